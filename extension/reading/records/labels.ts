/** What a column of a table or a line of a card tells of a record, by its label. */

import { hanOnly, tight } from '../page/text.ts';
import { isInOtherUnit } from '../page/unit.ts';
import type { RecordKind } from '../reading.ts';

const ACCOUNT = '(?:(?:个人|本人|职工|医保|其中)*(?:[账帐]户|个[账帐])(?:基金|资金)?)';
const SUM = '(?:金额|总?额|合计)?$';
/** In the order in which they are tried. */
const FIELDS = {
  date: /^(?:(?:费用|医疗)?(?:交易|消费|结算|支付|就[诊医]|出院|[划到记入]账|划入|缴费|收入|支出|使用|计入|发生|费用|业务|购药|扣款|变动|划拨))?(?:日期|时间|年月|月份|期间)$|^(?:交易|消费|结算|支付|就[诊医])日$|所属(?:期|年月|月份?)$|^账期$|^[月日]$/,
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
  due: /^(?:个人|单位)?应缴(?:金额|部分)?$/,
  spending: new RegExp(`^(?:账户|医[疗药]|本次|发生|消费|就诊|购药|费用)*(?:支出|消费|总?费用?|总|发票)${SUM}`),
  amount: /^(?:本次|交易|发生|变动|支付|结算|收支|业务|使用)?总?金?额$|^合计(?:金额)?$/,
} as const;

/** What a column of a table, or a line of a card, tells of a record. */
export type RecordField = keyof typeof FIELDS;
const ORDER = Object.entries(FIELDS);

/** True for the name of a field. */
function isField(name: string): name is RecordField {
  return name in FIELDS;
}

const OF_NO_MONEY: ReadonlySet<RecordField> = new Set([
  'date',
  'type',
  'state',
  'way',
  'person',
  'insurance',
  'institution',
]);

/** True for a field whose value is an amount. */
export function isOfMoney(field: RecordField): boolean {
  return !OF_NO_MONEY.has(field);
}

/** The field that a heading or a label names; null for one that tells nothing of a record. */
export function fieldOf(heading: string): RecordField | null {
  const words = tight(hanOnly(heading))
    .replace(/\([^()]*\)|\/元$/g, '')
    .replace(/[^\p{Script=Han}]/gu, '');
  if (words.length > 16 || /余额|结余|基数|编号|统筹/.test(words) || isInOtherUnit(heading)) return null;
  const name = ORDER.find(([, test]) => test.test(words))?.[0];
  return name !== undefined && isField(name) ? name : null;
}

/** The kind of records whose fields these are. */
export function kindOfFields(fields: ReadonlySet<RecordField>): RecordKind | null {
  if (fields.has('personal') || fields.has('mutual')) return 'spending';
  if (fields.has('contribution')) return 'contribution';
  if (fields.has('credit')) return 'credit';
  return (fields.has('spending') || fields.has('deducted')) && fields.has('institution') ? 'spending' : null;
}
