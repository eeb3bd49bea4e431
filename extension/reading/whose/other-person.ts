/** Whose account a card shows: the words for oneself and for everybody else. */

import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { nearest, parentOf } from '../page/tree.ts';
import type { Run, Scene } from '../scene.ts';
import { isLeftByLook } from './look.ts';
import { inFirstPerson, isNameInRole, namesSomebodyElse, whoseName } from './names.ts';
import { stateOf } from './titles.ts';

export const RELATIVE =
  '[爸妈爷奶姥哥弟姐妹公婆]{2}|老[爸妈]|[外老][公婆]|姥爷|孙[子女]|[父母]亲|父母|[子儿]女|儿[子媳]|女[儿婿]|[岳祖][父母]|兄弟|配偶|爱人|妻子|丈夫|孩子|宝宝';
/** What a hall calls what it does for families; a heading over a card, or an entry among others. */
const FAMILY =
  '家庭成员|家人|家属|亲情|亲属|共济(?:账户|资金|对象|成员)|成员(?:姓名|列表|账户|信息)|绑定(?:人|关系)|代办';
const OTHER_PERSON = new RegExp(
  `${FAMILY}|${RELATIVE}|其他(?:参保|人)|授权人|共济人|使用人|监护人|^(?:户主|(?:账户)?(?:所有人|持有人)|开户人):?|被(?:查询|代办)人|与.{0,6}关系|^关系:?$|^关系:|他人|继承|死亡|身故|去世|来信|留言|网友|答复|咨询内容|^(?!.*[我您你本]人?的).{1,8}的(?:医保|个人|账户|余额)`,
);
const SELF = /^(?:本人|自己$)|本人\)?$/;
/** Asks who it is; oneself may be the answer. */
const WHO = /^(?:授权人|使用人|共济人|持卡人|户主|(?:账户)?(?:所有人|持有人)|开户人|关系|与.{0,6}关系)(?:姓名)?:?$/;

/** A field that says whose a card is, or one relative; tiles (家庭成员管理) and lists ("配偶、子女") only mention people. */
const PERSON_FIELD =
  /^(?:被(?:继承|查询|代办)人|死亡|身故|被?授权人|使用人|共济人|户主|(?:账户)?(?:所有人|持有人)|开户人|家庭成员|成员|亲属)(?:姓名|信息)?:?$|^与.{0,6}关系:?|^关系:?|^.{1,6}的(?:医保|个人|账户|余额)/;
export const ONE_RELATIVE = new RegExp(`^(?!.*(?:${RELATIVE})[^()]*(?:${RELATIVE})).*(?:${RELATIVE})`);
/** The family by the name of a service, and no relative. */
const SERVICE = new RegExp(`^(?!.*(?:${RELATIVE}))(?:.{0,4})(?:${FAMILY})`);
/** Over what a hall shows of a family: who they are, and nobody whose page it is. */
const OF_FAMILY = new RegExp(`${SERVICE.source}|共济`);
/** How many somebody has, and nobody's name. */
const COUNT = /^\d{1,2}\s?[人位名个]?$/;
const AMOUNT = /\d\.\d\d|\d元/;

/** A page that says for whom it works now ("正在代张*办理", "当前查看:张*(母亲)", "您正以代办人身份查看"). */
const ACTING =
  /^您?(?:正在|当前|已)?(?:代|替|帮|为)(?![您我]).{1,8}(?:办理|查询|操作)|^您?(?:正在|当前)(?:代|替|帮|为)(?![您我]).{1,8}办|^您?已(?:获得?|取得|得到)(?![您我]).{1,8}授权|^您?正以.{1,10}身份|^您?已进入代办/;
/** Names the one whom a page is asked about on behalf of another. */
const ASKED_FOR = /^被(?:查询|代办|委托|监护)人(?:姓名)?:?/;
/** Names one whose agent may be at work. */
const GAVE_POWER = /^(?:委托|授权)人(?:姓名)?:?/;
const IN_VIEW =
  /^您?(?:正在|当前|现在|已)(?:查看|查询|操作|服务|切换|办理)(?:的|至|到|为)?(?:对象|人员|成员|家人|账户|用户)?[:是]?/;

