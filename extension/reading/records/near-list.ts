/** What stands before a list of records, near it: whose it is, what is chosen of it, and what it is called. */

import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { nearest, sharedAncestor } from '../page/tree.ts';
import type { RecordKind } from '../reading.ts';
import { controlOf, type Run, type Scene } from '../scene.ts';
import { ONE_RELATIVE } from '../whose/other-person.ts';
import { ANOTHERS, EXAMPLE, OF_OTHERS, PUBLIC, RECORDS, UNPAID } from './list-words.ts';
import { kindNamed, OTHER_INSURANCE, RESIDENTS, VOID_STATE } from './words.ts';

/** How far before a list its heading may stand. */
export const LOOK_BACK = 40;
const LONGEST = 30;
/** Beside the name of a person: whose the page is, and a way to change it ("当前参保人 周**(父亲) 切换"). */
const SWITCH = /切换|当前|参保人|就诊人|查询/;

export interface Near {
  /** What names records, the nearest first. */
  readonly titles: readonly string[];
  readonly chosenKind: RecordKind | null;
  readonly isOfResidents: boolean;
}

/** Of a heading by its mark-up, 1 for that of a page; 0 for other words. */
function levelOf({ heads }: Scene, print: Print | null): number {
  const heading = print && nearest(print.holder, heads.isHeading);
  return heading ? Number(/\d/.exec(heading.localName)?.[0] ?? 0) : 0;
}

/** A way through the pages of a site. */
function isCrumb(print: Print): boolean {
  return nearest(print.holder, (element) => /crumb/i.test(element.getAttribute('class') ?? '')) !== null;
}

/** The way to a page, or a heading higher than the list's own, of what is shown to all. */
function isOfPublic(scene: Scene, print: Print, heading: Print | null): boolean {
  if (!PUBLIC.test(tight(print.text))) return false;
  const level = levelOf(scene, print);
  return isCrumb(print) || (level > 0 && level < levelOf(scene, heading));
}

/** A tab that is chosen, or a field that is filled in. */
function isChosen(scene: Scene, print: Print): boolean {
  return (
    (scene.heads.chosenTab(print) ?? nearest(print.holder, (element) => element.matches('select, input'))) !== null
  );
}

/** Of what was not paid, what another purse paid, or what is another's. */
export function isOfOther(text: string): boolean {
  return (
    [UNPAID, OF_OTHERS, VOID_STATE, ONE_RELATIVE].some((test) => test.test(text)) || OTHER_INSURANCE.test(tight(text))
  );
}

/** Said of the list that it is an example, or whose it is by a relation, and not of a card of its own. */
function isOfNobodyOrRelative(scene: Scene, print: Print, list: Element, run: Run): boolean {
  const { text, holder } = print;
  const isSaid = EXAMPLE.test(text) || (/关系:/.test(text) && ONE_RELATIVE.test(text));
  const box = isSaid ? sharedAncestor(holder, list) : null;
  return box !== null && !scene.heads.headOfCardBeside(scene, box, print, run);
}

/** Says that the list is somebody else's; `before` is what stands before it. */
function isAnothers(scene: Scene, print: Print, before: string): boolean {
  const { heads } = scene;
  const words = tight(print.text);
  const [role = '', name = ''] = words.split(':');
  const isNamed = ANOTHERS.test(words) && !scene.lexicon.aides.test(role) && heads.whoseAnswer(scene, name) !== 'self';
  if (isNamed || (isCrumb(print) && heads.namesAnother(words))) return true;
  return ONE_RELATIVE.test(print.text) && (SWITCH.test(print.text + before) || /的(?:消费|记录)/.test(words));
}

/** What stands near a list before it, whose nearest heading is given; null where it refuses the list. */
export async function nearList(scene: Scene, list: Element, run: Run, heading: Print | null): Promise<Near | null> {
  const titles: string[] = [];
  let chosenKind: RecordKind | null = null;
  let isOfResidents = false;
  const before = scene.prints.all.slice(Math.max(0, run.first - LOOK_BACK), run.first);
  for (const [at, print] of before.entries()) {
    await scene.pause();
    const { text } = print;
    if (isOfPublic(scene, print, heading)) return null;
    if (text.length > LONGEST || !scene.sight.sees(print)) continue;
    if (isChosen(scene, print)) {
      if (isOfOther(text)) return null;
      chosenKind = kindNamed(text);
      isOfResidents ||= RESIDENTS.test(text);
    } else if (controlOf(print)) continue;
    if (isOfNobodyOrRelative(scene, print, list, run) || isAnothers(scene, print, before[at - 1]?.text ?? ''))
      return null;
    if (RECORDS.test(tight(text))) titles.unshift(text);
  }
  return { titles, chosenKind, isOfResidents };
}
