/** The words around a list: those that name records, and those by which it is nobody's, another's or not paid. */

/** Names a list of records. */
export const RECORDS =
  /(?:消费|支[出付]|就[诊医]|购药|结算|缴费|划[入拨账]|入账|[计注]入|账户|交易|费用|收入|共济|扣款|住院|门诊|使用|资金)(?:记录|明细|流水|列表|账单|变动|动态|收入|支出)|(?:最近|近期)(?:消费|交易|结算|就诊)|收支|流水|^(?:我的)?医保卡?消费$|^(?:医保|职工)?个人账户划[入拨]$|^(?:医保|我的)*账单/;
/** Names a list, whatever it is of: no hall is called so. */
export const LIST = /记录|明细|流水|账单/;

const SAMPLE = '[示样][例张]|举例';
const STEP = '第[\\d一二三四五六七]步';

/** Over what is not real. */
export const UNREAL = new RegExp(`${SAMPLE}|演示|测算|试算|模拟|怎[样么]|如何|教您|教程`);
/** Said in a sentence before a list of nobody's, or of one whom the reader is told about. */
export const EXAMPLE = new RegExp(`${SAMPLE}|${STEP}|为例|例如|如[下上]?图|经查|当事人`);
/** Said under a list of nobody's. */
export const UNREAL_AFTER = /以上.{0,8}(?:[示样]例|模拟|演示|虚构)|(?:图片|截图|样式)仅供/;
/** Over what is shown to all of other people's. */
export const PUBLIC = new RegExp(
  `${STEP}|案例|典型|曝光|通报|公[示告]|违[规法]|涉案|举报|查处|附[件表]\\d?[::]?|某[\\u4e00-\\u9fff]{0,3}(?:的|参保|患者|$)|^某(?![市省区县])|看板|大屏|排行|统计报表|^(?:全[市省国院]|各地)|指南|操作手册`,
);
/** What only an article has beside it. */
export const ARTICLE =
  /^(?:发布|发文|公[示布])(?:日期|时间|机构|单位|人)|^来源:.*[局网报社站台]$|(?:浏览|阅读|点击)(?:次数|量|数)|^字体:|责任编辑|公示(?:期|如下)|予以公[示布]|特此公[示告]/;

/** Over what has not been paid, or not yet. */
export const UNPAID =
  /^(?!.*(?:已|实[缴付际]))(?:.*(?:待(?!遇)|未[缴支结付]|欠费|预结|预览|审核中|报销申请|草稿|作废|异常|可退|处方|应缴|核定|征缴|申报)|今日)/;
/** Chosen among all that was paid: what the account did not pay, or what came back. */
export const OF_OTHERS = /统筹|现金|自费|报销|押金|预约|^退[费款]|家[人属]|余额$/;
/** Called after what the pool paid. */
export const OF_POOL = /^(?!.*(?:个人[账帐]户|个[账帐])).*统筹/;
/** What a line below a list says of all that is in it. */
export const SAID_OF_ALL =
  /^以上(?:所有|全部)?(?:记录|金额|数据|信息|费用|交易)?(?:[均都为是]|全部)*(?!.*[含除])(.{2,8})$/;
/** A line that says whose the list is: a name with stars in any part but one’s own, or that it is asked for somebody. */
export const ANOTHERS = /^(?!姓名|.*(?:[您我参持本]|职工|人员|就诊|患者|用户))(?:.{1,6}:.\*|[为代替帮].{1,3}[查办]$)/;
