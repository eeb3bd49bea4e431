/** The words of records that stand in any place: of which kind one is, where it was, and whose money it is. */

import { tight } from '../page/text.ts';
import type { InstitutionKind, RecordKind } from '../reading.ts';

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
/** What else than the account a bill may be paid from; not of what is paid by both. */
export const OTHER_PURSE =
  /^(?!.*(?:个人账户|个账|医保(?!统筹|基金)|[+、,和])).*(?:现金|微信|支付宝|银行|银联|云闪付|统筹|自[付费]|商[业保]|信用卡|花呗|数字人民币|救助|大病|公务员|押金|预交|充值|积分|券)/;
/** Nothing was paid, or what was paid has been taken back as a whole or nobody knows how far: in whatever column or line. */
export const VOID_STATE =
  /失败|^未|^待(?!遇)|处理中|已[退撤冲取]|作废|无效|关闭|审核|驳回|退回|拒付|预结|超时|试算|过期|冻结|异常$|状态未|^等待|^[全部].{0,2}[退撤冲]/;
/** Has no account to pay from; what is paid in for it is on record all the same. */
export const RESIDENTS = /居民/;
/** Other insurances than the employees' medical one, other funds, and purses beside its account. */
export const OTHER_INSURANCE =
  /^(?!.*医[疗保]).*(?:养老|失业|工伤|生育|公积金|年金|护理)|大额|大病|补充|公务员|商业|钱包|市民卡|挂号/;
