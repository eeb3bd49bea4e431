/** What the surroundings of a label and its value make of them: medical, another fund's, another person's, an example. */

import type { BalanceLabel } from './label.ts';
import { leads } from './leads.ts';
import { isAnothers, namesAnother, SERVES, servesAnother } from './other-person.ts';
import { isOtherTime, namesClosedYear } from './other-time.ts';
import { isPickedAway } from './picks.ts';
import type { Print } from './prints.ts';
import { controlOf, type Run, type Scene, seenBeside } from './scene.ts';
import { tight } from './text.ts';
import { chosenTab, isHeading, isOpener, isStrange, isUnchosenTab, tabList } from './titles.ts';
import { contains, nearest, parentOf, sharedAncestor } from './tree.ts';

const MEDICAL = /医保|医疗/;
const OTHER_FUND =
  /养老|公积金|商业保险|商保|年金|充值|钱包|话费|预付|储值|食堂|校园|一卡通|电费|水费|燃气|积分|零钱|理财|贷款|金融|开户行|储蓄|缴存|失业|工伤|护理保险|长护|惠民|就诊卡|诊疗卡|预交|押金|(?<!参)保单|理赔|万能|宠物/;
const OTHER_HEADING = /失业|工伤|生育|住房|护理|长护|惠民|意外|寿险|公务员|大病|大额|救助|银行|补充|居民|基金|额度/;
/** Medical, and not the personal account. */
const OTHER_MEDICAL = /公务员|大病|大额|居民|补充|救助|补助|互助|互济|商业/;
const NOT_REAL =
  /测算|试算|估算|预估|预计|计算器|消息|示例|样例|范例|演示|常见问题|问答|指南|政策|解读|公告|通知|新闻|提示|说明|须知|教程|帮助|如何|怎么|怎样|表样|样表|范本|模板|待[审受]|待办|审[核批](?:列表|任务|管理)|结算单|发票|收据|回执|小票|账单/;
/** A whole page that explains; narrower than a heading, as a hall's title may name all that it offers. */
const EXPLAINS =
  /操作(?:指南|手册|说明)|(?:办事|服务|使用)指南|常见问题|问答|政策(?:解读|法规)|新闻|要闻|公告|教程|帮助中心|使用帮助|演示|示例|样例/;
/** A desk of staff: the account on it is a patient's or a customer's. */
const AT_WORK = /操作员|收银员|收费工作站|医生工作站|患者(?:信息|姓名)|经办业务系统|结算系统/;
/** A card, a form or a table with more prints than this is a part of the page rather than one thing. */
const CARD_PRINTS = 80;
const EXAMPLE = /测算|试算|估算|预估|预计|例如|比如|譬如|举例|示例|样例|如:|例:|假设|假如|假定|模拟/;
/** The whole page shows nobody's numbers. */
const FOR_SHOW =
  /(?:体验|演示|测试)(?:账[号户]|用户|环境|版|数据|模式)|(?:虚拟|虚构|模拟)(?:的)?数据|数据(?:均)?为?(?:虚拟|虚构|模拟)/;
/** Where one of what makes a whole page unfit may stand. */
const MAY_BE_UNFIT = new RegExp([AT_WORK, FOR_SHOW, SERVES].map(({ source }) => source).join('|'), 'gm');
/** Said below a picture or a sample as well as above it. */
const SAMPLE =
  /(?:以上|上述|上图|图中|页面|数据).{0,6}(?:示例|样例|演示|估算|测算|预估|试算)|^\(?(?:示例|样例|演示)(?:数据|图|页面)?\)?$|^(?:姓名:?)?(?:张三|李四|王五|某某|[张李王]某某?)$/;
/** What a person picks to pay with, or is to pay. */
const PAYING =
  /(?:支付|付款|缴费|扣款)(?:方式|渠道)|应缴金额|应付|待支付|确认支付|收银|订单金额|商品(?:合计|金额|总[额价])|本次支付|(?:去|立即)支付/;
/** The page itself says that its number holds no more. */
const OUTDATED = /(?:数据|余额|信息).{0,4}(?:过期|失效|非最新|不是最新|作废)/;
/** What somebody asked or wrote. */
const QUOTED = /来信|留言|网友|答复|咨询内容/;
/** Of all who live in a place. */
const OF_ALL = /^全[国省市县区州]|人均|参保人数/;
/** Words that take its meaning from a number, in a box of so many prints around it; in the smallest only before it. */
const TAKES_AWAY: readonly (readonly [RegExp, number])[] = [
  [EXAMPLE, 8],
  [SAMPLE, 20],
  [PAYING, 20],
  [OUTDATED, 20],
  [QUOTED, CARD_PRINTS],
  [OF_ALL, 20],
];
const ELSEWHEN = /上月|上期|去年同期|历史余额|变动前|变更前|调整前|转移前|转出地/;
/** Limits and quotas have a 余额 too; a label that does not say 账户 may be theirs. */
const QUOTA = /统筹|额度|限额|门诊|大病|病种|慢病|慢特病|特病|起付/;
const ACCOUNT = /账户|帐户|个账|医保卡|余额/;
/** What was paid in all is no quota, and has no 余额. */
const PAID = /支[付出](?:累计|金额|额)?(?:\(元\))?:?$/;
/** The whole of which bare years are the parts. */
const WHOLE = /(?:个人|医保)账户总?余额/;
const SOCIAL = /社会保险|社保/;

