import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdIdOf, KEY_BYTES, parseToken, SECRET_BYTES, tokenFor } from '../../shared/ledger/token.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const token = fc
  .tuple(fc.integer({ min: 0, max: 99 }), bytes(KEY_BYTES), bytes(SECRET_BYTES))
  .map(([database, key, secret]) => ({ database, householdId: householdIdOf(database, key), secret }))
  .map((made) => ({ ...made, text: tokenFor(made.householdId, made.secret) }));

describe('a token', () => {
  it('says which household and database it is for', () => {
    fc.assert(
      fc.property(token, ({ text, database, householdId }) => {
        expect(parseToken(text)).toEqual({ database, householdId });
      }),
    );
  });

  it('with one wrong letter is seen to be mistyped', () => {
    const letter = fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz');
    fc.assert(
      fc.property(token, fc.nat(), letter, ({ text }, at, other) => {
        const place = at % text.length;
        fc.pre(text[place] !== other);
        expect(parseToken(text.slice(0, place) + other + text.slice(place + 1))).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('with two letters exchanged is seen to be mistyped', () => {
    fc.assert(
      fc.property(token, fc.nat(), ({ text }, at) => {
        const place = at % (text.length - 1);
        const [a = '', b = ''] = [text[place], text[place + 1]];
        fc.pre(a !== b);
        expect(parseToken(text.slice(0, place) + b + a + text.slice(place + 2))).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it.each(['', 'gj0', 'Bearer x', 'gj0_k_s'])('%j is none', (text) => {
    expect(parseToken(text)).toBeNull();
  });
});
