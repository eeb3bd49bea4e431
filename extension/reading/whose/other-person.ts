/** The words by which a page speaks of somebody else, or says for whom it works. */

import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import type { Scene } from '../scene.ts';
import { whoseAnswer } from './asked.ts';
import { inFirstPerson, whoseName } from './names.ts';

export const RELATIVE =
  '[爸妈爷奶姥哥弟姐妹公婆]{2}|老[爸妈]|[外老][公婆]|姥爷|孙[子女]|[父母]亲|父母|[子儿]女|儿[子媳]|女[儿婿]|[岳祖][父母]|兄弟|配偶|爱人|妻子|丈夫|孩子|宝宝';
/** What a hall calls what it does for families; a heading over a card, or an entry among others. */
export const FAMILY =
  '家庭成员|家人|家属|亲情|亲属|共济(?:账户|资金|对象|成员)|成员(?:姓名|列表|账户|信息)|绑定(?:人|关系)|代办';
/** Those who share an account, and those whose it is. */
export const SHARERS = '授权人|共济人|使用人';
export const HOLDERS = '户主|(?:账户)?(?:所有人|持有人)|开户人';
const OTHER_PERSON = new RegExp(
  `${FAMILY}|${RELATIVE}|其他(?:参保|人)|${SHARERS}|监护人|^(?:${HOLDERS}):?|被(?:查询|代办)人|与.{0,6}关系|^关系(?::|$)|他人|继承|死亡|身故|去世|^(?!.*[我您你本]人?的).{1,8}的(?:医保|个人|账[户号]|余额)`,
);
export const ONE_RELATIVE = new RegExp(`^(?!.*(?:${RELATIVE})[^()]*(?:${RELATIVE})).*(?:${RELATIVE})`);
/** A page that says for whom it works now ("正在代张*办理", "当前查看:张*(母亲)", "您正以代办人身份查看"). */
const ACTING =
  /^您?(?:(?:正在|当前|已)?[代替帮为](?![您我]).{1,8}(?:办理|查询|操作)|(?:正在|当前)[代替帮为](?![您我]).{1,8}办|已(?:获得?|取得|得到)(?![您我]).{1,8}授权|(?:当前|目前)?正在?以(?!我).{1,10}身份|已进入代办)/;
/** Names the one whom a page is asked about on behalf of another. */
const ASKED_FOR = /^被(?:查询|代办|委托|监护)人(?:姓名)?:?/;
/** Names one whose agent may be at work. */
const GAVE_POWER = /^(?:委托|授权)人(?:姓名)?:?/;
const IN_VIEW =
  /^(?:您|系统|页面)?(?:正在|当前|现在|目前|已经?|[本此]页面?)+所?(?:查看|查询|操作|服务|切换|办理|使用|登[录陆]|浏览|[显展]示|看到|访问|进入|为(?=.+视[角图]))[的至到为]?(?:对象|人员|成员|家人(?!的|$)|账[户号]|用户)?(?:[:为是]|属于)?(?:您的?)?/;
/** Whose the account is that is in view. */
const OWNER = /(?:账户)?视.*$|的(?:医保|个人|[账帐]|余额|数据|信息|资料|身份|卡|参保).*$/;

/** A label that asks for whom a page is shown ("当前参保人"). */
export const WHOM = '(?:参保|就诊|查询|查看|服务|办理)?(?:人员?|成员|对象|用户|家人)';
const FOR_WHOM = new RegExp(`^(?:当前|现在|所选|已选)${WHOM}[:为是]?`);
/** One relative by name, kin or both ("王**(母亲)", "妻子") and nothing else. */
export const RELATIVE_ALONE = new RegExp(
  `^[父母祖夫兄姐][子女妻孙弟妹]关系$|^(?:${RELATIVE})[-·(][\\u4e00-\\u9fff*]{1,5}\\)?$|^(?:[\\u4e00-\\u9fff]{0,3}\\*+[\\u4e00-\\u9fff*]{0,2}[-·(]?|[\\u4e00-\\u9fff]{2,4}[-·(])?(?:${RELATIVE})[^\\u4e00-\\u9fff]{0,3}(?:切换|更换)?[^\\u4e00-\\u9fff]{0,2}$`,
);

