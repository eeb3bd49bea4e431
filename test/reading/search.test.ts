import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedVocabulary } from '../../extension/build/vocabulary.ts';
import { labelsOf } from '../../extension/reading/balances/label.ts';
import { searched } from '../../extension/reading/page/search.ts';

const LINES = 9001;
const WORDS = [labelsOf(shippedVocabulary().balances).search, /^余$/gm, /额$|结/gm, /(?<!余)额/g, /剩\s*余\s*金\s*额/g];

/** Line by line of the whole page, in which a match ends. */
function linesInWhole(texts: readonly string[], words: RegExp): number[] {
  const whole = texts.join('\n');
  const found = [...whole.matchAll(words)].map(
    (match) => whole.slice(0, match.index + match[0].length - 1).split('\n').length - 1,
  );
  return [...new Set(found)];
}

describe('a search in pieces', () => {
  // Where the pieces end: words that reach over it are found once, as in one search.
  const around = fc.array(fc.constantFrom('余', '额', '剩', '金', '结', '余额', '剩余', '账户'), {
    minLength: 40,
    maxLength: 40,
  });

  it('finds what one search would find', async () => {
    await fc.assert(
      fc.asyncProperty(around, around, async (one, other) => {
        const texts = Array.from({ length: LINES }, () => '…');
        texts.splice(3980, one.length, ...one);
        texts.splice(7980, other.length, ...other);
        const { endsOf, sought } = searched([...texts.keys()], texts);
        for (const words of WORDS) {
          const expected = linesInWhole(texts, words);
          expect(endsOf(words)).toEqual(expected);
          expect(await sought(words, async () => {})).toEqual(expected);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('gives way before every piece', async () => {
    const texts = Array.from({ length: LINES }, () => '余额');
    let times = 0;
    const pause = async () => {
      times += 1;
    };
    expect(await searched([...texts.keys()], texts).sought(/余/g, pause)).toHaveLength(LINES);
    expect(times).toBe(3);
  });
});
