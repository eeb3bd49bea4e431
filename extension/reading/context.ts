/** Whether the surroundings of a label and its value let them be the person's own medical balance now. */

import { isForeign, isQuota, nameBeside, sayBare, sayCard, sayHeading } from './account-words.ts';
import type { BalanceLabel } from './label.ts';
import { isSpokenAgainst } from './lines-above.ts';
import { holdsOthersName } from './names.ts';
import { isAnothers } from './other-person.ts';
import { isOtherTime, namesClosedYear } from './other-time.ts';
import { headingBefore, isBanner, isElsewhere, mayBeHallsName } from './over.ts';
import { isPickedAway } from './picks.ts';
import type { Run, Scene } from './scene.ts';
import type { PageSubject } from './subject.ts';
import { tight } from './text.ts';
import { isStrange } from './titles.ts';
import { parentOf, sharedAncestor } from './tree.ts';

/** A card, a form or a table with more prints than this is a part of the page rather than one thing. */
const CARD_PRINTS = 80;
const EXAMPLE = /测算|试算|估算|预估|预计|例如|比如|譬如|举.{0,2}例|示例|样例|如:|例:|假设|假如|假定|模拟/;
/** Said below a picture or a sample as well as above it. */
const SAMPLE =
  /(?:以上|上述|上图|图中|页面|数据).{0,6}(?:示例|样例|演示|估算|测算|预估|试算)|^\(?(?:示例|样例|演示)(?:数据|图|页面)?\)?$|^(?:姓名:?)?(?:张三|李四|王五|某某|X{2,3}|[张李王]某某?)$|^姓名:?(?:张三|李四|王五|X{2,3})(?![\u4e00-\u9fff]$)/;
/** What a person picks to pay with, or is to pay. */
const PAYING =
  /(?:支付|付款|缴费|扣款)(?:方式|渠道)|应缴金额|应付|待支付|确认支付|收银|订单金额|商品(?:合计|金额|总[额价])|本次支付|(?:去|立即)支付/;
/** The page itself says that its number holds no more. */
const OUTDATED =
  /(?:上[月期年次]|去年|历史|往期|离线|\d月(?:\d+日)?)的?数据|快照|缓存|上次查询|(?:数据|余额|信息|内容).{0,4}(?:过期|失效|非最新|不是最新|作废)/;
/** The account is no more, or is being paid out. */
const CLOSED =
  /^(?:账户状态:?)?已(?:注销|销户|清户|清退|支取|转出|关户|一次性支取)$|^账户状态:?(?:注销|销户|清户|转出)$|^(?:注销|销户|清退|支取|转出)(?:日期|时间|原因|状态):?/;
/** Nothing came, or not what was asked for: the number may be a place holder. */
const FAILED =
  /^(?!.*[若如])(?:.*(?:查询|加载|获取|刷新|同步)(?:异常|失败|超时)|.*(?:系统|网络|服务)(?:异常|繁忙|超时))/;
/** What somebody asked or wrote. */
const QUOTED = /来信|留言|网友|答复|(?:咨询|反馈|投诉|诉求|意见)(?:内容|描述|详情|标题)/;
/** Of all who live in a place. */
const OF_ALL = /^全[国省市县区州]|人均|参保人数/;
/** Words that take its meaning from a number, in a box of so many prints around it; in the smallest only before it. */
const TAKES_AWAY: readonly (readonly [RegExp, number])[] = [
  [EXAMPLE, 8],
  [SAMPLE, 20],
  [PAYING, 20],
  [OUTDATED, 20],
  [CLOSED, 20],
  [FAILED, 20],
  [QUOTED, CARD_PRINTS],
  [OF_ALL, 20],
];
/** The whole of which bare years are the parts. */
const WHOLE = /(?:个人|医保)账户总?余额/;

/**
 * True when the page around a pair allows it to be the person's own medical balance now. Inside one card any words of
 * another fund or another person veto; further out the headings over the pair do.
 */
export async function isOwnMedical(
  scene: Scene,
  label: BalanceLabel,
  place: Run,
  value: Run,
  page: PageSubject,
): Promise<boolean> {
  const pair = { first: Math.min(place.first, value.first), end: Math.max(place.end, value.end) };
  const [one, other] = [scene.prints.all[pair.first], scene.prints.all[pair.end - 1]];
  const shared = one && other ? sharedAncestor(one.holder, other.holder) : null;
  if (!shared || page.unfit || page.strange || page.patient) return false;
  const picked = [label.now ? [] : (['year'] as const), label.own ? [] : (['person'] as const)].flat();
  if (await isPickedAway(scene, pair, shared, picked)) return false;
  await scene.pause();
  let inCard = true;
  let medical = label.medical;
  let account = label.account;
  let until = pair.first;
  let titled = false;
  for (let at: Element | null = shared; at; at = parentOf(at)) {
    if (isSpokenAgainst(scene, at)) return false;
    const run = scene.prints.within(at);
    const heading = await headingBefore(scene, at, pair, until, titled);
    await scene.pause();
    until = Math.min(until, run.first);
    if (inCard && run.end - run.first <= CARD_PRINTS) {
      const shown = scene.prints.all
        .slice(run.first, run.end)
        .filter((print) => print.index < place.first || print.index >= place.end)
        .filter((print) => scene.sight.sees(print) && !isElsewhere(print));
      const around = shown.filter((print) => !isBanner(scene, print, pair));
      const size = run.end - run.first;
      if (
        shown.some(({ index, text }) =>
          TAKES_AWAY.some(
            ([words, most]) =>
              size <= most &&
              words.test(tight(text)) &&
              (most > 8 || index < pair.end) &&
              (words !== OF_ALL || (!label.own && (!heading || index >= heading.index))),
          ),
        )
      )
        return false;
      if (isOtherTime(scene, label, around, pair, shared, at)) return false;
      if (!account && !medical && around.some(({ index, text }) => index >= pair.end && isQuota(text))) return false;
      const under = around.filter((print) => !heading || print.index >= heading.index);
      if (!label.own && isAnothers(under, pair, scene, at)) return false;
      account ||= label.kind !== 'total' && under.some(({ text }) => WHOLE.test(tight(text)));
      const name = under
        .filter((print) => print.index < pair.first)
        .map((print) => nameBeside(scene, print))
        .findLast((words) => words !== '');
      if (name !== undefined && isForeign(name, label)) return false;
      const said = sayCard(under, pair, label);
      if (said === 'refuse') return false;
      if (said === 'medical') medical = true;
      if (!account) {
        const before = under.filter((print) => print.index < pair.first).map((print) => print.text);
        const bare = sayBare(before.reverse());
        if (bare === 'refuse') return false;
        account = bare === 'account';
      }
    }
    if (!heading) continue;
    if (!mayBeHallsName(scene, at, heading) && isStrange(heading.text)) return false;
    if (!account) {
      const bare = sayBare([heading.text]);
      if (bare === 'refuse') return false;
      account = bare === 'account';
    }
    inCard = false;
    if (namesClosedYear(scene, label, heading.text) || holdsOthersName(scene, tight(heading.text))) return false;
    const said = sayHeading(heading.text, label);
    if (said === 'refuse') return false;
    if (said === 'medical') medical = titled = true;
  }
  if ((!account && !medical && !page.account) || (page.brand && !label.medical && !titled)) return false;
  if (medical) return true;
  if (page.other || page.social || page.mixed) return false;
  return page.medical || page.pooled;
}
