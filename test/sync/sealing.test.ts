/** Words under a key that no API gets, and the code that carries it from one device to another. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../../extension/sync/bytes.ts';
import { joinCodeOf, readJoinCode } from '../../extension/sync/join-code.ts';
import { sealerOf } from '../../extension/sync/sealing.ts';
import { ciphertext } from '../../shared/api/ledger-fields.ts';
import { householdIdOf, tokenFor } from '../../shared/ledger/token.ts';

const secretOf = (byte: number) => new Uint8Array(32).fill(byte);

describe('a sealed text', () => {
  it('has the shape that the API takes, opens again, and says nothing of itself', async () => {
    const { seal, open } = await sealerOf(secretOf(1));
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), async (text) => {
        fc.pre(!text.includes('\0') && text.length <= 60);
        const sealed = await seal('label:a', text);
        expect(v.is(ciphertext, sealed)).toBe(true);
        expect(await open('label:a', sealed)).toBe(text);
      }),
      { numRuns: 60 },
    );
    const [short, long] = await Promise.all([seal('label:a', '爸'), seal('label:a', '外婆和外公家的老二')]);
    expect(short).toHaveLength(long.length);
  });

  it('is the same on every device of the family, and another for everything else', async () => {
    const [one, other, stranger] = await Promise.all([
      sealerOf(secretOf(1)),
      sealerOf(secretOf(1)),
      sealerOf(secretOf(2)),
    ]);
    const sealed = await one.seal('label:a', '爸爸');
    expect(await other.seal('label:a', '爸爸')).toBe(sealed);
    const others = await Promise.all([
      one.seal('label:b', '爸爸'),
      one.seal('memo:a', '爸爸'),
      one.seal('label:a', '妈妈'),
      stranger.seal('label:a', '爸爸'),
    ]);
    expect(new Set([sealed, ...others].map((text) => text.split('.')[1])).size).toBe(5);
  });

  it('does not open with another key, for something else, or when a letter is another', async () => {
    const { seal, open } = await sealerOf(secretOf(1));
    const sealed = await seal('label:a', '爸爸');
    expect(await (await sealerOf(secretOf(2))).open('label:a', sealed)).toBeNull();
    expect(await open('label:b', sealed)).toBeNull();
    for (let index = 0; index < sealed.length; index += 7) {
      const letter = sealed.charAt(index) === 'A' ? 'B' : 'A';
      expect(await open('label:a', sealed.slice(0, index) + letter + sealed.slice(index + 1))).toBeNull();
    }
  });
});

describe('a join code', () => {
  const household = householdIdOf(0, new Uint8Array(26).fill(3));
  const code = {
    origin: 'https://api.example',
    token: tokenFor(household, new Uint8Array(32).fill(9)),
    secret: toBase64Url(secretOf(7)),
  };

  it('comes back as it was, with blanks that a messenger put in', async () => {
    const text = await joinCodeOf(code);
    expect(await readJoinCode(text)).toEqual(code);
    expect(await readJoinCode(` ${text.slice(0, 30)}\n${text.slice(30)}\n`)).toEqual(code);
  });

  it('is refused with any letter wrong, missing or swapped with its neighbour', async () => {
    const text = await joinCodeOf(code);
    for (let index = 0; index < text.length; index += 1) {
      const letter = text.charAt(index) === 'x' ? 'y' : 'x';
      expect(await readJoinCode(text.slice(0, index) + letter + text.slice(index + 1))).toBeNull();
      expect(await readJoinCode(text.slice(0, index) + text.slice(index + 1))).toBeNull();
      const swapped = text.slice(0, index) + text.charAt(index + 1) + text.charAt(index) + text.slice(index + 2);
      if (swapped !== text) expect(await readJoinCode(swapped)).toBeNull();
    }
  });
});
