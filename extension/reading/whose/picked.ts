/** What a list, a field, a switch or a tab is set to: another year, somebody else, another fund or account. */

import type { Lexicon } from '../lexicon.ts';
import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { nearest, parentOf, sharedAncestor } from '../page/tree.ts';
import { BY_NAME, isTime, WHEN } from '../page/when.ts';
import { controlOf, printsOf, type Scene, seenBeside } from '../scene.ts';
import { NOT_THE_ACCOUNT } from './against-words.ts';
import { isElsewhen } from './gone-by.ts';
import { mayBeChosenByLook } from './look.ts';
import { whoseName } from './names.ts';
import { namesAnother, RELATIVE_ALONE, WHOM } from './other-person.ts';
import { chosenTab, isUnchosenTab, stateOf } from './titles.ts';

export type PickedKind = 'year' | 'person' | 'fund' | 'account';

const YEAR = /^20\d\d年?度?[^\d\u4e00-\u9fff]{0,2}$/;
/** Behind what a field shows stands the mark that opens it. */
const MARK = /[^\d\u4e00-\u9fff]{1,2}$/;
/** One that points down: a list opens under what stands before it. */
const OPENS = /[▾▼▽⌄∨˅⏷〉]$/;
/** What libraries call the picture of one. */
const POINTS_DOWN =
  /(?:arrow|caret|chevron|triangle|angle)s?[-_]?(?:drop[-_]?)?(?:down|bottom)|down[-_]?(?:arrow|fill|outlined?)/i;
export const ASKS_WHEN =
  /^(?:(?:查询|统计|账单|结算|选择|所属|起止)(?:日期|月份|年月|时间|账期|期间|区间)|(?:时间|日期|年月)(?:范围|区间)|(?:查询|统计|所属|结算|选择|账户|业务|预算|数据)?年[度份]|月份|年月|账期|账单月份)(?:范围)?:?$/;
/** Asks for a time of something else: since when it is, until when it holds. */
const ASKS_OTHER_TIME = /(?:日期?|时间|[年月]份?|期[限至]?|至):?$/;
/** Of a field that shows what was picked, by the names that libraries give it. */
const PICKER = /select|picker|cascader|combobox|dropdown/i;
/** And of the part of one that shows it. */
const SHOWN = /title|value|rendered|selection/i;
/** Asks who is chosen. */
const ASKS_WHOM = new RegExp(`^(?:当前|查询|选择|切换)?(?:家庭)?${WHOM}(?:姓名)?:?(?:切换)?$|^姓名:?$`);
const ONESELF = /^(?:本人|自己|我)(?:的)?(?:医保|账户|信息|参保)?(?:\(.*\))?$/;
/** How far apart the sides of a switch stand. */
const BESIDE = 5;
/** Closed lists and calendars between a question and its answer. */
const MOST_BETWEEN = 200;

/**
 * What a print says is picked that leads away from today, the person, medical insurance or the account; null for any other.
 * `questions`: the places of those that ask for a day.
 */
export function pickedBy(scene: Scene, print: Print, questions: readonly number[]): PickedKind | null {
  const [, asked = '', words = ''] = /^([^:\d]*:)?(.+)$/.exec(tight(print.text)) ?? [];
  const isLeft = (): boolean => stateOf(print) === false || isUnchosenTab(print);
  if (isTime(words.replace(MARK, ''))) {
    if (!isElsewhen(scene, words) || isLeft() || !isElsewhen(scene, spanUpTo(scene, print, words))) return null;
    const isPicked = asked === '' ? isPickedTime(scene, print, questions) : ASKS_WHEN.test(asked);
    return isPicked && scene.sight.sees(print) ? 'year' : null;
  }
  if (ONESELF.test(words) || whoseName(scene, words) === 'self')
    return isLeftForAnother(scene, print, words) ? 'person' : null;
  const away = awayBy(scene.lexicon, words);
  const isAnother = isOther(scene, words);
  const set = isSet(print) ? away : null;
  if (set) return scene.sight.sees(print) ? set : null;
  const looked = isAnother ? 'person' : away;
  if (looked && !isLeft() && mayBeChosenByLook(scene, print) && scene.sight.sees(print)) return looked;
  const isAnswer = isAnother && (asked === '' ? isChosen(scene, print) : ASKS_WHOM.test(asked));
  return isAnswer && scene.sight.sees(print) ? 'person' : null;
}

