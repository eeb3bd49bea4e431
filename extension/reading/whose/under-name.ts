/** Whether the last person named over a part of a page is somebody else: a profile, a panel's title, a chosen one of a list. */

import type { Print } from '../page/prints.ts';
import { tableOf } from '../page/table.ts';
import { tight } from '../page/text.ts';
import { nearest, parentOf, sharedAncestor } from '../page/tree.ts';
import { printsOf, type Run, type Scene } from '../scene.ts';
import { answersOther, holdsOthersName } from './asked.ts';
import { isSomebodySignedIn, whoseName } from './names.ts';
import { headingOf, headOfCardBeside, isElsewhere, rankOf } from './over.ts';
import { isUnchosenTab, stateOf } from './titles.ts';

const LOOK_BACK = 60;
const LONGEST = 14;

function namesOther(scene: Scene, print: Print): boolean {
  if (answersOther(scene, print)) return true;
  const words = tight(print.text);
  if (words.length > LONGEST || /\d\.\d/.test(words)) return false;
  return whoseName(scene, words.replace(/[^\u4e00-\u9fff*]+$/, '')) === 'other' || holdsOthersName(scene, words);
}

/** In the row that the pair's own row unfolds: a person of a list, with what is told of that one below. */
function isRowAbove({ holder }: Print, box: Element): boolean {
  return nearest(box, (at) => at.localName === 'tr' && at.previousElementSibling?.contains(holder) === true) !== null;
}

/** Said of one of several, of what another amount is of, or of one who serves the person. */
function isOfSomethingElse(scene: Scene, print: Print, pair: Run, box: Element): boolean {
  const { all, within } = scene.prints;
  if (tableOf(print.holder) || stateOf(print) === false || isUnchosenTab(print) || isElsewhere(print)) return true;
  if ([print, all[print.index - 1]].some((one) => one && scene.lexicon.aides.test(one.text))) return true;
  const shared = sharedAncestor(print.holder, box);
  if (!shared || headOfCardBeside(scene, shared, print, pair)) return true;
  const part = nearest(print.holder, (element) => parentOf(element) === shared);
  const run = part ? within(part) : pair;
  if (run.end > pair.first) return false;
  const inside = printsOf(scene, run);
  const others = inside.filter((one) => one !== print && (namesOther(scene, one) || whoseName(scene, tight(one.text))));
  return others.length > 0 || inside.some(({ text }) => /\d\.\d\d/.test(text));
}

/** A heading before the name, in its own window, that another, no lower, closes before the pair. A group's own name holds for all of it. */
function isClosed(scene: Scene, { index, holder }: Print, pair: Run): boolean {
  const { all, within } = scene.prints;
  if (nearest(holder, ({ localName }) => localName === 'legend')) return false;
  const window = nearest(holder, (at) => at.localName === 'dialog' || at.getAttribute('role') === 'dialog');
  let over = 0;
  for (const one of all.slice(Math.max(0, index - LOOK_BACK, window ? within(window).first : 0), pair.first)) {
    const head = headingOf(scene, one);
    if (head && one.index > index && rankOf(head) <= over) return true;
    if (head && one.index <= index) over = rankOf(head);
  }
  return false;
}

/** True where the last one named before a pair is somebody whom the signed-in person cannot be. */
export function isUnderOthersName(scene: Scene, pair: Run, box: Element): boolean {
  if (!isSomebodySignedIn(scene)) return false;
  const { all } = scene.prints;
  for (let index = pair.first - 1; index >= Math.max(0, pair.first - LOOK_BACK); index -= 1) {
    const print = all[index];
    if (!print || !scene.sight.sees(print)) continue;
    if (whoseName(scene, tight(print.text)) === 'self') return false;
    if (!namesOther(scene, print)) continue;
    if (isRowAbove(print, box)) return true;
    if (isOfSomethingElse(scene, print, pair, box)) continue;
    return !isClosed(scene, print, pair);
  }
  return false;
}
