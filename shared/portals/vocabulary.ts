/** Words by which the reader of pages knows what stands on them. */

/** Plain words, letter for letter, so that no data can hang a page. A word that stands within one of `unless` does not count. */
export interface WordList {
  readonly words: readonly string[];
  readonly unless: readonly string[];
}

export interface Vocabulary {
  /** What titles of a hall are made of: they neither give what stands below to something else nor change it. */
  readonly titles: WordList;
  /** The same of titles over records, and over an insurance. */
  readonly recordTitles: WordList;
  readonly insuranceTitles: WordList;
  /** The provinces' own apps and portals. */
  readonly brands: WordList;
  /** Other funds, purses and insurances: what they name is no medical account. */
  readonly otherFunds: WordList;
  /** What is medical insurance's too and no account of a person's: pools, supplements, mutual aid among colleagues. */
  readonly medicalFunds: WordList;
  /** Those who serve a person, whose page it is not. */
  readonly aides: WordList;
  /** Said over a figure: a desk's, another's, of another time, nobody's. */
  readonly against: WordList;
  /** What a person picks to pay with, or is to pay. */
  readonly paying: WordList;
  /** Of pages for buying medicines for all, and of desks of staff. */
  readonly buying: WordList;
  readonly desks: WordList;
  /** Before what somebody asked or wrote. */
  readonly quoted: WordList;
  /** The halls of those who look after others. */
  readonly staff: WordList;
  /** The halls of employers. */
  readonly employers: WordList;
  /** Entries of their menus, each by itself. */
  readonly employerMenu: WordList;
  /** The page itself says that a number holds no more. */
  readonly stale: WordList;
  /** Heads of amounts that are no balance. */
  readonly moved: WordList;
  /** Asks for the name of the one whom a part of a page is about. */
  readonly asks: WordList;
  /** Family names, by which a name in full is known anywhere on a page. */
  readonly families: WordList;
  /** What names without a family name are made of. */
  readonly peoples: WordList;
  /** What stands where a name is asked for, and is none. */
  readonly noNames: WordList;
  /** What the label of a balance is made of: qualifiers, its name, perhaps an end, and qualifiers again. */
  readonly balances: {
    readonly names: readonly string[];
    readonly ends: readonly string[];
    readonly qualifiers: readonly string[];
    /** Qualifiers that make it the prior years' part of the account, or this year's. */
    readonly priorYears: readonly string[];
    readonly thisYear: readonly string[];
  };
}
