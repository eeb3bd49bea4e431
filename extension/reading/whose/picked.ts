/** What a list, a field, a switch or a tab is set to: another year, somebody else, another fund or account. */

import type { Lexicon } from '../lexicon.ts';
import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { nearest, parentOf, sharedAncestor } from '../page/tree.ts';
import { controlOf, printsOf, type Scene, seenBeside } from '../scene.ts';
import { thisYear } from '../today.ts';
import { NOT_THE_ACCOUNT } from './against-words.ts';
import { BY_NAME, isAnotherYear } from './gone-by.ts';
import { mayBeChosenByLook } from './look.ts';
import { whoseName } from './names.ts';
import { namesAnother, RELATIVE_ALONE, WHOM } from './other-person.ts';
import { isPastMonth } from './present.ts';
import { chosenTab, isUnchosenTab, stateOf } from './titles.ts';

export type PickedKind = 'year' | 'person' | 'fund' | 'account';

const YEAR = /^20\d\d年?度?[^\d\u4e00-\u9fff]{0,2}$/;
/** A month or a day in a field or beside its question. */
const MONTH = /^(20\d\d)[-/.年](\d{1,2})(?:月|[-/.月]\d{1,2}日?)?[^\d\u4e00-\u9fff]{0,2}$/;
export const ASKS_WHEN =
  /^(?:查询|统计|账单|结算|选择|所属)(?:日期|月份|年月|时间|账期|期间):?$|^(?:月份|年月|账期|账单月份):?$/;
/** Of a field that shows what was picked, by the names that libraries give it. */
const PICKER = /select|picker|cascader|combobox|dropdown/i;
/** And of the part of one that shows it. */
const SHOWN = /title|value|rendered|selection/i;
/** Asks what is chosen; "首次参保年份" tells something. */
const ASKS = {
  year: /^(?:查询|统计|所属|结算|选择)?(?:年度|年份):?$/,
  person: new RegExp(`^(?:当前|查询|选择|切换)?(?:家庭)?${WHOM}(?:姓名)?:?(?:切换)?$|^姓名:?$`),
} as const;
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
  const [, asked = '', words = ''] = /^([^:]*:)?(.+)$/.exec(tight(print.text)) ?? [];
  const [, year, month] = MONTH.exec(words) ?? [];
  if (year) return isPickedMonth(scene, print, asked, Number(year), Number(month), questions) ? 'year' : null;
  if (ONESELF.test(words) || whoseName(scene, words) === 'self')
    return isLeftForAnother(scene, print, words) ? 'person' : null;
  const set = isSet(print) ? awayBy(scene.lexicon, words) : null;
  if (set) return scene.sight.sees(print) ? set : null;
  const looked = leadsByLook(scene, words);
  const isLeft = stateOf(print) === false || isUnchosenTab(print);
  if (looked && !isLeft && mayBeChosenByLook(scene, print) && scene.sight.sees(print)) return looked;
  const kind = YEAR.test(words) ? 'year' : isOther(scene, words) ? 'person' : null;
  if (!kind || (kind === 'year' && !isAnotherYear(scene, Number.parseInt(words, 10)))) return null;
  if (!isLeft && mayBeChosenByLook(scene, print, 'left') && scene.sight.sees(print)) return kind;
  const isAnswer = asked === '' ? isChosen(scene, print, kind) : ASKS[kind].test(asked);
  return isAnswer && scene.sight.sees(print) ? kind : null;
}

/** What one of a bar of words leads away from. */
function leadsByLook(scene: Scene, words: string): PickedKind | null {
  if (isOther(scene, words)) return 'person';
  return YEAR.test(words) && isAnotherYear(scene, Number.parseInt(words, 10)) ? 'year' : awayBy(scene.lexicon, words);
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

/** What a choice leads away from: today, the person, medical insurance or the account. */
function awayBy({ otherFunds }: Lexicon, words: string): PickedKind | null {
  if (BY_NAME.test(words)) return 'year';
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

/** A month gone by, or a day of one, that the page asked for; not where a span of time begins or ends. */
function isPickedMonth(
  scene: Scene,
  print: Print,
  asked: string,
  year: number,
  month: number,
  questions: readonly number[],
): boolean {
  const isAnswer = asked === '' ? isAsked(scene, print, questions) : ASKS_WHEN.test(asked);
  if (!isAnswer && !isBetweenArrows(scene, print)) return false;
  if (!isPastMonth(scene, year, month) && year <= thisYear()) return false;
  const beside = (step: 1 | -1): string => tight(seenBeside(scene, print.index, step)?.text ?? '');
  const spans = [beside(-1), beside(1)].some((text) => MONTH.test(text) || /^[至到~—-]$/.test(text));
  return !spans && scene.sight.sees(print);
}

/** What turns to the time before or after. */
const ARROW = /^(?:[^\d\p{L}]{1,2}|[上下前后]一?[年月])$/u;

function isBetweenArrows(scene: Scene, { index }: Print): boolean {
  return ([-1, 1] as const).every((step) => ARROW.test(seenBeside(scene, index, step)?.text ?? ''));
}

/**
 * Nothing that can be seen stands between a question and a print. Pages are full of days that nobody asked for: what follows
 * a question is looked at first, as it is the same for all that stand below it.
 */
function isAsked({ prints, sight }: Scene, { index }: Print, questions: readonly number[]): boolean {
  return questions.some((question) => {
    if (question >= index || index - question > MOST_BETWEEN) return false;
    const asks = prints.all[question];
    return asks !== undefined && !prints.all.slice(question + 1, index).some(sight.sees) && sight.sees(asks);
  });
}

/** Marked as chosen, beside its question, in a field, or in the only control of its kind: a line of them is a choice, not what was chosen. */
function isChosen(scene: Scene, print: Print, kind: keyof typeof ASKS): boolean {
  const state = stateOf(print);
  if (state !== null) return state;
  const beside = scene.prints.all.slice(Math.max(0, print.index - BESIDE), print.index + BESIDE);
  if (beside.some((one) => stateOf(one) === true && areSides(print.holder, one.holder))) return false;
  if (isUnchosenTab(print)) return false;
  if (kind === 'person' ? chosenTab(print) : isBetweenArrows(scene, print)) return true;
  const before = seenBeside(scene, print.index, -1);
  if (before && ASKS[kind].test(tight(before.text))) return true;
  if (kind === 'person' && (isBesideSwitch(scene, print) || isOfHead(scene, print))) return true;
  const { localName, className } = print.holder;
  if (/^(?:input|select)$/.test(localName) || (PICKER.test(className) && SHOWN.test(className))) return true;
  const alike = kind === 'year' ? YEAR : RELATIVE_ALONE;
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