/** A list, a field of a picker or a round box that stands at these words. */
function isSet(print: Print): boolean {
  const { holder } = print;
  if (holder.localName === 'select') return true;
  if (holder.localName === 'input')
    return PICKER.test(
      `${holder.className} ${holder.getAttribute('role')} ${holder.parentElement?.className} ${holder.parentElement?.parentElement?.className}`,
    );
  const isRound = nearest(holder, (at) => at.localName === 'label' || at.getAttribute('role') === 'radio') !== null;
  return isRound && stateOf(print) === true;
}

/** What a choice leads away from: the person, medical insurance or the account. */
function awayBy({ otherFunds }: Lexicon, words: string): PickedKind | null {
  if (namesAnother(words)) return 'person';
  if (NOT_THE_ACCOUNT.test(words)) return 'account';
  return otherFunds.test(words) && !/银行|医[保疗]/.test(words) ? 'fund' : null;
}

/** A relative, or somebody whose name the signed-in person cannot have. */
function isOther(scene: Scene, words: string): boolean {
  return RELATIVE_ALONE.test(words) || whoseName(scene, words) === 'other';
}

/** Sides of one switch: made alike, but for the mark of the chosen one. */
function areSides(one: Element, chosen: Element): boolean {
  const box = sharedAncestor(one, chosen);
  const [part, other] = [one, chosen].map((from) => nearest(from, (element) => parentOf(element) === box));
  return (
    part?.localName === other?.localName &&
    [...(part?.classList ?? [])].every((name) => other?.classList.contains(name))
  );
}

/** One of several to choose from that is oneself, where another is the chosen one. */
function isLeftForAnother(scene: Scene, print: Print, words: string): boolean {
  if (stateOf(print) !== false && !isUnchosenTab(print)) return false;
  const beside = scene.prints.all.slice(Math.max(0, print.index - BESIDE), print.index + BESIDE);
  const chosen = beside.find((one) => one !== print && (stateOf(one) || chosenTab(one)));
  if (!chosen || !areSides(print.holder, chosen.holder)) return false;
  // 我的 is a part of many halls as well.
  return (!words.startsWith('我') || namesAnother(tight(chosen.text))) && scene.sight.sees(print);
}

/** A time that the page asked for, or is set to; a span ends with what says so. */
function isPickedTime(scene: Scene, print: Print, questions: readonly number[]): boolean {
  const beside = (step: -1 | 1): string => tight(seenBeside(scene, print.index, step)?.text ?? '');
  const [before, after] = [beside(-1), beside(1)];
  if (isOfSpan(after)) return false;
  if (isOpenable(print, after)) return true;
  if (isAsked(scene, print, questions) || isBetweenArrows(scene, print)) return true;
  const state = stateOf(print);
  if (state !== null || isBesideChosen(scene, print)) return state === true;
  if (isShown(print)) return isOfSpan(before) || !ASKS_OTHER_TIME.test(before);
  const words = tight(print.text);
  if (YEAR.test(words) && isOnlyOfKind(scene, print, YEAR)) return true;
  return (YEAR.test(words) || BY_NAME.test(words)) && mayBeChosenByLook(scene, print);
}

/** A mark that points down stands behind it, in its text, as the next one or as a picture. */
function isOpenable({ holder, text }: Print, after: string): boolean {
  if (OPENS.test(tight(text)) || (after.length === 1 && OPENS.test(after))) return true;
  const last = holder.lastElementChild ?? holder.nextElementSibling;
  return last !== null && POINTS_DOWN.test(last.getAttribute('class') ?? '') && tight(last.textContent) === '';
}

/** A time with the one before it, where it ends a span. */
function spanUpTo(scene: Scene, { index }: Print, words: string): string {
  const before = seenBeside(scene, index, -1);
  const text = tight(before?.text ?? '');
  return before && isOfSpan(text) ? spanUpTo(scene, before, `${text}~${words}`) : words;
}

