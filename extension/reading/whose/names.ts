/** Whose name a card shows, against the name by which the page greets the person; names never leave this file's answers. */

import { once } from '../once.ts';
import type { Print, Prints } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { sharedAncestor } from '../page/tree.ts';
import { type Scene, textAt } from '../scene.ts';
import { DOT, differ, isFullName, isName, LETTERS, MASKED, NAME } from './name.ts';

const HELLO = '[您你午上]好';
/** How a page calls everybody before it says the name. */
const EVERYBODY = '(?:参保(?:人员?|职工)|用户|职工|会员|市民|客户)';
const TITLE = '(?:先生|女士|同志|老师)';
const SPOKEN_TO = /(?<=.{2})(?:同志|老师)$/;
const GREETED = new RegExp(
  `^(?:(?:(?:欢迎|welcome)(?:[您你]|回来|back)?|[早上中下晚]?${HELLO}|(?:尊敬|亲爱)的${EVERYBODY}|登录用户|当前用户|用户)[,::!]*(${NAME})${TITLE}?(?:$|[,!|([]|${HELLO}|退出)|(?:(?:尊敬|亲爱)的)?(?!先生|女士)(${NAME})${TITLE}?,?(?:[早上中下晚]?${HELLO}|欢迎))`,
  'i',
);
const GREETING = new RegExp(`${HELLO}|欢迎|用户|尊敬的|亲爱的|退出|注销|welcome|(?:log|sign)\\s?out`, 'gi');
/** The way out of being signed in. */
export const SIGN_OUT = /^(?:(?:安全)?(?:退出|注销)(?:登[录陆]|系统|账号)?|(?:log|sign)\s?(?:out|off))$/i;
/** What holds the head of a page, and the picture of who is signed in, by their names. */
const PAGE_HEAD =
  'header, [role="banner"], [class*="layout-header" i], [class*="navbar" i], [class*="topbar" i], [class*="top-bar" i]';
const PICTURE = '[class*="avatar" i]';
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

/** The only name in the head of a page, where it stands with a picture of whoever is signed in, as in halls made like a desk's. */
function besidePicture(scene: Scene): string | null {
  const { prints, sight } = scene;
  const page = prints.all[0]?.holder.ownerDocument;
  const head = page?.querySelector(PAGE_HEAD);
  if (!head?.querySelector(PICTURE)) return null;
  const { first, end } = prints.within(head);
  if (end - first > BAR_PRINTS) return null;
  const names = prints.all.slice(first, end).filter(({ text }) => isWholeName(scene, text));
  const [name, ...others] = names;
  return name && others.length === 0 && sight.sees(name) ? name.text : null;
}

/** A name with stars, or in full. */
function isWholeName(scene: Scene, text: string): boolean {
  return MASKED.test(text) ? isName(text) : isFullName(scene, text);
}

function findOwnName(scene: Scene): string | null {
  for (const end of endsOfGreetings(scene)) {
    const name = greetedBy(scene, end) ?? besideWayOut(scene, end);
    if (name !== null) return name;
  }
  return besidePicture(scene);
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

/** In one small part of the page, as its head is. */
function isInBar({ all, within }: Prints, one: Print, other: Print): boolean {
  const bar = sharedAncestor(one.holder, other.holder);
  const { first, end } = bar ? within(bar) : { first: 0, end: all.length };
  return end - first <= BAR_PRINTS && end - first < all.length;
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
  return isWholeName(scene, text) ? whose(scene, text) : null;
}

/** The same of words that are a name by where they stand. */
export function whose(scene: Scene, text: string): 'self' | 'other' | null {
  const own = ownName(scene);
  if (own === null) return null;
  const name = text.replace(SPOKEN_TO, '');
  if (differ(own, name)) return 'other';
  // A family name is a family's.
  return own === name || [...own].filter((letter, at) => letter !== '*' && letter === name[at]).length > 1
    ? 'self'
    : null;
}
