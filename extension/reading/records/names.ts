/** Names of columns over rows that are no table: where none of them could be laid under its names, nobody knows what their amounts are. */

import type { Box } from '../page/sight.ts';
import { parentOf } from '../page/tree.ts';
import { controlOf, type Run, type Scene } from '../scene.ts';
import { isMoney } from './amount.ts';
import { fieldOf, isOfMoney } from './labels.ts';
import type { Line } from './line.ts';
import { type Overhead, overList } from './over-list.ts';

/** How far out from a list the names of its columns may stand. */
const OUT = 3;
/** Amounts that no record is of, as columns are called. */
const OTHER_AMOUNT = /(?:支付|自[费付理]|余额|结余|费用?|[额线])$/;

function namesColumn(name: string): boolean {
  const field = fieldOf(name);
  return field === 'date' || (field !== null && isOfMoney(field)) || OTHER_AMOUNT.test(name);
}

/** Words side by side that columns may have as their names; neither a menu, nor views to choose from, nor questions beside their fields. */
function isLineOfNames({ prints, heads }: Scene, line: Element): boolean {
  const { first, end } = prints.within(line);
  const inside = prints.all.slice(first, end);
  const names = inside.flatMap(({ text }) => text.split(/[\s|/,]+/));
  return (
    names.length > 1 &&
    names.some(namesColumn) &&
    !inside.some((print) => heads.chosenTab(print)) &&
    !inside.every(controlOf) &&
    !line.querySelector('input, select')
  );
}

/** The first thing without any number before a list, looking past what is made like its rows, and past months over them. */
function isUnderNames(scene: Scene, list: Element): boolean {
  const { prints } = scene;
  for (let at: Element | null = list, out = 0; at && out < OUT; at = parentOf(at), out += 1) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const { first, end } = prints.within(before);
      if (first === end || prints.all.slice(first, end).some(({ text }) => /\d/.test(text))) continue;
      return isLineOfNames(scene, before);
    }
  }
  return false;
}

/** What stands over a list of cards; null also where names of columns do, and an amount of theirs has no name beside it. */
export async function overCards(
  scene: Scene,
  first: Element,
  cards: readonly (readonly Line[])[],
  run: Run,
  masks: readonly Box[],
): Promise<Overhead | null> {
  const isFree = ({ field, value }: Line): boolean => field === undefined && isMoney(value);
  if (cards.some((lines) => lines.some(isFree)) && isUnderNames(scene, first)) return null;
  return overList(scene, first, run, masks);
}
