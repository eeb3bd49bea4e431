/**
 * The words that take a number from its reader: of nobody, of another time, of an account that is no more. Each word stands
 * here once; how near a print has to be for its words to count is said where they are asked for.
 */

const FOR_EXAMPLE = '[示样]例|模拟';
const GONE = '注销|销户|转出';
const ENDED = `${GONE}|清[户退]|关户|封存|冻结|支取`;

export const EXAMPLE = new RegExp(
  `测算|试算|估算|预估|预计|例如|比如|譬如|举.{0,2}例|如:|例:|假设|假如|假定|${FOR_EXAMPLE}`,
);
/** Said below a picture or a sample as well as above it. */
export const SAMPLE =
  /(?:以上|上述|上图|图中|页面|数据).{0,6}(?:[示样]例|演示|[估测试]算|预估)|^\(?(?:[示样]例|演示)(?:数据|图|页面)?\)?$|^(?:示意|效果)图$|^(?:打印)?[示样]张$|^(?:姓名:?)?(?:某某|X{2,3}|[张李王]某某?)$|^姓名:?X{2,3}(?![\u4e00-\u9fff]$)/;
/** By these names goes who is nobody, but for whoever is signed in by one. */
export const STAND_IN = /^(?:姓名:?)?(?:张三|李四|王五)$|^姓名:?(?:张三|李四|王五)(?![\u4e00-\u9fff]$)/;
/** The page itself says that its number holds no more, besides the words that the data has. */
export const OUTDATED =
  /\d月(?:\d+日)?的?数据|[半\d]个?[月年]前|(?:数据|余额|信息|内容).{0,4}(?:过期|失效|非最新|不是最新|作废)/;
/** The account is no more, or is being paid out. */
export const CLOSED = new RegExp(
  `(?:^|^账户(?:状态)?:?|\\()已(?:一次性)?(?:${ENDED})\\)?$|^(?:注销|销户)$|^账户状态:?已?(?:${ENDED}|终止|清算中?|结清)$|^(?:${GONE}|清退|支取)(?:日期|时间|原因|状态):?|(?:账户|关系):?已(?:于.{0,12})?(?:${ENDED}|转移|终止)`,
);
/** Money that is still to come, or a state that nobody has confirmed. */
export const NOT_YET =
  /^(?!.*[如若请]).*(?:(?:未|待)(?:入账|到账|生效|审[核批]|核[验实])|预计.{0,6}(?:入账|到账|生效))|不代表.{0,4}[余金]额|以实际.{0,4}为准$/;
/** A sum of what several people have. */
export const OF_SEVERAL = /[\d人户庭员]合计|\d人/;
/** The title of an account that is no more. */
export const CLOSED_ACCOUNT = new RegExp(`^已(?:${ENDED})的?[账帐]户$`);
/** Chosen among accounts: one that is no more, or the pool's. */
export const NOT_THE_ACCOUNT = new RegExp(`已(?:${ENDED}|终止)|统筹(?!地|区)|大[额病]`);
/** Of the file of some business: what the account held when it was handed in. */
export const CASE = /^(?:办理|办件|审核|审批|受理)(?:状态|进度|结果|编号|环节)|^转[出入]地:?$/;
/** Nothing came, or not what was asked for: the number may be a place holder. */
export const FAILED =
  /^(?!.*[若如]).*(?:(?:查询|加载|获取|刷新|同步|请求)(?:异常|失败|超时|出错)|(?:系统|网络|服务|接口)(?:连接|返回|调用)?(?:异常|繁忙|超时|错误)|稍后[再重]试)/;
/** Of all who live in a place. */
export const OF_ALL = /^全[国省市县区州]|人均|参保人数/;

/** Said over a card or of it, besides what the data has: of an account that has gone, or of a desk. */
export const GONE_AT_END = new RegExp(`已.{0,12}(?:${GONE})(?:的?[账帐]户)?$|^经办(?!机构)`);
