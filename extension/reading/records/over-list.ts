/** What stands over a list of records: of which kind they are, and whether they are another's or of another fund. */

import type { Box } from '../page/sight.ts';
import { tight } from '../page/text.ts';
import { unitAround } from '../page/unit.ts';
import type { RecordKind } from '../reading.ts';
import { controlOf, type Run, type Scene } from '../scene.ts';
import { isQuoted } from '../whose/quoted.ts';
import { headingsOverList } from './headings.ts';
import { ARTICLE, OF_POOL, PUBLIC, RECORDS, SAID_OF_ALL, UNPAID, UNREAL, UNREAL_AFTER } from './list-words.ts';
import { isOfOther, LOOK_BACK, type Near, nearList } from './near-list.ts';
import { kindNamed, OTHER_INSURANCE, RESIDENTS } from './words.ts';

/** A list of which nothing so far from its beginning is in sight is not shown. */
const MOST_LOOKED_AT = 40;
/** Enough of a list to tell whether something lies over it. */
const FIRST = 8;
const LOOK_AHEAD = 12;

/** A card that pays for buses and meals as well, and what says that its account for medical care is meant. */
const OF_CITY_CARD = /社保卡|社会保障卡|市民卡|一卡通/;
const OF_ACCOUNT = /医[保疗药]|个人[账帐]户|[就门]诊|购药|药店/;

export interface Overhead {
  /** The words over the list name records. */
  readonly records: boolean;
  readonly kind: RecordKind | null;
  /** They are called after what the pool paid: what else was paid has to say so. */
  readonly isOfPool: boolean;
}

/** Nothing of the list is in sight, or something lies over it or moves across it. */
function isOutOfSight(scene: Scene, run: Run, masks: readonly Box[]): boolean {
  const { isBuried, isCovered, isMoving } = scene.heads;
  const edges = [run.first, run.end - 1].map((first) => ({ first, end: first + 1 }));
  if (isCovered(scene, run, masks) || edges.every((edge) => isMoving(scene, edge))) return true;
  const lead = scene.prints.all.slice(run.first, Math.min(run.end, run.first + MOST_LOOKED_AT));
  if (!lead.some(scene.sight.sees)) return true;
  // A column that stays lies over the table's own.
  return lead.slice(0, FIRST).every(({ index }) => isBuried(scene, { first: index, end: index + 1 }));
}

/** In 万元, nothing is a record of one person. */
function isInOtherUnit(scene: Scene, run: Run): boolean {
  return !['yuan', null].includes(unitAround(scene, run, run));
}

function titleOf(list: Element): string {
  return tight(list.ownerDocument.title.normalize('NFKC'));
}

/** By its title, or by what is picked on it, the page shows something else. */
async function isOfOtherPage(scene: Scene, list: Element, run: Run): Promise<boolean> {
  const { lexicon, heads } = scene;
  const title = titleOf(list);
  return (
    PUBLIC.test(title) ||
    UNPAID.test(title) ||
    heads.isStrange(lexicon, heads.ownTitle(list.ownerDocument), lexicon.recordTitles) ||
    heads.isUnderOthersName(scene, run, list) ||
    heads.isPickedAway(scene, run, list, ['person', 'fund', 'account'])
  );
}

/** Said of a list right below it: it is not real, was not paid, or not from the account. */
function isUndone(words: string): boolean {
  const [, said = ''] = SAID_OF_ALL.exec(words) ?? [];
  return UNREAL_AFTER.test(words) || isOfOther(said);
}

/** Said before a list or after it that it is published, or below it that it is nobody's payments. */
async function isOfArticle(scene: Scene, run: Run): Promise<boolean> {
  const around = scene.prints.all.slice(Math.max(0, run.first - LOOK_BACK), run.end + LOOK_AHEAD);
  for (const print of around) {
    await scene.pause();
    const { index } = print;
    if (index >= run.first && index < run.end) continue;
    const words = tight(print.text);
    const isSaid = ARTICLE.test(words) || (index >= run.end && isUndone(words));
    if (isSaid && !controlOf(print) && scene.sight.sees(print)) return true;
  }
  return false;
}

/** What all titles of a list say of it, the nearest first; null where they refuse it. */
function toldBy(scene: Scene, titles: readonly string[], near: Near): Overhead | null {
  const isRefused = (title: string): boolean =>
    UNREAL.test(title) ||
    scene.heads.namesAnother(scene.heads.inFirstPerson(scene, title)) ||
    scene.heads.holdsOthersName(scene, title);
  if (titles.some(isRefused)) return null;
  const fund = titles.find((title) => /医[保疗]/.test(title) || OTHER_INSURANCE.test(title)) ?? '';
  if (OTHER_INSURANCE.test(fund)) return null;
  const named = titles.find((title) => RECORDS.test(title));
  if (OF_CITY_CARD.test(named ?? '') && !titles.some((title) => OF_ACCOUNT.test(title))) return null;
  const kind = (named === undefined ? null : kindNamed(named)) ?? near.chosenKind;
  const isOfResidents = near.isOfResidents || RESIDENTS.test(fund);
  if (isOfResidents && kind !== 'contribution') return null;
  return { records: named !== undefined, kind, isOfPool: OF_POOL.test(named ?? '') };
}

/** What the headings, the chosen tab and the page's title say of a list; null where they refuse it. */
export async function overList(scene: Scene, list: Element, run: Run, masks: readonly Box[]): Promise<Overhead | null> {
  if (isOutOfSight(scene, run, masks) || isInOtherUnit(scene, run)) return null;
  await scene.pause();
  if (await isOfOtherPage(scene, list, run)) return null;
  const headings = await headingsOverList(scene, list, run);
  if (!headings || isQuoted(list) || list.closest('pre') || (await isOfArticle(scene, run))) return null;
  const near = await nearList(scene, list, run, headings[0] ?? null);
  if (!near) return null;
  const titles = [...headings.map(({ text }) => tight(text)), ...near.titles.map(tight), titleOf(list)];
  return toldBy(scene, titles, near);
}
