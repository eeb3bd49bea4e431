/** One page under one look: its prints, what of them is seen, and where two of them stand to each other. */

import type { Heads } from './heads.ts';
import type { Lexicon } from './lexicon.ts';
import { once } from './once.ts';
import type { Print, Prints } from './page/prints.ts';
import type { Sight } from './page/sight.ts';
import { nearest, parentOf, sharedAncestor } from './page/tree.ts';
import type { Pause } from './slices.ts';

export interface Scene {
  readonly prints: Prints;
  readonly sight: Sight;
  /** Called within work that grows with the page. */
  readonly pause: Pause;
  readonly heads: Heads;
  readonly lexicon: Lexicon;
}

/** A run of prints, from `first` up to, not including, `end`. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

const CELLS = new Set('td th tr li dt dd'.split(' '));
const CELL_ROLES = new Set('cell gridcell columnheader rowheader row listitem'.split(' '));
const CONTROLS = new Set('button a summary'.split(' '));
const CONTROL_ROLES = new Set('button link tab menuitem'.split(' '));

function isOneOf(element: Element, names: ReadonlySet<string>, roles: ReadonlySet<string>): boolean {
  if (names.has(element.localName)) return true;
  const role = element.getAttribute('role');
  return role !== null && roles.has(role);
}

export function isCellLike(element: Element): boolean {
  return isOneOf(element, CELLS, CELL_ROLES);
}

/** Something to press: its words are an action, not a value. */
export function isControl(element: Element): boolean {
  return isOneOf(element, CONTROLS, CONTROL_ROLES);
}

/** Every label asks for the same prints around it. */
export const controlOf = once(({ holder }: Print) => nearest(holder, isControl));

/** The words of one print, seen or not; empty where there is none. */
export function textAt({ prints }: Scene, index: number): string {
  return prints.all[index]?.text ?? '';
}

/** The next seen print after (or before, with `step` -1) an index, inside the run. */
export function seenBeside(scene: Scene, from: number, step: 1 | -1): Print | null {
  for (let index = from + step; ; index += step) {
    const print = scene.prints.all[index];
    if (!print) return null;
    if (scene.sight.sees(print)) return print;
  }
}

/** The prints of a run, seen or not. */
export function printsOf({ prints }: Scene, { first, end }: Run): Print[] {
  return prints.all.slice(first, end);
}

/** Seen prints of a run; null when there are more than `limit` prints. */
export function seenIn(scene: Scene, run: Run, limit: number): Print[] | null {
  if (run.end - run.first > limit) return null;
  return printsOf(scene, run).filter((print) => scene.sight.sees(print));
}

export type Joint = 'touching' | 'same-line' | 'apart';

/** How two prints, the second after the first, hang together: as one run of text, on one line, or not at all. */
export function joint(scene: Scene, one: Print, other: Print): Joint {
  if (other.broken || one.holder.ownerDocument !== other.holder.ownerDocument) return 'apart';
  const shared = sharedAncestor(one.holder, other.holder);
  if (!shared) return 'apart';
  let inline = true;
  for (const holder of [one.holder, other.holder]) {
    for (let at: Element | null = holder; at && at !== shared; at = parentOf(at)) {
      if (isCellLike(at) || isControl(at) || at.localName === 'label') return 'apart';
      if (!/^(?:inline|contents|ruby)/.test(scene.sight.style(at).display)) inline = false;
    }
  }
  const a = scene.sight.box(one);
  const b = scene.sight.box(other);
  const height = Math.min(a.bottom - a.top, b.bottom - b.top);
  const sameLine = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > height * 0.4;
  if (!sameLine) return 'apart';
  const gap = b.left - a.right;
  if (gap < -height || gap > height) return 'apart';
  return inline && gap <= height * 0.2 ? 'touching' : 'same-line';
}
