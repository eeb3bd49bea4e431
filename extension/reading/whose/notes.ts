/** What is said of a figure right after it: in its own text, on its line, in the short lines that follow. */

import type { Print } from '../page/prints.ts';
import { tableOf } from '../page/table.ts';
import { tight } from '../page/text.ts';
import { NOTE } from '../page/tokens.ts';
import { nearest, parentOf, sharedAncestor } from '../page/tree.ts';
import { controlOf, joint, type Run, type Scene } from '../scene.ts';
import { isForeign, sayHeading } from './account-words.ts';
import { type Noted, SHARE, takesAway } from './clause.ts';
import { whoseName } from './names.ts';
import { headingOf } from './over.ts';
import { isTitleAgainst } from './title-over.ts';

const MOST_LINES = 8;
const MOST_OF_LINE = 2;
const LONGEST = 30;

const IN_BRACKETS = /[([【〔]([^()[\]【】〔〕]+)[)\]】〕](?!\d+号)/g;
/** But for the comma of "Dec 31, 2024". */
const BETWEEN_CLAUSES = /(?:(?<![a-z]\d\d?),|(?:提[示醒]|注意|说明):|[。;、!?()[\]【】〔〕\n])+/;
const AMOUNT = /\d\.\d\d|\d[\d,]*元/;
/** What may stand in brackets behind any amount besides: of what state it is, of what time, the amount in words. */
const KNOWN = /^(?:数据|单位|大写|有效|其中|\d|[零〇壹贰叁肆伍陆柒捌玖拾佰仟万元圆角分整正]+$)/;
/** What is not in it, or who may use it, makes it nothing else. */
const HARMLESS = /^(?:不含|仅供|可?用)/;

interface Notes {
  /** What stands behind the figure, in its text and on its line. */
  readonly own: string;
  readonly below: readonly string[];
}

/** What a page shows as one line below a figure: a part of the box that holds both, of hardly any words. */
function lineFrom(scene: Scene, from: Print, box: Element): Print[] {
  const shared = sharedAncestor(from.holder, box);
  const part = nearest(from.holder, (element) => parentOf(element) === shared);
  const { end } = part && shared !== from.holder ? scene.prints.within(part) : { end: from.index + 1 };
  return scene.prints.all.slice(from.index, Math.min(end, from.index + MOST_OF_LINE + 1));
}

/** The notes of a figure, up to the next heading, the next amount, or what may be pressed; `rest` is that of its own text. */
function notesOf(scene: Scene, { first, end }: Run, rest: string): Notes {
  const { all, within } = scene.prints;
  let last = all[end - 1];
  const box = last && all[first] ? sharedAncestor(all[first].holder, last.holder) : null;
  if (!last || !box) return { own: rest, below: [] };
  let own = rest;
  let index = end;
  for (
    let next = all[index];
    next && scene.sight.sees(next) && joint(scene, last, next) !== 'apart';
    next = all[index]
  ) {
    if (controlOf(next)) break;
    own += next.text;
    last = next;
    index += 1;
  }
  const table = tableOf(box);
  const under = nearest(last.holder, ({ localName }) => localName === 'tr')?.nextElementSibling;
  // A line of its own in a table is a note; other rows are of something else.
  if (table) index = Math.max(index, under?.childElementCount === 1 ? within(under).first : within(table).end);
  const below: string[] = [];
  while (below.length < MOST_LINES) {
    const from = all[index];
    const line = from ? lineFrom(scene, from, box) : [];
    if (line.length === 0 || line.length > MOST_OF_LINE || line.some((one) => headingOf(scene, one))) break;
    index += line.length;
    const seen = line.filter((one) => scene.sight.sees(one) && !controlOf(one));
    const words = seen
      .map(({ text }) => tight(text))
      .join(':')
      .replace('::', ':');
    below.push(words);
    if (scene.lexicon.labels.read(words) || (AMOUNT.test(words) && !SHARE.test(words))) break;
  }
  return { own: tight(own), below };
}

/** The clauses of words up to the first that holds an amount, but for what is somebody's of it. */
function clausesOf(words: string): string[] {
  const clauses = words.split(BETWEEN_CLAUSES).filter((clause) => clause !== '' && clause.length <= LONGEST);
  const next = clauses.findIndex((clause) => AMOUNT.test(clause) && !SHARE.test(clause));
  return next < 0 ? clauses : clauses.slice(0, next);
}

/** In brackets behind an amount stand days, and of the rest what may be said of any; a name gives it to what it names. */
function isBracketAgainst(scene: Scene, note: string, label: Noted): boolean {
  if (HARMLESS.test(note)) return false;
  if (isTitleAgainst(scene, { ...label, now: false }, note) || sayHeading(scene.lexicon, note, label) === 'refuse')
    return true;
  return !NOTE.test(note) && !KNOWN.test(note) && isForeign(scene.lexicon, note, label);
}

/** Behind the figure its box ends with the name of somebody else. */
function isSignedByOther(scene: Scene, { first, end }: Run): boolean {
  const { all, within } = scene.prints;
  const [one, next] = [all[first], all[end]];
  const box = one && next ? sharedAncestor(one.holder, next.holder) : null;
  return !!box && !!next && within(box).end === end + 1 && whoseName(scene, tight(next.text)) === 'other';
}

/** True where what stands right after a figure takes it from the person, from medical insurance or from today. */
export function isNotedAway(scene: Scene, figure: Run, label: Noted, rest = ''): boolean {
  const { own, below } = notesOf(scene, figure, rest);
  const brackets = [...own.matchAll(IN_BRACKETS)].map(([, note = '']) => note);
  return (
    brackets.some((note) => isBracketAgainst(scene, note, label)) ||
    (!label.own && isSignedByOther(scene, figure)) ||
    [own, ...below].flatMap(clausesOf).some((clause) => takesAway(scene, clause, label))
  );
}
