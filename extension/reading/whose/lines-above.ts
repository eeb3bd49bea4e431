/** Lines by themselves above a card that say of it whose it is, of when, or that it is not real. */

import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { controlOf, printsOf, type Scene } from '../scene.ts';
import { MEDICAL } from './account-words.ts';
import { isSpoken, type Noted, takesAway } from './clause.ts';
import { isGoneBy, isOfPastPeriod } from './gone-by.ts';
import { isMenuLine, namesAnother, RELATIVE_ALONE } from './other-person.ts';
import { rankOf } from './over.ts';
import { HEADING, isHeading, isUnchosenTab, stateOf } from './titles.ts';

const MOST_LINES = 3;
const MOST_PRINTS = 2;
const MOST_OF_CRUMBS = 12;
const LONGEST = 30;
/** A time by itself; news have their days too. */
const LONGEST_TIME = 8;
/** Of which insurance the part is. */
const INSURANCE = /^险种(?:类型|名称)?:/;

function isOfTimeGoneBy(scene: Scene, words: string): boolean {
  return (words.length <= LONGEST_TIME && isGoneBy(scene, words)) || isOfPastPeriod(scene, words);
}

function speaksAgainst(scene: Scene, words: string, label: Noted): boolean {
  if (words.length > LONGEST || isMenuLine(words)) return false;
  if (INSURANCE.test(words) && scene.lexicon.otherFunds.test(words) && !MEDICAL.test(words)) return true;
  return isSpoken(scene, words) || isOfTimeGoneBy(scene, words) || takesAway(scene, words, label);
}

/** A choice that was not made. */
function isLeft(print: Print): boolean {
  return stateOf(print) === false || isUnchosenTab(print);
}

/** What a way to a page says of it. */
function isWayToAnother(scene: Scene, prints: readonly Print[]): boolean {
  return prints.some(({ text }) => {
    const words = tight(text);
    const isOfFund = scene.lexicon.otherFunds.test(words) && !MEDICAL.test(words);
    return isSpoken(scene, text) || RELATIVE_ALONE.test(words) || namesAnother(words) || isOfFund;
  });
}

/** Where a line right above a part of the page, or the way to it, is one that `speaks`. */
function isUnder(scene: Scene, part: Element, speaks: (words: string) => boolean): boolean {
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
    const prints = printsOf(scene, { first, end });
    if (/crumb/i.test(at.getAttribute('class') ?? '') && prints.length <= MOST_OF_CRUMBS)
      return isWayToAnother(scene, prints);
    if (prints.length > MOST_PRINTS) break;
    const seen = prints.filter((print) => !controlOf(print) && !isLeft(print) && scene.sight.sees(print));
    isSaid = speaks(tight(seen.map(({ text }) => text).join('')));
    if (isSaid && rank === null) return true;
  }
  return isSaid;
}

/**
 * True when a line right above a part of the page, or the way to it, takes it from the reader or from today. What stands in
 * a box with a heading of its own, or under a heading that the next one has closed, says nothing of what follows.
 */
export function isSpokenAgainst(scene: Scene, part: Element, label: Noted): boolean {
  return isUnder(scene, part, (words) => speaksAgainst(scene, words, label));
}

/** The same of a line that names a time gone by, and of no other words. */
export function isUnderTimeGoneBy(scene: Scene, part: Element): boolean {
  return isUnder(scene, part, (words) => isOfTimeGoneBy(scene, words));
}
