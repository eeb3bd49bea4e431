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
  readonly aides: RegExp;
  readonly against: RegExp;
  readonly paying: RegExp;
  readonly buying: RegExp;
  readonly desks: RegExp;
  readonly quoted: RegExp;
  readonly staff: RegExp;
  readonly employers: RegExp;
  readonly employerMenu: RegExp;
  readonly stale: RegExp;
  readonly moved: RegExp;
  /** Asks for the name of the one whom a part of a page is about. */
  readonly asks: RegExp;
  /** A name in full, or how one is called ("欧阳先生"), and what answers who somebody is without a name. */
  readonly fullName: RegExp;
  readonly noNames: RegExp;
  readonly labels: Labels;
  readonly cities: readonly City[];
  /** True for a city as it is called for short ("昆明" of 昆明市): with it a hall calls itself. */
  isCity(name: string): boolean;
}

/** One word of a list, longer ones first; none that stands within another where it does not count. */
function anyOf({ words, unless }: WordList, flags?: string): RegExp {
  const guard = (word: string): string =>
    unless
      .filter((longer) => longer !== word && longer.includes(word))
      .map((longer) => {
        const [before = '', after = ''] = longer.split(word);
        return before === '' ? `(?!${longer})` : `(?<!${before}(?=${word}${after}))`;
      })
      .join('');
  const all = words.toSorted((one, other) => other.length - one.length).map((word) => guard(word) + word);
  return new RegExp(all.join('|'), flags);
}

/** The same of words that stand alone. */
function whole(list: WordList): RegExp {
  return new RegExp(`^(?:${anyOf(list).source})$`);
}

/** Makes the words ready; once for all readings of a page. */
export function lexiconOf({ vocabulary, cities }: ReaderWords): Lexicon {
  let names: ReadonlySet<string> | null = null;
  return {
    titles: anyOf(vocabulary.titles, 'g'),
    recordTitles: anyOf(vocabulary.recordTitles, 'g'),
    insuranceTitles: anyOf(vocabulary.insuranceTitles, 'g'),
    brands: anyOf(vocabulary.brands, 'g'),
    otherFunds: anyOf(vocabulary.otherFunds),
    medicalFunds: anyOf(vocabulary.medicalFunds),
    aides: anyOf(vocabulary.aides),
    against: anyOf(vocabulary.against),
    paying: anyOf(vocabulary.paying),
    buying: anyOf(vocabulary.buying),
    desks: anyOf(vocabulary.desks),
    quoted: anyOf(vocabulary.quoted),
    staff: anyOf(vocabulary.staff),
    employers: anyOf(vocabulary.employers),
    stale: anyOf(vocabulary.stale),
    moved: anyOf(vocabulary.moved),
    employerMenu: whole(vocabulary.employerMenu),
    asks: whole(vocabulary.asks),
    fullName: new RegExp(
      `^(?:(?:${anyOf(vocabulary.families).source})(?:先生|女士|[\\u4e00-\\u9fff]{1,2})|(?:${anyOf(vocabulary.peoples).source})+(?:先生|女士|(?![县市区乡镇村旗盟州路店])[\\u4e00-\\u9fff])?)$`,
    ),
    noNames: anyOf(vocabulary.noNames),
    labels: labelsOf(vocabulary.balances),
    cities,
    isCity: (name) => {
      names ??= new Set(cities.map(([, , short]) => short));
      return names.has(name);
    },
  };
}
