import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day, isDay, msToShanghaiMidnight, shanghaiDay } from '../shared/day.ts';

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

it.each([
  '2026-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '20260101',
  '',
  '0000-01-01',
  '2026-04-31',
])('%s is not a day', (text) => expect(isDay(text)).toBe(false));

it.each(['2024-02-29', '2000-02-29', '2026-12-31'])('%s is a day', (text) => expect(isDay(text)).toBe(true));

describe('Shanghai', () => {
  it.each([
    ['2026-11-21T15:59:59.999Z', '2026-11-21', 1],
    ['2026-11-21T16:00:00.000Z', '2026-11-22', 86_400_000],
  ])('%s is %s', (instant, expected, msLeft) => {
    expect(shanghaiDay(Date.parse(instant))).toBe(expected);
    expect(msToShanghaiMidnight(Date.parse(instant))).toBe(msLeft);
  });
});

it('adding days goes there and back', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
      expect(addDays(addDays(from, count), -count)).toBe(from);
    }),
  );
});

it.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
])('%s plus %i months is %s', (from, count, expected) => expect(addMonths(day(from), count)).toBe(expected));
