/** The words that every part of the book's face is drawn with, in one language. */
import type { Language } from '../../settings/settings.ts';
import * as cardEn from '../../words/card-en.ts';
import * as cardZh from '../../words/card-zh.ts';
import { common as commonEn } from '../../words/en.ts';
import * as familyEn from '../../words/family-en.ts';
import * as familyZh from '../../words/family-zh.ts';
import { common as commonZh } from '../../words/zh.ts';

export interface Face {
  readonly language: Language;
  readonly words: typeof familyZh;
  readonly common: typeof commonZh;
  /** The eligibility form's words: insurances, statuses, regions, sources. */
  readonly cite: typeof cardZh.eligibility;
}

export function faceIn(language: Language): Face {
  return language === 'en'
    ? { language, words: familyEn, common: commonEn, cite: cardEn.eligibility }
    : { language, words: familyZh, common: commonZh, cite: cardZh.eligibility };
}
