/** Lines by themselves above a card that say of it whose it is, of when, or that it is not real. */

import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { controlOf, type Scene } from '../scene.ts';
import { MEDICAL } from './account-words.ts';
import { SAID_ABOVE } from './against-words.ts';
import { isGoneBy, isOfPastPeriod } from './gone-by.ts';
import { whoseName } from './names.ts';
import { isMenuLine, namesAnother, RELATIVE_ALONE } from './other-person.ts';
import { rankOf } from './over.ts';
import { HEADING, isHeading, isUnchosenTab, stateOf } from './titles.ts';
import { ATTENDS } from './under-name.ts';

const MOST_LINES = 3;
const MOST_PRINTS = 2;
const MOST_OF_CRUMBS = 12;
const LONGEST = 30;
/** A time by itself; news have their days too. */
const LONGEST_TIME = 8;
/** Of which insurance the part is. */
const INSURANCE = /^险种(?:类型|名称)?:/;
/** Somebody in a role: "老人姓名:李**". The one who reads may be called so too (`ONESELF`). */
const ROLE = /^(?:.*\s)?([\u4e00-\u9fff]{2,8}):([\u4e00-\u9fff*]{2,4})(?:\(.*)?$/;
const PERSON = /(?:[人者员友户生]|姓名|老人)$/;
const ONESELF = /^(?:当前|登录|职工|人员)*(?:参保|持卡)?(?:人员?|用户)?(?:姓名)?$|好|欢迎|本人|户名|单位|机构/;

function isAnothersRole(scene: Scene, words: string): boolean {
  const [, role = '', name = ''] = ROLE.exec(words) ?? [];
  if (role === '' || /本人|自己/.test(words) || ATTENDS.test(role)) return false;
  if (RELATIVE_ALONE.test(name)) return true;
  if (ONESELF.test(role)) return whoseName(scene, name) === 'other';
  return (name.includes('*') || PERSON.test(role)) && whoseName(scene, name) !== 'self';
}

function isOfTimeGoneBy(scene: Scene, words: string): boolean {
  return (words.length <= LONGEST_TIME && isGoneBy(scene, words)) || isOfPastPeriod(scene, words);
}

function speaksAgainst(scene: Scene, words: string): boolean {
  if (words.length > LONGEST || isMenuLine(words) || /^上次登[录陆]/.test(words)) return false;
  if (INSURANCE.test(words) && scene.lexicon.otherFunds.test(words) && !MEDICAL.test(words)) return true;
  return SAID_ABOVE.test(words) || isOfTimeGoneBy(scene, words) || isAnothersRole(scene, words);
}

/** A choice that was not made. */
function isLeft(print: Print): boolean {
  return stateOf(print) === false || isUnchosenTab(print);
}

/** What a way to a page says of it. */
function isWayToAnother({ lexicon }: Scene, prints: readonly Print[]): boolean {
  return prints.some(({ text }) => {
    const words = tight(text);
    const isOfFund = lexicon.otherFunds.test(words) && !MEDICAL.test(words);
    return SAID_ABOVE.test(text) || RELATIVE_ALONE.test(words) || namesAnother(words) || isOfFund;
  });
}

/**
 * True when a line right above a part of the page, or the way to it, takes it from the reader or from today. What stands in
 * a box with a heading of its own, or under a heading that the next one has closed, says nothing of what follows.
 */
export function isSpokenAgainst(scene: Scene, part: Element, speaks = speaksAgainst): boolean {
  let lines = 0;
  let rank: number | null = null;
  let isSaid = false;
  for (let at = part.previousElementSibling; at; at = at.previousElementSibling) {
    const { first, end } = scene.prints.within(at);
    if (first === end) continue;
    if (isHeading(at)) {
      if (rank !== null && rankOf(at) >= rank) return false;
      rank ??= rankOf(at);
    } else if (at.querySelector(HEADING)) break;
    if (isSaid || lines === MOST_LINES) continue;
    lines += 1;
    const prints = scene.prints.all.slice(first, end);
    if (/crumb/i.test(at.getAttribute('class') ?? '') && prints.length <= MOST_OF_CRUMBS)
      return isWayToAnother(scene, prints);
    if (prints.length > MOST_PRINTS) break;
    const seen = prints.filter((print) => !controlOf(print) && !isLeft(print) && scene.sight.sees(print));
    isSaid = speaks(scene, tight(seen.map(({ text }) => text).join('')));
    if (isSaid && rank === null) return true;
  }
  return isSaid;
}

/** The same of a line that names a time gone by, and of no other words. */
export function isUnderTimeGoneBy(scene: Scene, part: Element): boolean {
  return isSpokenAgainst(scene, part, isOfTimeGoneBy);
}
