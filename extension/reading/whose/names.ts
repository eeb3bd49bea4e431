/** Whose name a card shows, against the name by which the page greets the person; names never leave this file's answers. */

import type { Print, Prints } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { sharedAncestor } from '../page/tree.ts';
import { controlOf, type Scene } from '../scene.ts';

/** A name as pages print it, nearly always with stars ("周*敏", "**敏"). */
const NAME = '[\\u4e00-\\u9fff*]{2,4}';
const ALONE = new RegExp(`^${NAME}$`);
const MASKED = /\*/;
const GREETED = new RegExp(
  `^(?:(?:欢迎(?:您|你|回来)?|[您你]好|登录用户|当前用户|用户)[,::!]*(${NAME}?)(?:先生|女士)?(?:$|[,!|([]|[您你]好|退出)|(?:尊敬的)?(${NAME}?)(?:先生|女士)?,?(?:[您你]好|欢迎))`,
);
const SIGN_OUT = /^(?:安全)?(?:退出|注销)(?:登[录陆]|系统)?$/;
/** A name in full, or how one is called, by the family names that nearly all have. */
const IN_FULL =
  /^([王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡魏叶杜])(?:先生|女士|[\u4e00-\u9fff]{1,2})$/;
const CALLED = /(?:先生|女士)$/;
/** Other things of that shape that stand in a page's head, or beside a name as heads of columns. */
const NO_NAME = /[助案单务统告档页章种别龄态型类称额码号]$|高级|方[式便法]|关系|参保/;
/** How far from the way out a page shows who is signed in. */
const NEAR = 4;
const BAR_PRINTS = 12;
/** Asks for the name of the one whom a card is about. */
const WHO = '(?:参保人员?|持卡人|就诊人|患者|成员)(?:姓名)?|(?:人员|职工)?姓名|户名';
const ASKS = new RegExp(`^(?:${WHO}):?$`);
const ANSWERED = new RegExp(`^(?:${WHO}):(.+)$`);

const known = new WeakMap<Scene, string | null>();

/** The name that the page's head shows beside its greeting or its way out; null where it shows none. */
function ownName(scene: Scene): string | null {
  const name = known.get(scene);
  if (name !== undefined) return name;
  const found = findOwnName(scene);
  known.set(scene, found);
  return found;
}

function findOwnName(scene: Scene): string | null {
  const { prints, sight } = scene;
  for (const end of prints.endsOf(/[您你]好|欢迎|用户|退出|注销/g)) {
    if (end.text.length > 40 || !sight.sees(end)) continue;
    const words = tight(end.text.replace(/^.*\s(?=(?:欢迎|[您你]好|尊敬的))/, ''));
    const next = prints.all[end.index + 1];
    const [, before, after] = GREETED.exec(words) ?? GREETED.exec(words + tight(next?.text ?? '')) ?? [];
    const greeted = before ?? after;
    if (
      greeted !== undefined &&
      (MASKED.test(greeted) || /[,:!]/.test(words) || isFullName(scene, greeted)) &&
      !/首页|信息|中心|服务|系统|登[录陆]|访问|来到|光临|使用|用户/.test(greeted)
    )
      return greeted;
    if (!SIGN_OUT.test(words)) continue;
    const near = prints.all.slice(Math.max(0, end.index - NEAR), end.index + NEAR);
    const namesIn = (some: readonly Print[], test: (text: string) => boolean): string[] =>
      some.map(({ text }) => tight(text).replace(/[|,/:]+$/, '')).filter(test);
    const inBar = near.filter((print) => print.index < end.index && isInBar(prints, print, end));
    const [full, ...others] = new Set(namesIn(inBar, (text) => isFullName(scene, text)));
    const [masked] = namesIn(full === undefined ? near : inBar, (text) => MASKED.test(text) && isName(text));
    if (masked !== undefined) return masked;
    if (full !== undefined && others.length === 0) return full;
  }
  return null;
}

/** Two prints of names that no one person can have; what stars hide may be anything. */
function differ(one: string, other: string): boolean {
  if (CALLED.test(one)) return one[0] !== other[0] && other[0] !== '*';
  const apart = (a: string | undefined, b: string | undefined): boolean => a !== b && a !== '*' && b !== '*';
  return apart(one[0], other[0]) || (one.length > 1 && other.length > 1 && apart(one.at(-1), other.at(-1)));
}

function isName(text: string): boolean {
  return ALONE.test(text) && /[^*]/.test(text) && !/^(?:本人|自己)$/.test(text);
}

/** In one small part of the page, as its head is. */
function isInBar({ all, within }: Prints, one: Print, other: Print): boolean {
  const bar = sharedAncestor(one.holder, other.holder);
  const { first, end } = bar ? within(bar) : { first: 0, end: all.length };
  return end - first <= BAR_PRINTS && end - first < all.length;
}

