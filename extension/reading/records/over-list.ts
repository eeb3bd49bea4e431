/** What stands over a list of records: of which kind they are, and whether they are another's or of another fund. */

import type { Print } from '../page/prints.ts';
import type { Box } from '../page/sight.ts';
import { tight } from '../page/text.ts';
import { nearest, parentOf, sharedAncestor } from '../page/tree.ts';
import { unitAround } from '../page/unit.ts';
import type { RecordKind } from '../reading.ts';
import { controlOf, type Run, type Scene } from '../scene.ts';
import { namesAnother, ONE_RELATIVE } from '../whose/other-person.ts';
import { isQuoted } from '../whose/quoted.ts';
import { kindNamed, OTHER_INSURANCE, RESIDENTS, VOID_STATE } from './words.ts';

/** How far before a list its heading may stand. */
const LOOK_BACK = 40;
const LONGEST = 30;
/** A list of which nothing so far from its beginning is in sight is not shown. */
const MOST_LOOKED_AT = 40;
/** Enough of a list to tell whether something lies over it. */
const FIRST = 8;
const RECORDS =
  /(?:消费|支[出付]|就[诊医]|购药|结算|缴费|划[入拨账]|入账|[计注]入|账户|交易|费用|收入|共济|扣款|住院|门诊|使用|资金)(?:记录|明细|流水|列表|账单|变动|动态|收入|支出)|(?:最近|近期)(?:消费|交易|结算|就诊)|收支|流水|^(?:我的)?医保卡?消费$|^(?:医保|职工)?个人账户划[入拨]$|^(?:医保|我的)*账单/;
const UNREAL = /[示样][例张]|演示|测算|试算|模拟|举例|怎[样么]|如何|教您|教程/;
/** Over what is shown to all of other people's. */
const PUBLIC =
  /案例|典型|曝光|通报|公[示告]|违[规法]|涉案|举报|查处|附[件表]\d?[::]?|某[\u4e00-\u9fff]{0,3}(?:的|参保|患者|$)|^某(?![市省区县])|看板|大屏|排行|统计报表|^(?:全[市省国院]|各地)|指南|操作手册|第[\d一二三四五六七]步/;
/** Over what has not been paid, or not yet. */
const UNPAID =
  /^(?!.*(?:已|实[缴付际]))(?:.*(?:待(?!遇)|未[缴支结付]|欠费|预结|预览|审核中|报销申请|草稿|作废|异常|可退|处方|应缴|核定|征缴|申报)|今日)/;
/** Chosen among all that was paid: what the account did not pay, or what came back. */
const OF_OTHERS = /统筹|现金|自费|报销|押金|预约|^退[费款]|家[人属]|余额$/;
/** Said in a sentence before a list of nobody's, or of one whom the reader is told about. */
const EXAMPLE = /为例|举例|例如|[示样][例张]|如[下上]?图|经查|当事人|第[\d一二三四五六七]步/;
/** What only an article has beside it. */
const ARTICLE =
  /^(?:发布|发文|公[示布])(?:日期|时间|机构|单位|人)|^来源:.*[局网报社站台]$|(?:浏览|阅读|点击)(?:次数|量|数)|^字体:|责任编辑|公示(?:期|如下)|予以公[示布]|特此公[示告]/;
/** Said under a list of nobody's. */
const UNREAL_AFTER = /以上.{0,8}(?:[示样]例|模拟|演示|虚构)|(?:图片|截图|样式)仅供/;
const LOOK_AHEAD = 12;

/** Names a list, whatever it is of: no hall is called so. */
const LIST = /记录|明细|流水|账单/;
/** A line that says whose the list is: a name with stars in any part but one’s own, or that it is asked for somebody. */
const ANOTHERS = /^(?!姓名|.*(?:[您我参持本]|职工|人员|就诊|患者|用户))(?:.{1,6}:.\*|[为代替帮].{1,3}[查办]$)/;

export interface Overhead {
  /** The words over the list name records. */
  readonly records: boolean;
  readonly kind: RecordKind | null;
}

/** Of a heading by its mark-up, 1 for that of a page; 0 for other words. */
function levelOf({ heads }: Scene, print: Print | null): number {
  const heading = print && nearest(print.holder, heads.isHeading);
  return heading ? Number(/\d/.exec(heading.localName)?.[0] ?? 0) : 0;
}

/** A way through the pages of a site. */
function isCrumb(print: Print): boolean {
  return nearest(print.holder, (element) => /crumb/i.test(element.getAttribute('class') ?? '')) !== null;
}

/** Said before a list or after it that it is published, or not real. */
async function isOfArticle(scene: Scene, run: Run): Promise<boolean> {
  const around = scene.prints.all.slice(Math.max(0, run.first - LOOK_BACK), run.end + LOOK_AHEAD);
  for (const print of around) {
    await scene.pause();
    const { index } = print;
    if (index >= run.first && index < run.end) continue;
    const words = tight(print.text);
    if (
      (ARTICLE.test(words) || (index >= run.end && UNREAL_AFTER.test(words))) &&
      !controlOf(print) &&
      scene.sight.sees(print)
    )
      return true;
  }
  return false;
}

