/** A sum with a pool in it, and what was spent of last year's money: told by the amounts beside a balance and their names. */

import { tight } from '../page/text.ts';
import { parentOf } from '../page/tree.ts';
import { printsOf, type Run, type Scene } from '../scene.ts';
import type { Balance } from './balances.ts';

const CARD_PRINTS = 40;
/** Money that is not in the account of one person. */
const POOL = /统筹|补[助充]|共济|家[庭人]|大额/;
/** What may be used, of which the used and the left are parts: no money of its own. */
const ALLOWANCE = /额度|限额/;
/** Words and the amount after them, in one text or in two. */
const PAIR = /([\u4e00-\u9fff]{2,12})[^\d\u4e00-\u9fff]{0,4}(\d[\d,]*\.\d\d)/g;

function amountsIn(scene: Scene, run: Run): { words: string; fen: number }[] {
  const seen = printsOf(scene, run).filter(scene.sight.sees);
  return [
    ...seen
      .map(({ text }) => tight(text))
      .join(' ')
      .matchAll(PAIR),
  ].map(([, words = '', yuan = '']) => ({
    words,
    fen: Math.round(Number(yuan.replaceAll(',', '')) * 100),
  }));
}

/** True when two amounts of the card add up to the balance, one of them a pool's by its own words. */
export function isSumWithPool(scene: Scene, { amount, place, value }: Balance): boolean {
  let at = scene.prints.all[value.first]?.holder ?? null;
  for (; at; at = parentOf(at)) {
    const run = scene.prints.within(at);
    if (run.end - run.first > CARD_PRINTS) return false;
    if (run.first > place.first) continue;
    const amounts = amountsIn(scene, run);
    const isRest = (pool: { words: string; fen: number }): boolean =>
      pool.fen > 0 &&
      POOL.test(pool.words) &&
      amounts.some(
        ({ fen, words }) => fen + pool.fen === amount.fen && !(ALLOWANCE.test(pool.words) && ALLOWANCE.test(words)),
      );
    if (amounts.some(isRest)) return true;
  }
  return false;
}

/** True when the page tells of something paid from the prior years' part. */
export function isSpentFromPriorYears(scene: Scene): boolean {
  const all = amountsIn(scene, { first: 0, end: scene.prints.all.length });
  return all.some(({ words, fen }) => fen > 0 && /[历往]年.{0,6}(?:支[付出]|使用)/.test(words));
}
