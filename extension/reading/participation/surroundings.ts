/** Where on a page words of an insurance stand: whose card it is, of what time, or what a form offers to choose. */

import { cellOf } from '../page/pairing.ts';
import type { Print } from '../page/prints.ts';
import { tableOf } from '../page/table.ts';
import { tight } from '../page/text.ts';
import { contains, nearest, parentOf } from '../page/tree.ts';
import { controlOf, type Run, type Scene } from '../scene.ts';
import { yearOf } from '../whose/present.ts';

/** Over what was; of it a row alone that lasts until today holds now. */
const PAST = /历史|经历|曾|[以过]往|往年/;
const UNTIL_NOW = /至今|今$/;
const YEAR = /^(20\d\d)年?度?$/;
/** Over what was paid, and for which insurance: no word of the one that holds. */
const OF_PAYMENTS = /(?<!参保)(?:记录|明细|账单|流水)|待缴|应缴|欠费/;
/** What a form offers to choose from, by the names that libraries give it. */
const PICKER = /(?:^|[\s-])(?:select|picker|combobox|dropdown|cascader)(?!-none)/;

/** Said of what has to be, or of nobody. */
const UNREAL = /(?<!查询)条件|示例|样例|示意|演示|模拟/;

/** Of a note below it: which fund it is tells the insurance itself. */
const OF_INSURANCE = { medical: true, now: false, own: false, words: '' } as const;

const CARD_PRINTS = 40;
const ROW_PRINTS = 4;

/** One of several headings in the table of insurances that a label stands in, and no title over it. */
function isColumnHead(heading: Print, label: Element): boolean {
  const cell = cellOf(heading.holder);
  const table = cell && tableOf(cell);
  const row = cell?.parentElement;
  return !!table && !!row && contains(table, label) && row.childElementCount > 2 && /参保|状态/.test(row.textContent);
}

/** Shown in the card around a label is what has to be, an example, or somebody else. */
function isUnrealOrAnothers(scene: Scene, label: Run, card: Element): boolean {
  const { first, end } = scene.prints.within(card);
  const around = scene.prints.all.slice(first, end).filter((one) => scene.sight.sees(one));
  const isUnreal = (one: Print): boolean =>
    UNREAL.test(one.text) && !scene.heads.headOfCardBeside(scene, card, one, label);
  const of = around.filter((one) => !scene.heads.isElsewhere(one));
  return around.some(isUnreal) || scene.heads.isAnothers(scene, of, label, card);
}

/** A title of somebody else, of payments, or of another insurance; but that may be the name of the hall. */
function isRefused(scene: Scene, box: Element, title: Print): boolean {
  const { lexicon, heads } = scene;
  const words = heads.inFirstPerson(scene, tight(title.text));
  if (heads.namesAnother(words) || heads.holdsOthersName(scene, words) || OF_PAYMENTS.test(words)) return true;
  return !heads.mayBeHallsName(scene, box, title) && heads.isStrange(lexicon, words, lexicon.insuranceTitles);
}

/** The titles over a label, up to its page's; null where what is around it is somebody else's, or says what has to be. */
export async function titlesOver(scene: Scene, label: Print): Promise<readonly Print[] | null> {
  const { index, holder } = label;
  const { headingsOver, isNotedAway, isPickedAway, isUnderOthersName, isUnderTimeGoneBy } = scene.heads;
  const own = { first: index, end: index + 1 };
  if (isUnderOthersName(scene, own, holder)) return null;
  if (await isPickedAway(scene, own, holder, ['person', 'fund', 'account', 'year'])) return null;
  if (isNotedAway(scene, own, OF_INSURANCE)) return null;
  const titles: Print[] = [];
  let until = index;
  let rank: number | undefined;
  for (let at: Element | null = holder; at; at = parentOf(at)) {
    const { first, end } = scene.prints.within(at);
    if (end <= index) break;
    if (scene.heads.isWrittenAway(scene, at, [])) return null;
    if (rank === undefined && end - first <= CARD_PRINTS && isUnrealOrAnothers(scene, own, at)) return null;
    if (end - first <= ROW_PRINTS) continue;
    if (rank !== undefined && isUnderTimeGoneBy(scene, at)) return null;
    const headings = await headingsOver(scene, at, own, until, false, rank);
    until = Math.min(until, first);
    if (scene.heads.isWrittenAway(scene, at, headings)) return null;
    for (const { print, ...heading } of headings) {
      if (isColumnHead(print, holder)) continue;
      const after = nearest(print.holder, (element) => parentOf(element) === at)?.nextElementSibling;
      if (isRefused(scene, at, print) || (after && isUnderTimeGoneBy(scene, after))) return null;
      titles.push(print);
      rank = heading.rank;
    }
  }
  return titles;
}

/** One of several links or buttons side by side. */
function isOfSeveral(control: Element): boolean {
  const isLike = (other: Element | null): boolean => other?.localName === control.localName;
  return isLike(control.previousElementSibling) || isLike(control.nextElementSibling);
}

/** Set in a form to ask by: what a page is asked for is nothing that it says. */
export function isChoice(scene: Scene, print: Print): boolean {
  const control = controlOf(print);
  const { first, end } = control ? scene.prints.within(control) : { first: 0, end: 0 };
  if (control && end - first === 1 && isOfSeveral(control)) return true;
  const picker = nearest(print.holder, (element) =>
    PICKER.test(`${element.localName} ${element.getAttribute('role')} ${element.getAttribute('class')}`),
  );
  const isFixed = (element: Element): boolean =>
    element.hasAttribute('disabled') || /disabled/.test(element.getAttribute('class') ?? '');
  return picker !== null && !nearest(print.holder, isFixed);
}

/** True below words of the past, but in a row that lasts until today; and in the row of a year gone by. */
export function isOver(scene: Scene, at: Element, titles: readonly Print[]): boolean {
  const row = nearest(at, ({ localName }) => localName === 'tr');
  const cells = [...(row?.children ?? [])].map(({ textContent }) => tight(textContent));
  if (cells.some((text) => Number(YEAR.exec(text)?.[1]) < yearOf(scene))) return true;
  const words = [scene.heads.ownTitle(at.ownerDocument), ...titles.map(({ text }) => text)];
  const isPast = (title: string): boolean => PAST.test(title) || scene.heads.isGoneBy(scene, title);
  return words.some(isPast) && !cells.some((text) => UNTIL_NOW.test(text));
}

/** In brackets stands whose else it is, or of which year gone by. */
export function isNotOwn(scene: Scene, text: string): boolean {
  const { holdsOthersName, isGoneBy } = scene.heads;
  const notes = [...tight(text).matchAll(/\(([^()]+)\)/g)].map(([, note = '']) => note);
  return notes.some((note) => holdsOthersName(scene, note) || isGoneBy(scene, note));
}

/** True for two in one table, or on a page with no heading between them. */
export function isInOnePart({ prints, heads }: Scene, at: Element, other: Element): boolean {
  const table = tableOf(at);
  if (table) return contains(table, other);
  const [from = 0, to = 0] = [at, other].map((each) => prints.within(each).first).toSorted((a, b) => a - b);
  return !prints.all.slice(from + 1, to).some(({ holder }) => nearest(holder, heads.isHeading));
}
