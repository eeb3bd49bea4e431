/** The words of records: what a column or a line of a record is, of which kind a record is, when it was, how much. */

import { type Day, day, isDay } from '../../../shared/day.ts';
import { type Fen, fen } from '../../../shared/money.ts';
import { readAmount } from '../page/amount.ts';
import { hanOnly, tight } from '../page/text.ts';
import type { InstitutionKind, RecordKind } from '../reading.ts';

const ACCOUNT = '(?:(?:个人|本人|职工|医保|其中)*(?:[账帐]户|个[账帐])(?:基金|资金)?)';
const SUM = '(?:金额|总?额|合计)?$';
/** In the order in which they are tried. */
const FIELDS = {
  date: /^(?:(?:费用|医疗)?(?:交易|消费|结算|支付|就[诊医]|出院|[划到记入]账|划入|缴费|收入|支出|使用|发生|费用|业务|购药|扣款|变动))?(?:日期|时间|年月|月份|期间)$|所属期$|^[月日]$/,
  state: /状态$|结果$|标[志识]$/,
  way: /^(?:支付|付款|扣款|结算|资金)(?:方式|渠道|来源|途径|账户)$|^账户(?:类[型别]|名称)?$/,
  insurance: /险种/,
  person: /姓名|(?<![收办本])人员?$|患者|成员$|对象$|关系|证件?号码?$/,
  institution: /^(?!.*(?:编|代码|级|经办|参保|医保)).*(?:机构|医院|药店|商户|门店|[医诊疗]类[型别]|地点|定点名称)/,
  type: /类[型别]$|事项$|项目$|^(?:收支|摘要|备注|业务名称|交易名称)$/,
  mutual: /^(?!门诊).*共济/,
  personal: new RegExp(`^${ACCOUNT}(?:支[付出]|消费|扣[款减]|使用)${SUM}`),
  share: /^(?:[当本]年|[历往]年)(?:个人)?[账帐]户(?:支[付出]|消费|扣[款减]|使用)/,
  deducted: new RegExp(`^(?:本次|实际)*(?:扣[款减]|(?:医保卡|社保卡)(?:支[付出]|消费|扣[款减]))${SUM}`),
  paid: /^(?:实付|实际支付)(?:金额|总?额)?$/,
  account: new RegExp(`^(?!账户)${ACCOUNT}${SUM}`),
  credit: new RegExp(
    `^(?:${ACCOUNT}|本次|当[月期]|单位|个人|缴费|合计|总)*(?:[划计转存]入|划[拨账]|入账|到账|收入|[计利结]息)${ACCOUNT}?${SUM}`,
  ),
  contribution: /^(?:个人|单位|实际|实)?缴(?:[费纳]?(?:金额|总?额|部分|合计))$|^(?:个人|单位)缴[费纳]$/,
  due: /^(?:个人|单位)应缴(?:金额|部分)?$/,
  spending: new RegExp(`^(?:账户|医[疗药]|本次|发生|消费|就诊|购药|费用)*(?:支出|消费|总?费用?|总)${SUM}`),
  amount: /^(?:本次|交易|发生|变动|支付|结算|收支|业务)?总?金?额$|^合计(?:金额)?$/,
} as const;

/** What a column of a table, or a line of a card, tells of a record. */
export type RecordField = keyof typeof FIELDS;
const ORDER = Object.entries(FIELDS);

/** True for the name of a field. */
function isField(name: string): name is RecordField {
  return name in FIELDS;
}

/** Neither 元 nor 万元. */
const OTHER_UNIT = /\((?:分|角|(?:[百千亿美港]|百万)元?)\)/;

/** The field that a heading or a label names; null for one that tells nothing of a record. */
export function fieldOf(heading: string): RecordField | null {
  const words = tight(hanOnly(heading))
    .replace(/\([^()]*\)/g, '')
    .replace(/[^\p{Script=Han}]/gu, '');
  if (words.length > 16 || /余额|结余|基数|编号|统筹/.test(words) || OTHER_UNIT.test(tight(heading))) return null;
  const name = ORDER.find(([, test]) => test.test(words))?.[0];
  return name !== undefined && isField(name) ? name : null;
}

/** The kind of records whose fields these are. */
export function kindOfFields(fields: ReadonlySet<RecordField>): RecordKind | null {
  if (fields.has('personal') || fields.has('mutual') || fields.has('share')) return 'spending';
  if (fields.has('contribution')) return 'contribution';
  if (fields.has('credit')) return 'credit';
  return (fields.has('spending') || fields.has('deducted')) && fields.has('institution') ? 'spending' : null;
}

/** The kind that words name ("医保划入", "购药消费", "缴费记录"); null where they name none, or two. */
export function kindNamed(text: string): RecordKind | null {
  const words = tight(text);
  const kinds: RecordKind[] = [];
  if (/[划计注转]入|划账|划拨|入账|[利结计]息|返还|收入(?!支)|^收$/.test(words)) kinds.push('credit');
  else if (/缴费|缴纳|参保费/.test(words)) kinds.push('contribution');
  if (/消费|(?<!收)支出|支付|购药|刷卡|门诊|住院|就诊|就医|结算|扣款|使用|^支$/.test(words)) kinds.push('spending');
  const [only] = kinds;
  return only && kinds.length === 1 ? only : null;
}

