import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toldApart } from '../../extension/book/told-apart.ts';

describe('what has one name is told apart', () => {
  test.each([
    [
      ['父母', '本人'],
      ['父母', '本人'],
    ],
    [
      ['父母', '本人', '父母', '父母'],
      ['父母', '本人', '父母 (2)', '父母 (3)'],
    ],
    [
      ['父母', '父母 (2)', '父母'],
      ['父母', '父母 (2)', '父母 (3)'],
    ],
  ])('%j', (names, told) => {
    expect(toldApart(names)).toEqual(told);
  });

  test('whatever they are called', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'a (2)', 'a (3)')), (names) => {
        const told = toldApart(names);
        expect(new Set(told).size).toBe(names.length);
        for (const [index, each] of told.entries()) expect(each.startsWith(names[index] ?? '?')).toBe(true);
      }),
    );
  });
});
