/** What is written in a part of a page: digits, their sign and their unit in elements of their own are one text. */

import type { Print } from '../page/prints.ts';
import type { Run, Scene } from '../scene.ts';

/** A text, and the print in which it begins. */
interface Written {
  readonly print: Print;
  readonly text: string;
}

/** The texts of a run that are seen, in their order. */
export function writtenIn(scene: Scene, run: Run): Written[] {
  const written: Written[] = [];
  for (let index = run.first; index < run.end; index += 1) {
    const print = scene.prints.all[index];
    if (!print || !scene.sight.sees(print)) continue;
    const parts = scene.heads.numberFrom(scene, print, run.end);
    written.push({ print, text: parts.map(({ text }) => text).join('') });
    index = parts.at(-1)?.index ?? index;
  }
  return written;
}
