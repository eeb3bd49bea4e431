/** What one clause near a figure says of it, before it or after it: another's, another fund's, of another time, none to go by. */

import type { BalanceLabel } from '../balances/label.ts';
import { BY_NAME } from '../page/when.ts';
import type { Scene } from '../scene.ts';
import { sayHeading } from './account-words.ts';
import { CLOSED, EXAMPLE, FAILED, GONE_AT_END, NOT_YET, OF_SEVERAL, OUTDATED } from './against-words.ts';
import { namesHolder, whoseAnswer } from './asked.ts';
import { isOfPastPeriod, isOldState, mayBeLastChange } from './gone-by.ts';
import { inFirstPerson, whoseName } from './names.ts';
import { isAnothersRole } from './role.ts';
import { isTitleAgainst } from './title-over.ts';

/** Of what a note is judged: what a label says by itself no note need say. */
export type Noted = Pick<BalanceLabel, 'medical' | 'now' | 'own' | 'words'>;

/** Says what the figure is: "以上为2024年末数据", "属门诊统筹", "为您母亲的账户". */
const SAYS_WHAT =
  /^(?:(?:以上|上述|[该此本]|医保卡|[账帐]户).{0,6}?(?:为|是|归属?于?|属于?)|归属?于?|属于?)(.+)|^[为是](.+(?:[账帐]户|数据|信息|[余金]额|合计|结余|值|结果|基金))$/;
const OWNS = /^(.+)所有$/;
/** What of a sum is somebody's: "其中李**900.00元". */
export const SHARE = /^(?:其中|含)?([\u4e00-\u9fff*]{2,4}):?[¥¥]?\d/;

/** True for words that make what they stand over a desk's, another's, of another time, or nobody's. */
export function isSpoken({ lexicon }: Scene, words: string): boolean {
  return lexicon.against.test(words) || GONE_AT_END.test(words);
}

function isOfTimeOver(scene: Scene, clause: string): boolean {
  return BY_NAME.test(clause.replace('结余', '')) || isOfPastPeriod(scene, clause) || isOldState(scene, clause);
}

/** True where a clause says that the figure is another's, of another fund or time, or none to go by. */
export function takesAway(scene: Scene, clause: string, label: Noted): boolean {
  const { stale } = scene.lexicon;
  if (namesHolder(scene, clause)) return true;
  const what = SAYS_WHAT.exec(clause);
  const said = what?.[1] ?? what?.[2];
  if (said !== undefined) {
    const name = inFirstPerson(scene, said);
    return (
      isSpoken(scene, name) ||
      [EXAMPLE, OUTDATED, stale, OF_SEVERAL].some((words) => words.test(name)) ||
      whoseName(scene, name) === 'other' ||
      whoseAnswer(scene, OWNS.exec(name)?.[1] ?? '') === 'other' ||
      isTitleAgainst(scene, label, name) ||
      sayHeading(scene.lexicon, name, label) === 'refuse'
    );
  }
  const [, sharer = ''] = SHARE.exec(clause) ?? [];
  const isField = clause.includes(':');
  return (
    [CLOSED, OUTDATED, stale, ...(isField ? [] : [FAILED, NOT_YET])].some((words) => words.test(clause)) ||
    whoseName(scene, sharer) === 'other' ||
    isAnothersRole(scene, clause) ||
    (!label.now && !mayBeLastChange(clause) && isOfTimeOver(scene, clause))
  );
}
