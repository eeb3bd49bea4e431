/** How well a control's name answers to a guide's words. Pure. */
import { hanOnly, plain, tight } from '../reading/page/text.ts';

export const MATCHES = ['exact', 'starts-with', 'contains'] as const;
export type Match = (typeof MATCHES)[number];

/** The words have to make up a good part of a longer name: a whole card is not named by one word in it. */
const LONGEST_NAME = 3;
const LONGEST_REST = 6;

/** Icons that a font draws, and emoji. */
const PICTURES = /\p{Co}|\p{So}|\ufe0f/gu;
/** What stands around a name and says nothing: marks, numbers before it, arrows, counts and badges after it. */
const BEFORE = /^(?:\d{1,2}[、.．)]|[^\p{L}\p{N}《]+)+/u;
const BADGE = '(?:new|hot|热门|最新|推荐|必填|选填|必选|可选|元|\\d+\\+?)';
const AFTER = new RegExp(`(?:[([]${BADGE}[)\\]]|(?<=\\p{L})(?:new|hot|\\d+\\+?)|[>›»→⟩▸▾▼∨.:*/|·】\\])])+$`, 'iu');
/** The contrary of what the words ask for, unless the name offers both ("绑定/解绑"). */
const CONTRARY = /(?<![/、与和及或])(?:解除|解绑|取消|撤销|注销|退出|终止|不同意|不再|亲情账户)/;
/** Names of something to read, where the words name something to do. */
const READING = /政策|解读|问答|指南|须知|公告|通知|新闻|常见问题|什么是|怎么|如何|视频|样表|表格?下载|看懂|图解|[??]/;
/** Looking up what was shared is another service than sharing, unless the name offers both. */
const SHARING = /共济/;
const LOOKING_UP = /查询|记录|明细|进度/;
const DOING = /办理|绑定|备案|申请|授权|维护|管理|设置/;

/** What a button says before its verb and may leave out. */
const SETTING_OUT = /^(?:立即|马上|我要|点击|在线|网上|前往|去|请|个人(?=登))(?=..)/;

/** " " is where the words stood: "不家庭共济", "家庭共济以外的待遇". */
const EXCEPTED = /不 | (?:以外|之外|除外)/;

const DATE = /^[[(（【]?(?:20\d\d[-./年])?\d{1,2}[-./月]\d{1,2}日?[\])）】]?$/;

/** Whether words are a date and nothing else: "2026-02-03", "[02-03]". */
export function isDate(text: string): boolean {
  return DATE.test(tight(text));
}

/**
 * Null where the name does not answer: the words are not in it, make up too little of it, or it is the contrary of them or
 * only tells about them. Labels may be doubled in another language.
 */
export function matchOf(name: string, words: string): Match | null {
  const wanted = core(words);
  if (wanted === '') return null;
  const forms = [core(name), ...(/\p{Script=Latin}/u.test(wanted) ? [] : [core(hanOnly(plain(name)))])];
  const found = forms.map((form) => compare(form, wanted)).filter((match) => match !== null);
  const alike = forms.some((form) => otherwise(form) === otherwise(wanted)) ? 'contains' : null;
  return MATCHES.find((match) => found.includes(match)) ?? alike;
}

/** Whether a name begins with the words and is of another service: to end what they begin, or to look it up. */
export function isOtherService(name: string, words: string): boolean {
  const rest = core(name).slice(core(words).length);
  return (
    core(name).startsWith(core(words)) &&
    matchOf(name, words) === null &&
    (CONTRARY.test(rest) || LOOKING_UP.test(rest))
  );
}

function core(text: string): string {
  const bare = tight(plain(text)).replace(PICTURES, '').toLowerCase();
  return bare.replace(BEFORE, '').replace(AFTER, '') || bare;
}

/** What other buttons call the same. */
function otherwise(text: string): string {
  return text
    .replace(SETTING_OUT, '')
    .replace(/新增|增加/, '添加')
    .replace('确认', '确定')
    .replace('登陆', '登录')
    .replace('解除绑定', '解绑');
}

function compare(text: string, wanted: string): Match | null {
  if (text === wanted) return 'exact';
  if (text === '' || !text.includes(wanted) || text.length > wanted.length * LONGEST_NAME + LONGEST_REST) return null;
  const rest = text.replace(wanted, ' ').replace(/《[^》]*》/g, '');
  if (CONTRARY.test(rest) || READING.test(rest) || EXCEPTED.test(rest) || isDate(rest)) return null;
  if (SHARING.test(wanted) && !LOOKING_UP.test(wanted) && LOOKING_UP.test(rest) && !DOING.test(rest)) return null;
  return text.startsWith(wanted) ? 'starts-with' : 'contains';
}
