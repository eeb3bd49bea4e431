/** A sum with a pool in it: what stands together in one card need not be one person's. */

import { readAmount } from './amount.ts';
import type { Balance } from './balances.ts';
import type { Scene } from './scene.ts';
import { tight } from './text.ts';
import { parentOf } from './tree.ts';

const CARD_PRINTS = 40;
/** Money that is not in the account of one person. */
const POOL = /统筹|补助|补充|共济|家庭|家人|大额|公务员/;
/** A label and its amount in one text. */
const PAIR = /([\u4e00-\u9fff]{2,12})[^\d\u4e00-\u9fff]{0,3}(\d[\d,]*\.\d\d)/g;

/** True when two amounts of the card add up to the balance, one of them a pool's by its own words. */
export function isSumWithPool(scene: Scene, { amount, place, value }: Balance): boolean {
  const holder = scene.prints.all[value.first]?.holder ?? null;
  for (let at: Element | null = holder; at; at = parentOf(at)) {
    const { first, end } = scene.prints.within(at);
    if (end - first > CARD_PRINTS) return false;
    if (first > place.first) continue;
    let before = '';
    const amounts = scene.prints.all.slice(first, end).flatMap((print) => {
      const words = tight(print.text);
      const own = readAmount(words)?.fen;
      if (own !== undefined) return [{ words: before, fen: own }];
      if (/[\u4e00-\u9fff]{2}/.test(words)) before = words;
      return [...words.matchAll(PAIR)].map(([, name = '', number = '']) => ({
        words: name,
        fen: readAmount(number)?.fen,
      }));
    });
    const pools = amounts.filter(({ words, fen }) => POOL.test(words) && fen !== 0);
    if (pools.some((pool) => amounts.some((one) => one !== pool && Number(one.fen) + Number(pool.fen) === amount.fen)))
      return true;
  }
  return false;
}
