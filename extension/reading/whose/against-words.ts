/**
 * The words that take a number from its reader: of nobody, of another time, of an account that is no more. Each word stands
 * here once; how near a print has to be for its words to count is said where they are asked for.
 */

const FOR_EXAMPLE = '[示样]例|模拟';
const KEPT = '缓存';
const GONE = '注销|销户|转出';

export const EXAMPLE = new RegExp(
  `测算|试算|估算|预估|预计|例如|比如|譬如|举.{0,2}例|如:|例:|假设|假如|假定|${FOR_EXAMPLE}`,
);
/** Said below a picture or a sample as well as above it. */
export const SAMPLE =
  /(?:以上|上述|上图|图中|页面|数据).{0,6}(?:示例|样例|演示|估算|测算|预估|试算)|^\(?(?:示例|样例|演示)(?:数据|图|页面)?\)?$|^(?:示意|效果)图$|^(?:打印)?[示样]张$|^(?:姓名:?)?(?:某某|X{2,3}|[张李王]某某?)$|^姓名:?X{2,3}(?![\u4e00-\u9fff]$)/;
/** By these names goes who is nobody, but for whoever is signed in by one. */
export const STAND_IN = /^(?:姓名:?)?(?:张三|李四|王五)$|^姓名:?(?:张三|李四|王五)(?![\u4e00-\u9fff]$)/;
/** What a person picks to pay with, or is to pay. */
export const PAYING =
  /(?:支付|付款|缴费|扣款)(?:方式|渠道)|应缴金额|应付|待支付|确认支付|收银|订单金额|商品(?:合计|金额|总[额价])|本次支付|(?:去|立即)支付/;
/** The page itself says that its number holds no more. */
export const OUTDATED = new RegExp(
  `(?:上[月期年次]|去年|历史|往期|离线|\\d月(?:\\d+日)?)的?数据|离线[模状查]|断网|无网络|未更新|[半\\d]个?[月年]前|快照|${KEPT}|上次查询|(?:数据|余额|信息|内容).{0,4}(?:过期|失效|非最新|不是最新|作废)|旧(?:系统)?数据|(?:平台|系统)(?:上线|切换)前`,
);
/** The account is no more, or is being paid out. */
export const CLOSED = new RegExp(
  `^(?:账户(?:状态)?:?)?已(?:${GONE}|清户|清退|支取|关户|封存|冻结|一次性支取)$|^(?:注销|销户)$|\\(已(?:注销|销户)\\)$|^账户状态:?已?(?:${GONE}|清户|终止|清算中?|结清|封存)$|^(?:${GONE}|清退|支取)(?:日期|时间|原因|状态):?|账户已(?:于.{0,12})?(?:${GONE}|转移|封存|清户)`,
);
/** The title of an account that is no more. */
export const CLOSED_ACCOUNT = new RegExp(`^已(?:${GONE}|清户|清退|关户|封存|冻结)的?[账帐]户$`);
/** Chosen among accounts: one that is no more, or the pool's. */
export const NOT_THE_ACCOUNT = new RegExp(`已(?:${GONE}|终止|清[户退]|关户|封存)|统筹(?!地|区)|大[额病]`);
/** Of the file of some business: what the account held when it was handed in. */
export const CASE = /^(?:办理|办件|审核|审批|受理)(?:状态|进度|结果|编号|环节)|^转[出入]地:?$/;
/** Nothing came, or not what was asked for: the number may be a place holder. */
export const FAILED =
  /^(?!.*[若如])(?:.*(?:查询|加载|获取|刷新|同步|请求)(?:异常|失败|超时|出错)|.*(?:系统|网络|服务|接口)(?:连接|返回|调用)?(?:异常|繁忙|超时|错误)|.*请?稍后(?:再|重)试)/;
/** What somebody asked or wrote. */
export const QUOTED = /来信|留言|网友|答复|(?:咨询|反馈|投诉|诉求|意见)(?:内容|描述|详情|标题)/;
/** Of all who live in a place. */
export const OF_ALL = /^全[国省市县区州]|人均|参保人数/;

/** Of a line by itself right above a card: a desk's, another's, of another time, or of nobody. */
export const SAID_ABOVE = new RegExp(
  `代[查办]|已.{0,12}(?:${GONE})$|员工|柜员|^经办(?!机构)|工作人员|受[理托]人|逝者|已故|对方账户|上次(?!登)|历史|去年|[旧老]系统|迁移|归档|备份|停更|半年前|个月前|每年更新|${KEPT}|已(?:${GONE}|清退)$|${FOR_EXAMPLE}|[示样]张|范例|示意|效果图|预览|演[示练]|demo|UAT|(?:开发|培训|沙箱|测试)环境|假数据|仅作展示`,
  'i',
);