/** Stands in a span of time, or between its two ends. */
function isOfSpan(words = ''): boolean {
  return (WHEN.test(words) && !YEAR.test(words)) || /^[至到~—-]+$/.test(words);
}

/** What turns to the time before or after. */
const ARROW = /^(?:[^\d\p{L}]{1,2}|[上下前后]一?[年月])$/u;

function isBetweenArrows(scene: Scene, { index }: Print): boolean {
  return ([-1, 1] as const).every((step) => ARROW.test(seenBeside(scene, index, step)?.text ?? ''));
}

/**
 * Nothing that can be seen stands between a question and a print but where a span begins. Pages are full of days that nobody asked for: what follows
 * a question is looked at first, as it is the same for all that stand below it.
 */
function isAsked({ prints, sight }: Scene, { index }: Print, questions: readonly number[]): boolean {
  return questions.some((question) => {
    if (question >= index || index - question > MOST_BETWEEN) return false;
    const asks = prints.all[question];
    const between = prints.all.slice(question + 1, index).filter(({ text }) => !isOfSpan(tight(text)));
    return asks !== undefined && !between.some(sight.sees) && sight.sees(asks);
  });
}

/** Somebody marked as chosen, beside the question, in a field, or in the only control of its kind: a line of them is a choice, not what was chosen. */
function isChosen(scene: Scene, print: Print): boolean {
  const state = stateOf(print);
  if (state !== null) return state;
  if (isBesideChosen(scene, print) || isUnchosenTab(print)) return false;
  const before = tight(seenBeside(scene, print.index, -1)?.text ?? '');
  if (chosenTab(print) || ASKS_WHOM.test(before) || isBesideSwitch(scene, print) || isOfHead(scene, print)) return true;
  return isShown(print) || isOnlyOfKind(scene, print, RELATIVE_ALONE);
}

/** One like it is marked as chosen, and it is not. */
function isBesideChosen(scene: Scene, print: Print): boolean {
  const beside = scene.prints.all.slice(Math.max(0, print.index - BESIDE), print.index + BESIDE);
  return beside.some((one) => stateOf(one) === true && areSides(print.holder, one.holder));
}

/** In a field, or the part of a picker that shows what was picked. */
function isShown({ holder: { localName, className } }: Print): boolean {
  return /^(?:input|select)$/.test(localName) || (PICKER.test(className) && SHOWN.test(className));
}

/** In the only control of its kind, which leads to no other page. */
function isOnlyOfKind(scene: Scene, print: Print, alike: RegExp): boolean {
  return (
    controlOf(print) !== null &&
    !leadsAway(controlOf(print)) &&
    !scene.prints.all.some(
      (other) => other !== print && alike.test(tight(other.text)) && controlOf(other) && scene.sight.sees(other),
    )
  );
}

/** Somebody, and the way to look at another: "李*", "配偶", "切换". */
function isBesideSwitch(scene: Scene, { index }: Print): boolean {
  const next = seenBeside(scene, index, 1);
  return next !== null && controlOf(next) !== null && /^(?:切换|更换)/.test(next.text);
}

/** A name and a relation, and nothing else in their box, which is not one of several: whose page it is. */
function isOfHead(scene: Scene, { holder }: Print): boolean {
  const box = parentOf(holder);
  const [name, relation, more] = box ? printsOf(scene, scene.prints.within(box)) : [];
  if (!box || !name || !relation || more) return false;
  const isLike = (other: Element | null): boolean => other !== null && other.className === box.className;
  if (isLike(box.previousElementSibling) || isLike(box.nextElementSibling)) return false;
  return /^[\u4e00-\u9fff*]{2,4}$/.test(name.text) && RELATIVE_ALONE.test(relation.text);
}

/** A link to another page, and no switch of this one. */
function leadsAway(control: Element | null): boolean {
  return control?.localName === 'a' && !/^(?:$|#|javascript:)/i.test(control.getAttribute('href') ?? '');
}
