/** Whose name a card shows, against the name by which the page greets the person; names never leave this file's answers. */

import { once } from '../once.ts';
import type { Print, Prints } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { sharedAncestor } from '../page/tree.ts';
import { type Scene, textAt } from '../scene.ts';

/** A name as pages print it, nearly always with stars ("周*敏", "**敏", "阿**·***"). */
export const DOT = '[·•・‧]';
export const LETTERS = '[\\u4e00-\\u9fff*]';
export const NAME = `(?:${LETTERS}{1,12}?(?:${DOT}${LETTERS}{1,12}?)+|${LETTERS}{2,4}?)`;
const ALONE = new RegExp(`^${NAME}$`);
/** A name may be longer where it is asked for. */
const ANYBODY = /^[\u4e00-\u9fff]{5,8}$/;
const WITH_DOT = new RegExp(DOT);
export const MASKED = /\*/;
const HELLO = '[您你午上]好';
const GREETED = new RegExp(
  `^(?:(?:欢迎(?:[您你]|回来)?|[早上中下晚]?${HELLO}|登录用户|当前用户|用户)[,::!]*(${NAME})(?:先生|女士)?(?:$|[,!|([]|${HELLO}|退出)|(?:(?:尊敬|亲爱)的)?(?!先生|女士)(${NAME})(?:先生|女士)?,?(?:[早上中下晚]?${HELLO}|欢迎))`,
);
const GREETING = new RegExp(`${HELLO}|欢迎|用户|退出|注销`, 'g');
/** The way out of being signed in. */
export const SIGN_OUT = /^(?:安全)?(?:退出|注销)(?:登[录陆]|系统|账号)?$/;
const CALLED = /(?:先生|女士)$/;
/** Other things of that shape that stand in a page's head, or beside a name as heads of columns. */
const NO_NAME = /^[已未请去无暂待]|^周[一二三四五六日]$|[助案单务统告档页章种别龄态型类称额码号族人区县市]$/;
/** What may stand before and behind a name in one text with it. */
const ROUND_NAME = new RegExp(`(?!${DOT}|${LETTERS}).|同志|的医保`, 'g');
/** How far from the way out a page shows who is signed in, and before it in one bar. */
const NEAR = 4;
const BAR_PRINTS = 12;

/** The name that the page's head shows beside its greeting or its way out; null where it shows none. */
const ownName = once(findOwnName);

/** The one whom a print greets, alone or with the next; null where it greets nobody by name. */
function greetedBy(scene: Scene, { index, text }: Print): string | null {
  const said = text.replace(/^.*\s(?=(?:欢迎|[您你]好|尊敬的))/, '');
  const untilGap = said.replace(/(?<=[\u4e00-\u9fff*])\s.*/, '');
  for (const each of new Set([said, untilGap, said + textAt(scene, index + 1), text])) {
    const words = tight(each);
    const [, before, after] = GREETED.exec(words) ?? [];
    const name = before ?? after ?? '';
    const isSaid = MASKED.test(name) || /[,:!]/.test(words) || isFullName(scene, name);
    if (isName(name) && isSaid && !scene.lexicon.noNames.test(name)) return name;
  }
  return null;
}

/** The name beside a way out, where there is one only. */
function besideWayOut(scene: Scene, end: Print): string | null {
  const { index, text } = end;
  if (!SIGN_OUT.test(tight(text))) return null;
  const around = (before: number, behind: number): Print[] =>
    scene.prints.all.slice(Math.max(0, index - before), index + behind);
  const namesIn = (some: readonly Print[], test: (text: string) => boolean): string[] =>
    some.flatMap((one) => one.text.replace(ROUND_NAME, ' ').split(' ')).filter(test);
  const inBar = around(BAR_PRINTS, 0).filter((print) => isInBar(scene.prints, print, end));
  const [full, ...others] = new Set(namesIn(inBar, (name) => isFullName(scene, name)));
  const [masked] = namesIn(
    full === undefined ? around(NEAR, NEAR) : inBar,
    (name) => MASKED.test(name) && isName(name),
  );
  return masked ?? (others.length === 0 && full !== undefined ? full : null);
}