/** The kind of an institution by its name or by the kind of visit; null for an empty place. Names go no further. */
export function institutionOf(text: string): InstitutionKind | null {
  if (/^[-—/*]*$/.test(text)) return null;
  // A branch is called after what it is near: "大药房(人民医院店)".
  if (/药[房店].*店\)?$/.test(text)) return 'pharmacy';
  if (/社区卫生|卫生[院室站所]|卫生服务/.test(text)) return 'community';
  if (/医院|保健院|疗养院|护理院|住院|普通门诊|门诊(?:慢|特)/.test(text)) return 'hospital';
  if (/药[房店业铺行号]|(?<!中)医药|药品(?!费)|药械|(?<!门诊)[购买快]药|大药/.test(text)) return 'pharmacy';
  return /诊所|门诊部|医务室|[国中]医[馆堂]/.test(text) ? 'clinic' : 'other';
}

/** A sum over several records, in the place of a date, an institution or a type. */
export const IS_SUM = /^\p{Script=Han}{0,6}(?:小计|合计|总计|累计)[::]?$|^[共合总]?计?\d{1,4}[笔次条]$/u;

export interface RecordDate {
  readonly day: Day;
  readonly precision: 'day' | 'month';
}

/** "2025-03-08 10:22", "2025年3月8日", "20250308", "2025-03", "202503"; null for a span of time. */
export function dateOf(text: string): RecordDate | null {
  const match = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*(?:[-/.月]\s*(\d{1,2})\s*日?|月|(\d{2}))?(?:\D.*)?$/.exec(
    text.trim(),
  );
  if (!match || /[至~计]|\d\D+\d{4}|\d{6}\D+\d{6}/.test(text)) return null;
  const [, year = '', month = '', date = match[4]] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${(date ?? '1').padStart(2, '0')}`;
  return isDay(iso) && Number(year) > 1990 ? { day: day(iso), precision: date ? 'day' : 'month' } : null;
}

/** The day of a labelled moment in digits alone ("20261108101112"); any other date as it is. */
export function stampOf(text: string): RecordDate | null {
  const [, date] = /^(20\d{6})(?:[01]\d|2[0-3])(?:[0-5]\d){1,2}$/.exec(text.trim()) ?? [];
  return dateOf(date ?? text);
}

/** A day without its year. */
export const SHORT_DAY = /^(?:\d{1,2}[-/月]\d{1,2}日?|\d{1,2}日)(?=$|\s|\d\d:)/;

/** "10-28", "9月3日 08:31", "28日 09:00": what a year or a month over it makes whole; null for anything else. */
export function dateUnder(heading: string, text: string): RecordDate | null {
  const [, year = '', month = ''] = PERIOD.exec(tight(heading)) ?? [];
  const [, sub, date = ''] =
    /^(?:(\d{1,2})[-/.月])?(\d{1,2})日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?(?=$|\s|\p{Script=Han})/u.exec(text) ?? [];
  if (year === '' || date === '' || (sub === undefined && !/^\d+日/.test(text))) return null;
  const own = sub ?? month;
  return own === '' || (month !== '' && Number(own) !== Number(month)) ? null : dateOf(`${year}-${own}-${date}`);
}

/** A year, or a month of one, by itself or over its records. */
export const PERIOD =
  /^((?:19|20)\d\d)(?:年度?|(?:年|[-/.])(\d{1,2})月?)(?:\D{0,9}(?:明细|账单|记录|流水)|\s*共\s*\d+\s*[笔条].{0,20})?$/;

/** An amount with the sign that it is printed with; null for anything else. */
export function signedAmount(text: string, inTenThousands = false): { fen: Fen; sign: '+' | '-' | '' } | null {
  const words = tight(text);
  const sign = /^[¥¥]?([-+])/.exec(words)?.[1] ?? '';
  const amount = readAmount(words.replace(sign, ''), inTenThousands);
  if (!amount) return null;
  return { fen: sign === '-' ? fen(-amount.fen) : amount.fen, sign: sign === '+' || sign === '-' ? sign : '' };
}

/** Money that came back: its amounts are negative. */
export const REFUND = /(?<!被)(?:退费|退款|退药|退号|冲销|冲正|撤销)/;
/** Nothing was paid, or what was paid has been taken back as a whole or nobody knows how far: in whatever column or line. */
export const VOID_STATE =
  /失败|^未|^待(?!遇)|处理中|已[退撤冲取]|作废|无效|关闭|审核|驳回|退回|拒付|预结|超时|试算|^等待|^[全部].{0,2}[退撤冲]/;
/** A column of how a payment stands, and what it may say of one that was made. */
export const STANDING = /^[^人保户遇职]*[态果]$/;
export const PAID = /^\P{Script=Han}*$|成功|完成|正常|有效|[退撤冲]|已[^失过终]/u;
/** What else than the account a bill may be paid from; not of what is paid by both. */
export const OTHER_PURSE =
  /^(?!.*(?:个人账户|个账|医保(?!统筹|基金)|[+、,和])).*(?:现金|微信|支付宝|银行|银联|云闪付|统筹|自费|商[业保]|信用卡|花呗|数字人民币|救助|大病|公务员)/;
/** Has no account to pay from; what is paid in for it is on record all the same. */
export const RESIDENTS = /居民/;
/** Other insurances than the employees' medical one, other funds, and purses beside its account. */
export const OTHER_INSURANCE =
  /^(?!.*医[疗保]).*(?:养老|失业|工伤|生育|公积金|年金|护理)|大额|大病|补充|公务员|商业|钱包|市民卡|挂号/;
