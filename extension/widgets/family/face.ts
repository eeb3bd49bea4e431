/** The words that every part of the book's face is drawn with, in one language. */
import type { Language } from '../../settings/settings.ts';
import * as cardEn from '../../words/card-en.ts';
import * as cardZh from '../../words/card-zh.ts';
import { common as commonEn } from '../../words/en.ts';
import * as familyEn from '../../words/family-en.ts';
import * as familyZh from '../../words/family-zh.ts';
import { reasons as reasonsEn } from '../../words/refusals-en.ts';
import { reasons as reasonsZh } from '../../words/refusals-zh.ts';
import { sync as syncEn } from '../../words/sync-en.ts';
import { sync as syncZh } from '../../words/sync-zh.ts';
import { common as commonZh } from '../../words/zh.ts';

const ZH = { ...familyZh, sync: syncZh, reasons: reasonsZh };
const EN = { ...familyEn, sync: syncEn, reasons: reasonsEn };

export interface Face {
  readonly language: Language;
  readonly words: typeof ZH;
  readonly common: typeof commonZh;
  /** The eligibility form's words: insurances, statuses, regions, sources. */
  readonly cite: typeof cardZh.eligibility;
}

export function faceIn(language: Language): Face {
  return language === 'en'
    ? { language, words: EN, common: commonEn, cite: cardEn.eligibility }
    : { language, words: ZH, common: commonZh, cite: cardZh.eligibility };
}