/** A label that asks for whom a page is shown ("当前参保人"). */
const FOR_WHOM = /^(?:当前|现在|所选|已选)(?:参保|就诊|查询|查看|服务|办理)?(?:人员?|成员|对象|用户|家人):?/;
/** One relative by name, kin or both ("王**(母亲)", "妻子") and nothing else. */
export const RELATIVE_ALONE = new RegExp(
  `^[父母祖夫兄姐][子女妻孙弟妹]关系$|^(?:${RELATIVE})[-·(][\\u4e00-\\u9fff*]{1,5}\\)?$|^(?:[\\u4e00-\\u9fff]{0,3}\\*+[\\u4e00-\\u9fff*]{0,2}[-·(]?|[\\u4e00-\\u9fff]{2,4}[-·(])?(?:${RELATIVE})[^\\u4e00-\\u9fff]{0,3}(?:切换|更换)?[^\\u4e00-\\u9fff]{0,2}$`,
);

/** The way back to oneself, from the view of another. */
const BACK_TO_SELF =
  /^[<‹«←\s]*(?:切换?|返)?回到?(?:本人|自己|我的)(?:的)?(?:账户|医保|信息)?$|^[<‹«←\s]*(?:切换?|返)回到?(?:本人|自己)/;
/** By whose eyes a page is seen ("当前为亲情账户视角", "当前身份:监护人"). */
const VIEW = /^您?(?:(?:正在|当前|现在).{0,8}(?:视[角图]|身份)|正在使用|已进入.{2,6}模式)|^以下(?:为|是|信息来自)/;

/** How all words begin by which a page says for whom it works: those of the three above. */
export const SERVES = /^[<‹«←\s]*您?(?:切换?回|返回|回到|正[在以]|当前|现在|所选|已|代|替|帮|为|被|委托|授权人|以下)/;

/** True for words, with those after them, by which a page says that it shows somebody else. */
export function servesAnother(scene: Scene, words: string, next: Print | undefined): boolean {
  if (BACK_TO_SELF.test(words) || (VIEW.test(words) && namesAnother(words))) return true;
  if (/本人|自己/.test(words)) return false;
  const behalf = ASKED_FOR.exec(words)?.[0];
  if (behalf !== undefined) {
    const name = behalf === words ? tight(next?.text ?? '') : words.slice(behalf.length);
    return whoseName(scene, name) !== 'self';
  }
  const power = GAVE_POWER.exec(words)?.[0];
  if (power !== undefined) {
    const name = (power === words ? tight(next?.text ?? '') : words.slice(power.length)).replace(/的.*$/, '');
    const whose = whoseName(scene, name);
    return whose === 'other' || (words.startsWith('委') && /\*/.test(name) && whose === null);
  }
  const asked = FOR_WHOM.exec(words)?.[0];
  if (asked !== undefined) {
    const answer = asked === words ? tight(next?.text ?? '') : words.slice(asked.length);
    return (
      RELATIVE_ALONE.test(answer) || /\*.*\((?!本).{1,3}人\)$/.test(answer) || whoseName(scene, answer) === 'other'
    );
  }
  const view = IN_VIEW.exec(words)?.[0];
  if (view === undefined) return ACTING.test(words);
  const answer = words === view ? tight(next?.text ?? '') : words.slice(view.length);
  return namesAnother(answer) || whoseName(scene, answer) === 'other';
}

/** What an account may be used for, by whomever: no page is anybody's by it. */
const MAY_BE = /可(?:以|由|供|给|为|将|用于|使用(?!.{0,2}[余金]额))|不足时|提示:/;
/** The names of several services in one line. */
const MENU_LINE = /^(?:[\u4e00-\u9fff]{1,5}[办查询济务案费理定权](?:[·|/]|$)){3,}$/;

/** True for words that name somebody else and not the person. */
export function namesAnother(words: string): boolean {
  return OTHER_PERSON.test(words) && !/本人|我的|[您你]好/.test(words) && !isGeneral(words);
}

