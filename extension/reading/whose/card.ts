/** What the other words of a card, a form or a table make of a pair in it. */

import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { type Scene, textAt } from '../scene.ts';
import { isForeign, isQuota, nameBeside, sayCard } from './account-words.ts';
import { CASE, CLOSED, CLOSED_ACCOUNT, EXAMPLE, FAILED, OF_ALL, OUTDATED, SAMPLE, STAND_IN } from './against-words.ts';
import { isAnothers } from './anothers.ts';
import { isGoneBy, isOfOldState, OF_WHAT_TIME } from './gone-by.ts';
import { isSignedIn } from './names.ts';
import { isOtherTime } from './other-time.ts';
import { headOfCardBeside, isBanner, isElsewhere } from './over.ts';
import { type Claim, type Pair, withAccount } from './pair.ts';
import { AS_OF } from './present.ts';
import { kindUnder } from './title-over.ts';
import { stateOf } from './titles.ts';

/** With more prints than this it is a part of the page rather than one thing. */
const CARD_PRINTS = 80;
/** The smallest box, of whose words only those before the pair, or a stamp by itself, are said of it. */
const SMALLEST = 8;
const STAMP = 6;
/** What a card of so many prints says of how old its numbers are is said of all of them. */
const STATE_PRINTS = 20;
/** Words that take its meaning from a number, in a box of so many prints around it. */
const TAKES_AWAY: readonly (readonly [RegExp, number])[] = [
  [EXAMPLE, SMALLEST],
  [SAMPLE, 20],
  [STAND_IN, 20],
  [OUTDATED, 20],
  [CLOSED, 20],
  [CLOSED_ACCOUNT, 20],
  [CASE, 20],
  [FAILED, 20],
  [OF_ALL, 20],
];
const LONGEST_STAMP = 30;
const ASKS_STATE = /^账户状态:?$/;
/** Said of all that stands around it, in whatever box. */
const OF_PAGE = /以[上下]|本页|页面/;
/** What was true then is not so now, whatever the label says. */
const YEARS_END = /年[末底]/;
/** The whole of which bare years are the parts. */
const WHOLE = /(?:个人|医保)账户总?余额/;

/** True when words in a box say that its numbers are nobody's, of another time, or of an account that is no more. */
function isTakenAway(scene: Scene, pair: Pair, box: Element, shown: readonly Print[], heading: Print | null): boolean {
  const { first, end } = scene.prints.within(box);
  const { paying, quoted, stale } = scene.lexicon;
  const tests = [...TAKES_AWAY, [paying, 20] as const, [stale, 20] as const, [quoted, CARD_PRINTS] as const].filter(
    ([words, most]) => end - first <= most && !(words === STAND_IN && isSignedIn(scene)),
  );
  const asksState = shown.some(({ text }) => ASKS_STATE.test(tight(text)));
  const isSaid = ({ index, text }: Print): boolean =>
    tests.some(([words, most]) => {
      if (!words.test(tight(asksState && words === CLOSED ? `账户状态${text}` : text))) return false;
      const isUnder = !heading || index >= heading.index;
      if (words === CLOSED_ACCOUNT) return isUnder;
      if (words === OF_ALL) return isUnder && !pair.label.own;
      return most > SMALLEST || index < pair.end || text.length <= STAMP;
    });
  const isOfOthers = (print: Print): boolean =>
    headOfCardBeside(scene, box, print, pair) !== null && !OF_PAGE.test(print.text);
  return shown.some((print) => isSaid(print) && !isOfOthers(print));
}

/** By itself in the smallest box stands a time that is over, and no day that something else is asked for. */
function isStampGoneBy(scene: Scene, pair: Pair, box: Element, print: Print): boolean {
  const { index, text } = print;
  if (index > pair.first && index < pair.end) return isGoneBy(scene, text);
  const isAmount = /\d\.\d\d|元/.test(text) || /\d\.\d\d/.test(textAt(scene, index + 1));
  const isAnswer = /^\d/.test(text) && !/^20\d\d年/.test(text) && !OF_WHAT_TIME.test(tight(textAt(scene, index - 1)));
  if (isAmount || isAnswer || text.length > LONGEST_STAMP || AS_OF.test(text) || !isGoneBy(scene, text)) return false;
  return headOfCardBeside(scene, box, print, pair) === null;
}

/** What the prints of a box say of which account it is; those after the pair as well. */
function named(scene: Scene, pair: Pair, claim: Claim, under: readonly Print[]): Claim | null {
  const { label } = pair;
  const before = under.filter(({ index }) => index < pair.first);
  const name = before.map((print) => nameBeside(scene, print)).findLast((words) => words !== '');
  if (name !== undefined && isForeign(scene.lexicon, name, label)) return null;
  const kind = name === undefined ? claim.kind : kindUnder(name, claim.kind);
  const said = sayCard(scene.lexicon, under, pair, label, under.length <= SMALLEST);
  if (!kind || said === 'refuse') return null;
  const isPartOfWhole = label.kind !== 'total' && under.some(({ text }) => WHOLE.test(tight(text)));
  return withAccount(
    { ...claim, kind, medical: claim.medical || said === 'medical', account: claim.account || isPartOfWhole },
    before.map(({ text }) => text).reverse(),
  );
}

/**
 * What the words of one box make of a pair; null where they give it to somebody else, to another fund or to another time.
 * `heading` is the nearest over the pair: what stands before it is said of something else.
 */
export function inCard(scene: Scene, pair: Pair, claim: Claim, box: Element, heading: Print | null): Claim | null {
  const { first, end } = scene.prints.within(box);
  if (end - first > CARD_PRINTS) return claim;
  const { label, place } = pair;
  const shown = scene.prints.all
    .slice(first, end)
    .filter(({ index }) => index < place.first || index >= place.end)
    .filter((print) => stateOf(print) !== false && scene.sight.sees(print) && !isElsewhere(print));
  if (isTakenAway(scene, pair, box, shown, heading)) return null;
  const around = shown.filter((print) => !isBanner(scene, print, pair));
  if (isOtherTime(scene, label, around, pair, pair.box, box)) return null;
  if (!label.now && end - first <= STATE_PRINTS && around.some((print) => isOfOldState(scene, print))) return null;
  const isOpen = !claim.account && !claim.medical;
  if (isOpen && around.some(({ index, text }) => index >= pair.end && isQuota(text))) return null;
  const under = around.filter(({ index }) => !heading || index >= heading.index);
  const isSmallest = end - first <= SMALLEST;
  const mayGoBy = label.now ? under.filter(({ text }) => YEARS_END.test(text)) : under;
  if (isSmallest && mayGoBy.some((print) => isStampGoneBy(scene, pair, box, print))) return null;
  if (!label.own && isAnothers(scene, under, pair, box)) return null;
  return named(scene, pair, claim, under);
}