const HEADING_LENGTH = 24;
/** A title bar holds the heading and perhaps a link or two. */
const TITLE_BAR = 4;
/** Headings further away than this many prints are over something else. */
const LOOK_BACK = 500;

/** Menus, links and buttons speak of other pages; unchosen tabs of other views. */
function isElsewhere(print: Print): boolean {
  const control = controlOf(print);
  if (control) return !isOpener(control);
  if (isUnchosenTab(print)) return true;
  return (
    nearest(
      print.holder,
      (element) =>
        /^(?:nav|aside|footer|option)$/.test(element.localName) ||
        /^(?:navigation|menu|menubar|contentinfo|option|listbox)$/.test(element.getAttribute('role') ?? ''),
    ) !== null
  );
}

/** A heading is over a pair when the first thing larger than a title bar around it also holds the pair. */
function isOver(scene: Scene, heading: Element, pair: Run): boolean {
  for (let at = parentOf(heading); at; at = parentOf(at)) {
    const run = scene.prints.within(at);
    if (run.first <= pair.first && run.end >= pair.end) return true;
    const others = scene.prints.all.slice(run.first, run.end).filter((print) => !contains(heading, print.holder));
    if (others.length >= TITLE_BAR) return false;
    if (others.some((print) => /\d\.\d|:$|余额|结余/.test(print.text))) return false;
  }
  return false;
}

type Say = 'medical' | 'refuse' | null;

/** What a heading says of the things below it. */
function sayHeading(text: string, label: BalanceLabel): Say {
  const words = tight(text);
  if (NOT_REAL.test(words) || ELSEWHEN.test(words)) return 'refuse';
  if (namesAnother(words) && !label.own) return 'refuse';
  if (label.medical) return 'medical';
  if (/[账帐]户/.test(words) && isStrange(words)) return 'refuse';
  if (MEDICAL.test(words)) return OTHER_FUND.test(words) || OTHER_MEDICAL.test(words) ? 'refuse' : 'medical';
  return OTHER_FUND.test(words) || OTHER_HEADING.test(words) ? 'refuse' : null;
}

function isQuota(text: string): boolean {
  return QUOTA.test(text) && !PAID.test(text);
}

/** True for words that give an account to something else than medical insurance, or to something that nobody knows. */
export function isForeign(words: string, label: BalanceLabel): boolean {
  return !label.medical && (sayHeading(words, label) === 'refuse' || isStrange(words));
}

/** Asks what account a card is about; the words after it tell. */
const NAMING = /^(?:(?:账户|帐户|险种|保险|产品|计划)(?:类[型别]|名称|种类)|险种):?/;

/** What a field of a card calls the account; empty where it calls it nothing. */
function nameBeside(scene: Scene, print: Print): string {
  const asked = NAMING.exec(tight(print.text))?.[0];
  if (asked === undefined) return '';
  const rest = tight(print.text).slice(asked.length);
  const next = seenBeside(scene, print.index, 1);
  return rest !== '' || !next || /^th$/.test(next.holder.localName) ? rest : next.text;
}

/** For a label that does not say whose 余额 it is: what the nearest words before it say. */
function sayBare(texts: readonly string[]): 'account' | 'refuse' | null {
  for (const text of texts) {
    if (/\d/.test(text)) continue;
    if (isQuota(text)) return 'refuse';
    if (ACCOUNT.test(text)) return 'account';
  }
  return null;
}

/** What the words of one card say: another fund's name vetoes, unless a medical one stands nearer before the pair. */
function sayCard(prints: readonly Print[], pair: Run, label: BalanceLabel): Say {
  if (label.medical) return 'medical';
  const before = prints.filter((print) => print.index < pair.end);
  for (const print of before.reverse()) {
    if (OTHER_FUND.test(print.text)) return 'refuse';
    if (MEDICAL.test(print.text)) return 'medical';
  }
  return prints.some(({ text }) => OTHER_FUND.test(text) && text !== '医保钱包') ? 'refuse' : null;
}

/**
 * The nearest heading over a pair among the prints of an element before `until`; those after it were looked at further in.
 * The first words of a box count as one, but not where they are a label themselves; nor, under a medical title
 * (`titled`), where they are the title of another part.
 */