/** The way back to oneself, from the view of another. */
const BACK_TO_SELF =
  /^[<‹«←\s]*(?:切换?|返)?回到?(?:本人|自己|我的)(?:的)?(?:账户|医保|信息)?$|^[<‹«←\s]*(?:切换?|返)回到?(?:本人|自己)/;
/** By whose eyes a page is seen ("当前为亲情账户视角", "当前身份:监护人"). */
const VIEW = /^您?(?:(?:正在|当前|现在).{0,8}(?:视[角图]|身份)|正在使用|已进入.{2,6}模式)|^以下(?:为|是|信息来自)/;

/** After these begins what may be said for itself: a note is of the page that it speaks of. */
const PARTS = /[,。;!】\]]|(?:提[示醒]|注意|说明):/;
/** How all words begin by which a page says for whom it works: those above. */
export const SERVES = new RegExp(
  `(?:^|${PARTS.source})[^\\u4e00-\\u9fff\\n]{0,3}(?:您|系统|页面)?(?:切换?回|返回|回到|正[在以]|当前|现在|目前|[本此]页|所选|已|代|替|帮|为|被|委托|授权人|以下)`,
);

/** What answers words that begin by asking so, in the same print or the next; undefined where they do not ask. */
function answerTo(asks: RegExp, words: string, next: Print | undefined): string | undefined {
  const asked = asks.exec(words)?.[0];
  return asked === words ? tight(next?.text ?? '') : asked && words.slice(asked.length);
}

/** True for words, with those after them, by which a page says that it shows somebody else. */
export function servesAnother(scene: Scene, words: string, next: Print | undefined): boolean {
  const parts = inFirstPerson(scene, words).split(PARTS);
  return parts.some((part, at) =>
    showsAnother(scene, part.replace(/^[^\u4e00-\u9fff]+/, ''), at === parts.length - 1 ? next : undefined),
  );
}

function showsAnother(scene: Scene, words: string, next: Print | undefined): boolean {
  if (BACK_TO_SELF.test(words) || (VIEW.test(words) && namesAnother(words))) return true;
  if (/本人|自己/.test(words)) return false;
  const [behalf, power, asked, viewed] = [ASKED_FOR, GAVE_POWER, FOR_WHOM, IN_VIEW].map((asks) =>
    answerTo(asks, words, next),
  );
  if (behalf !== undefined) return whoseAnswer(scene, behalf) !== 'self';
  if (power !== undefined) {
    const name = power.replace(/的.*$/, '');
    const whose = whoseAnswer(scene, name);
    return whose === 'other' || (words.startsWith('委') && /\*/.test(name) && whose === null);
  }
  if (asked !== undefined)
    return (
      RELATIVE_ALONE.test(asked) ||
      /^(?:家[人属]|亲属|他人)|\*.*\((?!本).{1,3}人\)$/.test(asked) ||
      whoseAnswer(scene, asked) === 'other'
    );
  if (viewed === undefined) return ACTING.test(words);
  if (namesAnother(viewed)) return true;
  const owner = viewed.replace(OWNER, '');
  const isAsked = !words.endsWith(viewed) || /[:为是到至于您]$/.test(IN_VIEW.exec(words)?.[0] ?? '');
  return (isAsked || owner !== viewed ? whoseAnswer(scene, owner) : whoseName(scene, owner)) === 'other';
}

/** What an account may be used for, by whomever: no page is anybody's by it. */
const MAY_BE = /可(?:以|由|供|给|为|将|用于|使用(?!.{0,2}[余金]额))|不足时|提示:|不(?:含|包[含括])/;
/** The names of several services in one line. */
const MENU_LINE = /^(?:[\u4e00-\u9fff]{1,5}[办查询济务案费理定权](?:[·|/]|$)){3,}$/;

/** True for words that name somebody else and not the person. */
export function namesAnother(words: string): boolean {
  return OTHER_PERSON.test(words) && !/本人|我的|[您你]好|[:为是]我$/.test(words) && !isGeneral(words);
}

function isGeneral(words: string): boolean {
  return (MAY_BE.test(words) && !ONE_RELATIVE.test(words) && !words.includes('*')) || isMenuLine(words);
}

/** True for the names of several services in one line, with marks between them. */
export function isMenuLine(words: string): boolean {
  return MENU_LINE.test(words);
}