/** What the headings, the chosen tab and the page's title say of a list; null where they refuse it. */
export async function overList(scene: Scene, list: Element, run: Run, masks: readonly Box[]): Promise<Overhead | null> {
  const { headingsOver, headOfCardBeside, mayBeHallsName, isPickedAway, isBuried, isCovered, isMoving } = scene.heads;
  const { chosenTab, isStrange, ownTitle } = scene.heads;
  const { lexicon } = scene;
  const edges = [run.first, run.end - 1].map((first) => ({ first, end: first + 1 }));
  if (isCovered(scene, run, masks) || edges.every((edge) => isMoving(scene, edge))) return null;
  const lead = scene.prints.all.slice(run.first, Math.min(run.end, run.first + MOST_LOOKED_AT));
  if (!lead.some(scene.sight.sees)) return null;
  // A column that stays lies over the table's own.
  if (lead.slice(0, FIRST).every(({ index }) => isBuried(scene, { first: index, end: index + 1 }))) return null;
  // In 万元, nothing is a record of one person.
  if (!['yuan', null].includes(unitAround(scene, run, run))) return null;
  await scene.pause();
  if (
    isStrange(lexicon, ownTitle(list.ownerDocument), lexicon.recordTitles) ||
    (await isPickedAway(scene, run, list, ['person', 'fund', 'account']))
  )
    return null;
  const over: string[] = [];
  let nearestOver: Print | null = null;
  let until = run.first;
  let rank: number | undefined;
  for (let at: Element | null = list; at; at = parentOf(at)) {
    const titled = over.some((text) => RECORDS.test(tight(text)));
    const headings = await headingsOver(scene, at, run, until, titled, rank);
    until = Math.min(until, scene.prints.within(at).first);
    for (const { print, ...heading } of headings) {
      rank = heading.rank;
      over.push(print.text);
      nearestOver ??= print;
      if (PUBLIC.test(tight(print.text)) || UNPAID.test(tight(print.text))) return null;
      const mayBeHall = !LIST.test(print.text) && mayBeHallsName(scene, at, print);
      if (!mayBeHall && isStrange(lexicon, print.text, lexicon.recordTitles)) return null;
    }
  }
  if (isQuoted(list) || list.closest('pre') || (await isOfArticle(scene, run))) return null;
  const near: string[] = [];
  let chosenKind: RecordKind | null = null;
  let ofResidents = false;
  const before = scene.prints.all.slice(Math.max(0, run.first - LOOK_BACK), run.first);
  for (const [at, print] of before.entries()) {
    await scene.pause();
    const { text } = print;
    if (
      PUBLIC.test(tight(text)) &&
      (isCrumb(print) || (levelOf(scene, print) > 0 && levelOf(scene, print) < levelOf(scene, nearestOver)))
    )
      return null;
    if (text.length > LONGEST || !scene.sight.sees(print)) continue;
    const chosen = chosenTab(print) ?? nearest(print.holder, (element) => element.matches('select, input'));
    if (chosen) chosenKind = kindNamed(text);
    ofResidents ||= chosen !== null && RESIDENTS.test(text);
    if (controlOf(print) && !chosen) continue;
    if (chosen && (UNPAID.test(text) || OF_OTHERS.test(text) || VOID_STATE.test(text))) return null;
    if (isCrumb(print) && namesAnother(tight(text))) return null;
    const box = EXAMPLE.test(text) ? sharedAncestor(print.holder, list) : null;
    if (
      (box && !headOfCardBeside(scene, box, print, run)) ||
      (chosen && (ONE_RELATIVE.test(text) || OTHER_INSURANCE.test(tight(text))))
    )
      return null;
    // A switch says whose the page is: "当前参保人 周**(父亲) 切换".
    if (ONE_RELATIVE.test(text) && /切换|当前|参保人|就诊人|查询/.test(text + (before[at - 1]?.text ?? '')))
      return null;
    if (ANOTHERS.test(tight(text)) || (ONE_RELATIVE.test(text) && /的(?:消费|记录)/.test(tight(text)))) return null;
    if (RECORDS.test(tight(text))) near.unshift(text);
  }
  const words = [...over, ...near, list.ownerDocument.title.normalize('NFKC')].map(tight);
  const titled = words.at(-1) ?? '';
  if (PUBLIC.test(titled) || UNPAID.test(titled)) return null;
  if (words.some((each) => UNREAL.test(each) || namesAnother(each) || scene.heads.holdsOthersName(scene, each)))
    return null;
  const fund = words.find((each) => /医[保疗]/.test(each) || OTHER_INSURANCE.test(each));
  if (fund && OTHER_INSURANCE.test(fund)) return null;
  const named = words.find((each) => RECORDS.test(each));
  const kind = (named === undefined ? null : kindNamed(named)) ?? chosenKind;
  if ((ofResidents || RESIDENTS.test(fund ?? '')) && kind !== 'contribution') return null;
  return { records: named !== undefined, kind };
}
