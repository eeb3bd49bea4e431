/** What the words of a title, a field or a card make of an account: medical, another fund's, a quota, nobody's. */

import type { BalanceLabel } from './label.ts';
import { namesAnother } from './other-person.ts';
import type { Print } from './prints.ts';
import { type Run, type Scene, seenBeside } from './scene.ts';
import { tight } from './text.ts';
import { isStrange } from './titles.ts';

export const MEDICAL = /医保|医疗/;
export const OTHER_FUND =
  /养老|公积金|商业保险|商保|年金|充值|钱包|话费|预付|储值|食堂|校园|一卡通|电费|水费|燃气|积分|零钱|理财|贷款|金融|开户行|储蓄|缴存|失业|工伤|护理保险|长护|惠民|就诊卡|诊疗卡|预交|押金|(?<!参)保单|理赔|万能|宠物|红包|[优消代][惠费金]券|单位(?:缴费)?[账帐]户/;
const OTHER_HEADING =
  /失业|工伤|生育|住房|护理|长护|惠民|意外|寿险|公务员|大病|大额|救助|银行|补充|居民|基金|额度|互[助济]/;
/** Medical, and not the personal account. */
const OTHER_MEDICAL = /公务员|大病|大额|居民|少儿|学生|儿童|新生儿|补充|救助|补助|互助|互济|商业/;
const NOT_REAL =
  /测算|试算|估算|预估|预计|计算器|消息|示例|样例|范例|演示|常见问题|问答|指南|政策|解读|公告|通知|新闻|提示|说明|须知|教程|帮助|流程|步骤|第[一二三四五六七八九十\d]步|协议|文档|如何|怎么|怎样|表样|样表|范本|模板|待[审受]|待办|审[核批](?:列表|任务|管理)|结算单|发票|收据|回执|小票|账单|对[账帐]/;
/** A list of people: no row of it is the reader's own by itself. */
const OF_PEOPLE = /(?:职工|员工|人员|参保人|成员|家属|学生)(?:账户|信息|情况)*(?:列表|名单|名册|台账|一览)/;
const ELSEWHEN = /上月|上期|去年同期|历史余额|变动前|变更前|调整前|转移前|转出地/;
/** Limits and quotas have a 余额 too; a label that does not say 账户 may be theirs. */
const QUOTA = /统筹|额度|限额|门诊|大病|病种|慢病|慢特病|特病|起付/;
export const ACCOUNT = /账户|帐户|个账|医保卡|余额/;
/** What was paid in all is no quota, and has no 余额. */
const PAID = /支[付出](?:累计|金额|额)?(?:\(元\))?:?$/;

type Say = 'medical' | 'refuse' | null;

/** What a heading says of the things below it. */
export function sayHeading(text: string, label: BalanceLabel): Say {
  const words = tight(text);
  if (NOT_REAL.test(words) || ELSEWHEN.test(words) || OF_PEOPLE.test(words)) return 'refuse';
  if (namesAnother(words) && !label.own) return 'refuse';
  if (label.medical) return 'medical';
  if (/[账帐]户/.test(words) && isStrange(words)) return 'refuse';
  if (MEDICAL.test(words)) return OTHER_FUND.test(words) || OTHER_MEDICAL.test(words) ? 'refuse' : 'medical';
  return OTHER_FUND.test(words) || OTHER_HEADING.test(words) ? 'refuse' : null;
}

export function isQuota(text: string): boolean {
  return QUOTA.test(text) && !PAID.test(text);
}

/** True for words that give an account to something else than medical insurance, or to something that nobody knows. */
export function isForeign(words: string, label: BalanceLabel): boolean {
  return !label.medical && (sayHeading(words, label) === 'refuse' || isStrange(words));
}

/** Asks what account a card is about; the words after it tell. */
const NAMING = /^(?:(?:账户|帐户|险种|保险|产品|计划)(?:类[型别]|名称|种类)|险种):?/;

/** What a field of a card calls the account; empty where it calls it nothing. */
export function nameBeside(scene: Scene, print: Print): string {
  const asked = NAMING.exec(tight(print.text))?.[0];
  if (asked === undefined) return '';
  const rest = tight(print.text).slice(asked.length);
  const next = seenBeside(scene, print.index, 1);
  return rest !== '' || !next || /^th$/.test(next.holder.localName) ? rest : next.text;
}

/** For a label that does not say whose 余额 it is: what the nearest words before it say. */
export function sayBare(texts: readonly string[]): 'account' | 'refuse' | null {
  for (const text of texts) {
    if (/\d/.test(text)) continue;
    if (isQuota(text)) return 'refuse';
    if (ACCOUNT.test(text)) return 'account';
  }
  return null;
}

/** What the words of one card say: another fund's name vetoes, unless a medical one stands nearer before the pair. */
export function sayCard(prints: readonly Print[], pair: Run, label: BalanceLabel): Say {
  if (label.medical) return 'medical';
  const before = prints.filter((print) => print.index < pair.end);
  for (const print of before.reverse()) {
    if (OTHER_FUND.test(print.text)) return 'refuse';
    if (MEDICAL.test(print.text)) return 'medical';
  }
  return prints.some(({ text }) => OTHER_FUND.test(text) && text !== '医保钱包') ? 'refuse' : null;
}
