/** Words that name a time which is over: a year, a month, a day, or one that is told by its name (去年). */

import { tight } from '../page/text.ts';
import type { Scene } from '../scene.ts';
import { thisMonth } from '../today.ts';
import { FRESH_MONTHS, yearOf } from './other-time.ts';

export const BY_NAME =
  /^(?:上一?年度?|去年|前年|上一?个?[月季期]|往[年期]|历史|以往)(?:[底末])?(?:的?(?:数据|余额|情况))?$/;
/** A day since when something is, and not of which a number is. */
const SINCE = /参保|建[立账]|开户|出生|注册|成立|启用|[自从]|起$/;
const DATES = /(?<![\d.,])((?:19|20)\d\d)(?:[-/.年](\d{1,2})|(0[1-9]|1[0-2]))?(?![\d,])/g;

/** True where all the time that the words speak of is over. */
export function isGoneBy(scene: Scene, text: string): boolean {
  const words = tight(text).replace(/^[([【〔]|[)\]】〕]$/g, '');
  if (BY_NAME.test(words)) return true;
  if (SINCE.test(words)) return false;
  const ends = [...words.matchAll(DATES)].map(([, year, ...months]) => {
    const month = months.find((each) => each !== undefined);
    return month === undefined
      ? Number(year) < yearOf(scene)
      : Number(year) * 12 + Number(month) + FRESH_MONTHS < thisMonth();
  });
  return ends.length > 0 && ends.every((isOver) => isOver);
}
