/** The headings over a list of records, from the nearest to the page's own. */

import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { parentOf } from '../page/tree.ts';
import { asWritten } from '../page/written.ts';
import type { Run, Scene } from '../scene.ts';
import { LIST, PUBLIC, RECORDS, UNPAID } from './list-words.ts';

/** Over what is shown to all, what is not paid or what is of another fund; but that may be the name of the hall. */
function isRefused(scene: Scene, box: Element, heading: Print): boolean {
  const { lexicon, heads } = scene;
  const words = tight(asWritten(heading.text, [heading.holder]));
  if (PUBLIC.test(words) || UNPAID.test(words)) return true;
  const isHall = !LIST.test(heading.text) && heads.mayBeHallsName(scene, box, heading);
  return !isHall && heads.isStrange(lexicon, heads.inFirstPerson(scene, heading.text), lexicon.recordTitles);
}

/** The headings over a list; null where one of them refuses it. */
export async function headingsOverList(scene: Scene, list: Element, run: Run): Promise<readonly Print[] | null> {
  const found: Print[] = [];
  let until = run.first;
  let rank: number | undefined;
  for (let at: Element | null = list; at; at = parentOf(at)) {
    const titled = found.some(({ text }) => RECORDS.test(tight(text)));
    const headings = await scene.heads.headingsOver(scene, at, run, until, titled, rank);
    if (headings.some(({ print }) => isRefused(scene, at, print)) || scene.heads.isWrittenAway(scene, at, headings))
      return null;
    until = Math.min(until, scene.prints.within(at).first);
    rank = headings.at(-1)?.rank ?? rank;
    found.push(...headings.map(({ print }) => print));
  }
  return found;
}
