/** In what an amount is counted, where a table or a card says it once for all. */

import { printsOf, type Run, type Scene } from '../scene.ts';
import { tight } from './text.ts';
import { parentOf, sharedAncestor } from './tree.ts';

/** What the amounts under a heading are counted in, where that is neither 元 nor said of the page. */
const OTHER_UNIT = /\((?:单位:?)?(?:[分角]|(?:百?万|[百千亿美港])元?)\)|(?<!\d)(?:百?万|[百千亿美港])元$/;

/** True for a heading of amounts in another unit than 元. */
export function isInOtherUnit(heading: string): boolean {
  return OTHER_UNIT.test(tight(heading));
}

/** A part of the page with more prints than this has units of its own. */
const MOST_PRINTS = 240;

/** "单位:万元" over a table or a card; 'other' for a unit that is neither 元 nor 万元. */
export function unitAround(scene: Scene, place: Run, value: Run): 'yuan' | 'ten-thousand-yuan' | 'other' | null {
  const one = scene.prints.all[place.first];
  const other = scene.prints.all[value.first];
  const shared = one && other ? sharedAncestor(one.holder, other.holder) : null;
  for (let at: Element | null = shared; at; at = parentOf(at)) {
    const run = scene.prints.within(at);
    if (run.end - run.first > MOST_PRINTS) return null;
    for (const print of printsOf(scene, run)) {
      const unit = /单位:?\(?(?:人民币)?(万?元|万|角|分|百元|千元|百万元|亿元|美元)\)?/.exec(tight(print.text))?.[1];
      if (unit === undefined || !scene.sight.sees(print)) continue;
      if (unit === '元') return 'yuan';
      return unit.startsWith('万') ? 'ten-thousand-yuan' : 'other';
    }
  }
  return null;
}
