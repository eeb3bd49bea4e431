/** How the overlay is to look: words and style are handed to it, so that its scripts stay small. */
import type { Appearance, CardLook } from '../messages.ts';
import overlay from '../overlay/overlay.css?inline';
import card from '../overlay/page-card.css?inline';
import type { Settings } from '../settings/settings.ts';
import tokens from '../surface/tokens.css?inline';
import { overlay as en } from '../words/en.ts';
import { overlay as zh } from '../words/zh.ts';

export function appearanceOf({ language, elder, launcherTop: top, launcherSmall: small }: Settings): Appearance {
  return { language, words: language === 'en' ? en : zh, css: tokens + overlay, elder, launcher: { top, small } };
}

export function cardLookOf({ cardPlace }: Settings): CardLook {
  return { css: card, place: cardPlace };
}
