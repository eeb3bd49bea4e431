/** The few words that stand on the page itself. */
import type { Language } from '../settings/settings.ts';
import { overlay as en } from './en.ts';
import { overlay as zh } from './zh.ts';

export type OverlayWords = typeof zh;

export function overlayWords(language: Language): OverlayWords {
  return language === 'en' ? en : zh;
}
