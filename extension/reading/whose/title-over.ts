/** What a title makes of a pair below it: medical or another fund's, a part of the whole, of another time, somebody else's. */

import type { BalanceLabel } from '../balances/label.ts';
import { kindHeading } from '../balances/table-headings.ts';
import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { nearest, parentOf, sharedAncestor } from '../page/tree.ts';
import type { FigureKind } from '../reading.ts';
import { controlOf, type Scene } from '../scene.ts';
import { sayHeading } from './account-words.ts';
import { holdsOthersName } from './asked.ts';
import { isGoneBy } from './gone-by.ts';
import { inFirstPerson } from './names.ts';
import { namesClosedYear } from './other-time.ts';
import { mayBeHallsName } from './over.ts';
import { type Claim, type Pair, withAccount } from './pair.ts';
import { chosenTab, isStrange, stateOf } from './titles.ts';

/** What a title says of a label that leaves it open. */
const ANSWERS = { balance: /[余结][额余]/, card: /医(?:保|疗保险)(?:[A-Za-z]*卡|.{0,4}[账帐]户)/ } as const;
/** What came into a part of an account or left it. */
const MOVED = /^(?:当年|本年|历年|往年)度?(?:个人)?[账帐]户(?:收入|支[出付]|划入)/;

/** What a title right over a label makes of its kind: of a whole balance under 历年账户 a part; null where they do not agree. */
export function kindUnder(heading: string, kind: FigureKind): FigureKind | null {
  const words = tight(heading);
  if (kind === 'total' && MOVED.test(words)) return null;
  const part = kindHeading(words);
  if (kind !== 'total' || part === undefined) return kind;
  // Of a year alone it may be what was moved in it.
  if (/^[本当]年度?$/.test(words)) return words === '当年' ? null : kind;
  return part;
}

/** The card by which a page is come to, with all that it is good for: what is titled as medical in it is so. */
const ONE_CARD = /^(?:社保卡|社会保障卡|居民服务)?一卡通(?:服务)?$/;

/** Over a few words for everybody, whatever comes after these. */
const ASIDE = /^(?:温馨|友情)?提[示醒]$|^(?:系统|通知)*公告$/;

/** One of two parts side by side, of which nothing says that it is the chosen one. */
function isOpenChoice(scene: Scene, print: Print): boolean {
  const isPart = (beside: Print | undefined): boolean => beside !== undefined && kindHeading(beside.text) !== undefined;
  const [before, after] = [scene.prints.all[print.index - 1], scene.prints.all[print.index + 1]];
  return (isPart(before) || isPart(after)) && !chosenTab(print) && stateOf(print) !== true;
}

/** In a box beside the pair's and made like it: as likely the title of another one, which is empty. */
function isOfBoxBeside({ holder }: Print, box: Element): boolean {
  const around = sharedAncestor(holder, box);
  const [one, other] = [holder, box].map((from) => nearest(from, (element) => parentOf(element) === around));
  if (!one || !other || one === holder || one === other) return false;
  return one.className !== '' && one.className === other.className;
}

/** True for a title that is of a time gone by, or somebody else's. */
export function isTitleAgainst(scene: Scene, label: Pick<BalanceLabel, 'now' | 'words'>, title: string): boolean {
  return (
    (!label.now && isGoneBy(scene, title)) ||
    namesClosedYear(scene, label, title) ||
    holdsOthersName(scene, tight(title))
  );
}

/** What is there to press right over a part, first in its box, may have opened it: another's, or another fund's. */
export function isOpenedByOther(scene: Scene, { label }: Pair, box: Element, until: number): boolean {
  const print = scene.prints.all[until - 1];
  if (!print || scene.prints.within(box).first !== print.index) return false;
  if (!controlOf(print) || !scene.sight.sees(print)) return false;
  return sayHeading(scene.lexicon, inFirstPerson(scene, print.text), label) === 'refuse';
}

/** What a title in a box makes of a pair below it; null where it takes it from the person, from medical insurance or from today. */
export function underTitle(scene: Scene, pair: Pair, claim: Claim, box: Element, print: Print): Claim | null {
  const { label } = pair;
  const title = inFirstPerson(scene, print.text);
  if (claim.titled && [ONE_CARD, ASIDE].some((test) => test.test(tight(title)))) return claim;
  if (claim.asks && !ANSWERS[claim.asks].test(tight(title))) return null;
  const kind = kindUnder(title, claim.kind);
  if (!kind || (kind !== claim.kind && (isOpenChoice(scene, print) || isOfBoxBeside(print, pair.box)))) return null;
  if (!mayBeHallsName(scene, box, print) && isStrange(scene.lexicon, title)) return null;
  if (isTitleAgainst(scene, label, title)) return null;
  const said = sayHeading(scene.lexicon, title, label);
  if (said === 'refuse') return null;
  const isMedical = said === 'medical';
  return withAccount(
    { ...claim, kind, asks: null, medical: claim.medical || isMedical, titled: claim.titled || isMedical },
    [title],
  );
}
