/** What stands under a step's own text: the warning, what to have ready, the way through an app's menus, help. */
import * as en from '../words/tour-en.ts';
import * as zh from '../words/tour-zh.ts';
import { make } from './build.ts';
import { saysKind } from './channel-name.ts';
import type { Scene } from './scene.ts';
import type { Tour, TourChannel } from './tour-messages.ts';

export function stepDetails(document: Document, tour: Tour, scene: Scene): HTMLElement[] {
  const { tour: words } = tour.language === 'en' ? en : zh;
  const { language } = tour;
  const step = tour.steps[tour.step];
  const isFirst = tour.step === 0;
  const parts: HTMLElement[] = [];
  if (step?.warning) parts.push(make(document, 'p', 'trouble', step.warning[language]));
  if (tour.channel && (scene === 'in-app' || scene === 'other-region'))
    parts.push(wayThere(document, tour.channel, tour));
  if (isFirst && tour.haveReady.length > 0) {
    const items = tour.haveReady.map((each) => make(document, 'li', '', each[language]));
    parts.push(make(document, 'p', 'soft', words.ready), make(document, 'ul', '', ...items));
  }
  if (step?.target && tour.place === 'here') {
    const names = step.target.words.map((each) => `“${each}”`).join(words.or);
    const hint = make(document, 'p', 'soft', words.lostHint(names));
    parts.push(make(document, 'details', '', make(document, 'summary', 'soft', words.lost), hint));
  }
  if (isFirst && tour.certainty !== 'official')
    parts.push(make(document, 'p', 'soft', words.certainty[tour.certainty]));
  return parts;
}

export function endDetails(document: Document, tour: Tour): HTMLElement[] {
  const { tour: words } = tour.language === 'en' ? en : zh;
  const last = tour.steps.at(-1);
  const look = last && words.finishedThen(((tour.elder && last.plain) || last.text)[tour.language]);
  return [...(look ? [make(document, 'p', '', look)] : []), make(document, 'p', 'soft', words.finishedElse)];
}

/** Only what the rules have: an address stands here where an official one is known, and is never made up. */
function wayThere(document: Document, channel: TourChannel, { language }: Tour): HTMLElement {
  const { tour: words } = language === 'en' ? en : zh;
  const box = make(document, 'div', 'way');
  const [name, kind] = [channel.name[language], words.kinds[channel.kind]];
  box.append(make(document, 'p', '', saysKind(name, kind) ? name : `${name} · ${kind}`));
  if (channel.path.length > 0)
    box.append(make(document, 'ol', 'chips', ...channel.path.map((each) => make(document, 'li', '', each))));
  if (channel.url) {
    const link = make(document, 'a', '', `${words.link} ${channel.url}`);
    link.href = channel.url;
    link.target = '_blank';
    link.rel = 'noreferrer noopener';
    box.append(link);
  }
  return box;
}