function isFullName({ heads, lexicon }: Scene, text: string): boolean {
  return IN_FULL.test(text) && !NO_NAME.test(text) && !lexicon.isCity(text) && heads.isStrange(lexicon, text);
}

/** How a line looks that may be somebody's name; without stars only where the page shows the signed-in person's in full. */
export function nameLine(scene: Scene): string {
  const own = ownName(scene);
  return own === null || MASKED.test(own) ? '\\*' : `\\*|${IN_FULL.source}`;
}

const waysOut = new WeakMap<Scene, boolean>();

/** True where somebody is signed in, by whatever name: the page greets them, or shows a way out. */
export function isSignedIn(scene: Scene): boolean {
  if (ownName(scene) !== null) return true;
  const isOut = (print: Print): boolean => SIGN_OUT.test(tight(print.text)) && scene.sight.sees(print);
  const has = waysOut.get(scene) ?? scene.prints.endsOf(/退出|注销/g).some(isOut);
  waysOut.set(scene, has);
  return has;
}

/** True where the page says who is signed in. */
export function isSomebodySignedIn(scene: Scene): boolean {
  return ownName(scene) !== null;
}

/** Words with the signed-in person's name, as the page's head shows it, as said by the person ("陈晓红的医保" as 我的医保). */
export function inFirstPerson(scene: Scene, words: string): string {
  const own = ownName(scene);
  const at = own === null ? -1 : words.indexOf(own);
  if (own === null || at < 0) return words;
  const rest = words.slice(at + own.length);
  // More stars make it another's.
  return rest.startsWith('*') ? words : `${words.slice(0, at)}我${rest.replace(/^(?:先生|女士)/, '')}`;
}

/** Whose a name with stars, or a name in full, is: one that the signed-in person cannot have is another's; null where it may be either's. */
export function whoseName(scene: Scene, text: string): 'self' | 'other' | null {
  if (!isName(text) || !(MASKED.test(text) || isFullName(scene, text))) return null;
  const own = ownName(scene);
  if (own === null) return null;
  if (differ(own, text)) return 'other';
  // A family name is a family's.
  return own === text || [...own].filter((letter, at) => letter !== '*' && letter === text[at]).length > 1
    ? 'self'
    : null;
}

/** "员工姓名", "客户姓名", "长者", "来电人": one who is somebody to the reader. */
const IN_A_ROLE =
  /^(?!参保|持卡|本人|我的|职工|人员|申请|账户|用户|登录|联系|经办|开户|当前|授权|共济|使用)[\u4e00-\u9fff]{1,4}(姓名|[人者员户生民]):?(.*)$/;

/** True for a field that asks for the name of somebody in a role, where the answer is not the signed-in person. */
export function isNameInRole(scene: Scene, print: Print): boolean {
  const [, role, inline = ''] = IN_A_ROLE.exec(tight(print.text)) ?? [];
  if (role === undefined || scene.lexicon.aides.test(print.text)) return false;
  const name = inline === '' ? tight(scene.prints.all[print.index + 1]?.text ?? '') : inline;
  return isName(name) && (role === '姓名' || MASKED.test(name)) && whoseName(scene, name) !== 'self';
}

/**
 * True for words that hold a name with stars that the signed-in person cannot have ("签约居民 王*芳"), that say whose something
 * is ("李*的账单") where that is not the person, or that answer who it is about ("姓名:李秀英").
 */
export function holdsOthersName(scene: Scene, words: string): boolean {
  const [, owner = ''] = /^([\u4e00-\u9fff*]{2,4})的/.exec(words) ?? [];
  if (MASKED.test(owner) && whoseName(scene, owner) !== 'self') return true;
  if ([owner, ANSWERED.exec(words)?.[1] ?? ''].some((name) => whoseName(scene, name) === 'other')) return true;
  return [...words.matchAll(/[\u4e00-\u9fff]\*{1,2}[\u4e00-\u9fff]?/g)].some(
    ([name]) => whoseName(scene, name) === 'other',
  );
}

/** True when a card names somebody whose name the signed-in person cannot have, and nobody else. */
export function namesSomebodyElse(scene: Scene, around: readonly Print[]): boolean {
  const asks = around.some(({ text }) => ASKS.test(tight(text).replace(/:.*/, '')));
  const own = asks ? ownName(scene) : null;
  if (own === null) return false;
  const names = around.flatMap((print, at) => {
    const words = tight(print.text);
    const inline = ANSWERED.exec(words)?.[1];
    const asked = ASKS.test(tight(around[at - 1]?.text ?? ''));
    const name = inline ?? (asked || MASKED.test(words) ? words : '');
    return isName(name) && !ASKS.test(name) && !NO_NAME.test(name) && !controlOf(print) ? [name] : [];
  });
  return names.length > 0 && names.every((name) => differ(own, name));
}
