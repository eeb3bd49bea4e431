import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fen, fen, formatYuan, parseYuan, percentOf } from '../shared/money.ts';

const amount = fc.integer({ min: 0, max: 1_000_000_000_000 }).map(fen);

describe('percentOf rounds half up, once', () => {
  it.each([
    [370_000, 3, 11_100],
    [345_000, 2, 6_900],
    [25, 2, 1],
    [24, 2, 0],
    [0, 2, 0],
    [1, 50, 1],
    [-1, 50, 0],
    [-3, 50, -1],
    [276_700, 2.5, 6_918],
  ])('%i fen at %f %% is %i fen', (base, percent, expected) => {
    expect(percentOf(fen(base), percent)).toBe(expected);
  });
});

describe('yuan as people write it', () => {
  it.each([
    ['3200', 320_000],
    ['3,200.5', 320_050],
    ['¥ 1,234.50元', 123_450],
    ['1 234.50', 123_450],
    [' ￥1，234 元 ', 123_400],
    ['0', 0],
  ])('%s is %i fen', (text, expected) => {
    expect(parseYuan(text)).toBe(expected);
  });

  const REFUSED = [
    '',
    '-1',
    '1.234',
    '12,34',
    'abc',
    '1.',
    '.5',
    '1e3',
    '99999999999999',
    '12元5',
    '12 50',
    '3¥2',
    '元',
  ];

  it.each(REFUSED)('"%s" is refused', (text) => {
    expect(parseYuan(text)).toBeNull();
  });

  it('reads back what it wrote, for every amount', () => {
    fc.assert(fc.property(amount, (value: Fen) => parseYuan(formatYuan(value)) === value));
  });
});

it('fen refuses fractions and the inexact', () => {
  expect(() => fen(0.5)).toThrow(RangeError);
  expect(() => fen(Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
  expect(() => fen(Number.NaN)).toThrow(RangeError);
});