function isGeneral(words: string): boolean {
  return (MAY_BE.test(words) && !ONE_RELATIVE.test(words) && !words.includes('*')) || isMenuLine(words);
}

/** True for the names of several services in one line, with marks between them. */
export function isMenuLine(words: string): boolean {
  return MENU_LINE.test(words);
}

/** The part of a box that a print stands in; null where it holds the pair as well. */
function partBeside(scene: Scene, box: Element, print: Print, pair: Run): Run | null {
  const part = nearest(print.holder, (element) => parentOf(element) === box);
  const run = part ? scene.prints.within(part) : null;
  return run && (run.end <= pair.first || run.first >= pair.end) ? run : null;
}

/** A card beside the pair's, with amounts of its own: the people and the years in it are its own too. */
function isOfOtherCard(part: Run | null, around: readonly Print[]): boolean {
  return (
    part !== null &&
    part.end - part.first > 2 &&
    around.some((print) => print.index >= part.first && print.index < part.end && AMOUNT.test(tight(print.text)))
  );
}

/** A menu: several names of services, and nothing else, in a box of their own. */
function isOfMenu(part: Run | null, around: readonly Print[]): boolean {
  if (!part) return false;
  const inside = around.filter((print) => print.index >= part.first && print.index < part.end);
  const services = inside.filter((print) => SERVICE.test(tight(print.text)));
  return (
    inside.length > 1 && (inside.length > 2 || services.length > 1) && inside.every(({ text }) => !/[\d:*]/.test(text))
  );
}

/** The page asks who it is and answers with the name of the one signed in. */
function isAnsweredBySelf(scene: Scene, words: string, print: Print): boolean {
  return WHO.test(words) && whoseName(scene, tight(scene.prints.all[print.index + 1]?.text ?? '')) === 'self';
}

/** Those whom a box names are all somebody else, those of a card of its own aside. */
function namesOnlyOthers(scene: Scene, around: readonly Print[], pair: Run, box: Element | undefined): boolean {
  const isSaid = (prints: readonly Print[]): boolean =>
    namesSomebodyElse(scene, prints) || prints.some((print) => isNameInRole(scene, print));
  if (!box || !isSaid(around)) return !box && isSaid(around);
  return isSaid(around.filter((print) => !scene.heads.headOfCardBeside(scene, box, print, pair)));
}

/**
 * True when the words of a box give the pair to somebody else: the nearest person named before it, or, where none is, any
 * field after it that names one. People of other cards and entries of menus do not count. Oneself directly beside another
 * is a switch of which the chosen side cannot be told.
 */
export function isAnothers(around: readonly Print[], pair: Run, scene?: Scene, box?: Element): boolean {
  if (scene && namesOnlyOthers(scene, around, pair, box)) return true;
  const persons = around.flatMap((print) => {
    const words = scene ? inFirstPerson(scene, tight(print.text)) : tight(print.text);
    if (stateOf(print) === false) return [];
    if (SELF.test(words) || (scene && isAnsweredBySelf(scene, words, print))) return [{ print, self: true }];
    const after = print.index >= pair.end;
    if (after && !PERSON_FIELD.test(words) && !ONE_RELATIVE.test(words)) return [];
    if (
      !namesAnother(words) ||
      (scene && isLeftByLook(scene, print)) ||
      COUNT.test(scene?.prints.all[print.index + 1]?.text ?? '')
    )
      return [];
    const head = scene && box ? scene.heads.headOfCardBeside(scene, box, print, pair) : null;
    if (head && (after || OF_FAMILY.test(tight(head.textContent)))) return [];
    const part = scene && box ? partBeside(scene, box, print, pair) : null;
    if (after ? isOfOtherCard(part, around) : SERVICE.test(words) && isOfMenu(part, around)) return [];
    return [{ print, self: false }];
  });
  if (!persons.some(({ self }) => !self)) return false;
  const closest = persons.filter(({ print }) => print.index < pair.end).at(-1) ?? persons[0];
  if (!closest?.self) return true;
  return persons.some(({ print, self }) => {
    const step = closest.print.index - print.index;
    return !self && Math.abs(step) === 1 && !(step === 1 && WHO.test(tight(print.text)));
  });
}