function endsOfGreetings({ prints, sight }: Scene): Print[] {
  const ends = prints.endsOf(GREETING);
  return ends.filter((end) => end.text.length <= 40 && (SIGN_OUT.test(tight(end.text)) || sight.sees(end)));
}

function findOwnName(scene: Scene): string | null {
  for (const end of endsOfGreetings(scene)) {
    const name = greetedBy(scene, end) ?? besideWayOut(scene, end);
    if (name !== null) return name;
  }
  return null;
}

/** True where a page greets two whom no one person can be: whose it is cannot be told. */
export function greetsTwo(scene: Scene): boolean {
  const own = ownName(scene);
  if (own === null) return false;
  return endsOfGreetings(scene).some((end) => {
    const name = greetedBy(scene, end);
    return name !== null && (MASKED.test(name) || isFullName(scene, name)) && differ(own, name);
  });
}

/** Two prints of names that no one person can have; what stars hide may be anything. */
function differ(one: string, other: string): boolean {
  if (CALLED.test(one)) return one[0] !== other[0] && other[0] !== '*';
  if (!MASKED.test(one + other)) return one !== other;
  const apart = (a: string | undefined, b: string | undefined): boolean => a !== b && a !== '*' && b !== '*';
  return apart(one[0], other[0]) || (one.length > 1 && other.length > 1 && apart(one.at(-1), other.at(-1)));
}

export function isName(text: string): boolean {
  return ALONE.test(text) && /[^*]/.test(text) && !/欢迎|[您你]/.test(text);
}

/** In one small part of the page, as its head is. */
function isInBar({ all, within }: Prints, one: Print, other: Print): boolean {
  const bar = sharedAncestor(one.holder, other.holder);
  const { first, end } = bar ? within(bar) : { first: 0, end: all.length };
  return end - first <= BAR_PRINTS && end - first < all.length;
}

/** Where it is asked who it is, any words are a name but those that answer otherwise. */
export function mayBeName({ heads, lexicon }: Scene, text: string): boolean {
  if (!(ANYBODY.test(text) || isName(text)) || lexicon.noNames.test(text) || lexicon.isCity(text)) return false;
  return lexicon.fullName.test(text) || (!NO_NAME.test(text) && heads.isStrange(lexicon, text));
}

/** A name in full, or how one is called, by the family names that nearly all have, or by the dot in it. */
function isFullName(scene: Scene, text: string): boolean {
  const parts = text.split(WITH_DOT);
  const isOne = parts.length > 1 ? parts.every((part) => mayBeName(scene, part)) : scene.lexicon.fullName.test(text);
  return isOne && !NO_NAME.test(text) && mayBeName(scene, text);
}

/** How a line looks that may be somebody's name; without stars only where the page shows the signed-in person's in full. */
export function nameLine(scene: Scene): string {
  const own = ownName(scene);
  return own === null || MASKED.test(own) ? '\\*' : `\\*|[\\u4e00-\\u9fff]${DOT}|${scene.lexicon.fullName.source}`;
}

const hasWayOut = once(({ prints, sight }: Scene) =>
  prints.endsOf(/退出|注销/g).some((print) => SIGN_OUT.test(tight(print.text)) && sight.sees(print)),
);

/** True where somebody is signed in, by whatever name: the page greets them, or shows a way out. */
export function isSignedIn(scene: Scene): boolean {
  return ownName(scene) !== null || hasWayOut(scene);
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
  return (MASKED.test(text) ? isName(text) : isFullName(scene, text)) ? whose(scene, text) : null;
}

/** The same of words that are a name by where they stand. */
export function whose(scene: Scene, text: string): 'self' | 'other' | null {
  const own = ownName(scene);
  if (own === null) return null;
  if (differ(own, text)) return 'other';
  // A family name is a family's.
  return own === text || [...own].filter((letter, at) => letter !== '*' && letter === text[at]).length > 1
    ? 'self'
    : null;
}
