/** The words by which the reader knows what stands on a page, as they come with the rules, made ready to be searched for. */

import type { Vocabulary, WordList } from '../../shared/portals/vocabulary.ts';
import type { City } from '../../shared/rules/regions.ts';
import { type Labels, labelsOf } from './balances/label.ts';

/** What the worker hands to the reader. */
export interface ReaderWords {
  readonly vocabulary: Vocabulary;
  readonly cities: readonly City[];
}

export interface Lexicon {
  /** Words of titles; the two others count besides them over records and over an insurance. Global, as the brands are. */
  readonly titles: RegExp;
  readonly recordTitles: RegExp;
  readonly insuranceTitles: RegExp;
  readonly brands: RegExp;
  readonly otherFunds: RegExp;
  readonly medicalFunds: RegExp;
  readonly labels: Labels;
  readonly cities: readonly City[];
  /** True for a city as it is called for short ("昆明" of 昆明市): with it a hall calls itself. */
  isCity(name: string): boolean;
}

/** One word of a list, longer ones first; none that stands within another where it does not count. */
function anyOf({ words, unless }: WordList): string {
  const guard = (word: string): string =>
    unless
      .filter((longer) => longer !== word && longer.includes(word))
      .map((longer) => {
        const [before = '', after = ''] = longer.split(word);
        return before === '' ? `(?!${longer})` : `(?<!${before}(?=${word}${after}))`;
      })
      .join('');
  return words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => guard(word) + word)
    .join('|');
}

/** Makes the words ready; once for all readings of a page. */
export function lexiconOf({ vocabulary, cities }: ReaderWords): Lexicon {
  const { titles, recordTitles, insuranceTitles, brands, otherFunds, medicalFunds, balances } = vocabulary;
  let names: ReadonlySet<string> | null = null;
  return {
    titles: new RegExp(anyOf(titles), 'g'),
    recordTitles: new RegExp(anyOf(recordTitles), 'g'),
    insuranceTitles: new RegExp(anyOf(insuranceTitles), 'g'),
    brands: new RegExp(anyOf(brands), 'g'),
    otherFunds: new RegExp(anyOf(otherFunds)),
    medicalFunds: new RegExp(anyOf(medicalFunds)),
    labels: labelsOf(balances),
    cities,
    isCity: (name) => {
      names ??= new Set(cities.map(([, , short]) => short));
      return names.has(name);
    },
  };
}