export function headingBefore(scene: Scene, at: Element, pair: Run, until: number, titled: boolean): Print | null {
  const run = scene.prints.within(at);
  const mayLead = at.localName !== 'tr' && at.getAttribute('role') !== 'row';
  for (let index = until - 1; index >= Math.max(run.first, pair.first - LOOK_BACK); index -= 1) {
    const print = scene.prints.all[index];
    if (!print || print.text.length > HEADING_LENGTH * 2) continue;
    const heading = nearest(print.holder, isHeading);
    const tab = heading ? null : chosenTab(print);
    const next = scene.prints.all[index + 1];
    const first =
      mayLead &&
      !/^[-¥\d*]/.test(next?.text ?? '') &&
      print.text.length <= HEADING_LENGTH &&
      !/[\d:]/.test(print.text) &&
      leads(scene, at, print, pair, titled) &&
      !isElsewhere(print);
    const over = heading ?? (tab && tabList(tab)) ?? (first ? print.holder : null);
    if (over && scene.sight.sees(print) && isOver(scene, over, pair)) return print;
  }
  return null;
}

export interface PageSubject {
  readonly medical: boolean;
  /** The title names another fund and no medical insurance. */
  readonly other: boolean;
  /** The title names social insurance as a whole. */
  readonly social: boolean;
  /** The page explains (a guide, questions and answers, news), is for show, or serves somebody else. */
  readonly unfit: boolean;
  /** The title names an account or a balance. */
  readonly account: boolean;
}

export function subjectOf(page: Document, { prints: { all: prints, endsOf }, sight }: Scene): PageSubject {
  const title = page.title.normalize('NFKC');
  const inTitle = MEDICAL.test(title);
  const medical = inTitle || prints.some((print) => MEDICAL.test(print.text));
  return {
    medical,
    other: !inTitle && OTHER_FUND.test(title),
    social: !inTitle && SOCIAL.test(title),
    unfit:
      EXPLAINS.test(title) ||
      endsOf(MAY_BE_UNFIT).some((print) => {
        const words = tight(print.text);
        const unfit = AT_WORK.test(words) || FOR_SHOW.test(words) || servesAnother(words, prints[print.index + 1]);
        return unfit && sight.sees(print);
      }),
    account: ACCOUNT.test(title),
  };
}

/**
 * True when the page around a pair allows it to be the person's own medical balance now. Inside one card any words of
 * another fund or another person veto; further out the headings over the pair do.
 */
export function isOwnMedical(scene: Scene, label: BalanceLabel, place: Run, value: Run, page: PageSubject): boolean {
  const pair = { first: Math.min(place.first, value.first), end: Math.max(place.end, value.end) };
  const [one, other] = [scene.prints.all[pair.first], scene.prints.all[pair.end - 1]];
  const shared = one && other ? sharedAncestor(one.holder, other.holder) : null;
  if (!shared || page.unfit) return false;
  const picked = [label.now ? [] : (['year'] as const), label.own ? [] : (['person'] as const)].flat();
  if (isPickedAway(scene, pair, shared, picked)) return false;
  let inCard = true;
  let medical = label.medical;
  let account = label.account;
  let until = pair.first;
  let titled = false;
  for (let at: Element | null = shared; at; at = parentOf(at)) {
    const run = scene.prints.within(at);
    const heading = headingBefore(scene, at, pair, until, titled);
    until = Math.min(until, run.first);
    if (inCard && run.end - run.first <= CARD_PRINTS) {
      const around = scene.prints.all
        .slice(run.first, run.end)
        .filter((print) => print.index < place.first || print.index >= place.end)
        .filter((print) => scene.sight.sees(print) && !isElsewhere(print));
      const size = run.end - run.first;
      if (
        around.some(({ index, text }) =>
          TAKES_AWAY.some(([words, most]) => size <= most && words.test(tight(text)) && (most > 8 || index < pair.end)),
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
    if (inCard && !medical && at.localName !== 'body' && run.end - run.first <= CARD_PRINTS && isStrange(heading.text))
      return false;
    if (!account) {
      const bare = sayBare([heading.text]);
      if (bare === 'refuse') return false;
      account = bare === 'account';
    }
    inCard = false;
    if (namesClosedYear(scene, label, heading.text)) return false;
    const said = sayHeading(heading.text, label);
    if (said === 'refuse') return false;
    if (said === 'medical') medical = titled = true;
  }
  if (!account && !medical && !page.account) return false;
  if (medical) return true;
  if (page.other || page.social) return false;
  return label.account || page.medical;
}

/** "单位:万元" over a table or a card; 'other' for a unit that is neither 元 nor 万元. */
export function unitAround(scene: Scene, place: Run, value: Run): 'ten-thousand-yuan' | 'other' | null {
  const one = scene.prints.all[place.first];
  const other = scene.prints.all[value.first];
  const shared = one && other ? sharedAncestor(one.holder, other.holder) : null;
  for (let at: Element | null = shared; at; at = parentOf(at)) {
    const run = scene.prints.within(at);
    if (run.end - run.first > CARD_PRINTS * 3) return null;
    for (const print of scene.prints.all.slice(run.first, run.end)) {
      const unit = /单位:?\(?(?:人民币)?(万?元|万|角|分|百元|千元|百万元|亿元|美元)\)?/.exec(tight(print.text))?.[1];
      if (unit === undefined || !scene.sight.sees(print)) continue;
      if (unit === '元') return null;
      return unit.startsWith('万') ? 'ten-thousand-yuan' : 'other';
    }
  }
  return null;
}
