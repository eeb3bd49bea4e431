/** The file of the words by which pages are read: words only, so that no data can hang a page. */
import * as v from 'valibot';

const MOST = 400;

const word = v.pipe(
  v.string(),
  v.maxLength(20),
  v.regex(/^[\p{Script=Han}A-Za-z]+$/u, 'A word is of Chinese and Latin letters.'),
);
const words = v.pipe(
  v.array(word),
  v.maxLength(MOST),
  v.check((list) => new Set(list).size === list.length, 'A word stands here twice.'),
);

const some = v.pipe(words, v.minLength(1));

const wordList = v.pipe(
  v.strictObject({ words: some, unless: words }),
  v.check(
    (list) => list.unless.every((longer) => list.words.some((each) => longer !== each && longer.includes(each))),
    'Each of `unless` holds one of the words, and more.',
  ),
);
export const VocabularySchema = v.strictObject({
  titles: wordList,
  recordTitles: wordList,
  insuranceTitles: wordList,
  brands: wordList,
  otherFunds: wordList,
  medicalFunds: wordList,
  aides: wordList,
  against: wordList,
  paying: wordList,
  buying: wordList,
  desks: wordList,
  quoted: wordList,
  staff: wordList,
  employers: wordList,
  employerMenu: wordList,
  stale: wordList,
  moved: wordList,
  asks: wordList,
  families: wordList,
  peoples: wordList,
  noNames: wordList,
  balances: v.strictObject({ names: some, ends: some, qualifiers: some, priorYears: some, thisYear: some }),
});
