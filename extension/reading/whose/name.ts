/** What is a name, as pages print it, and whether two can be of one person. */

import type { Scene } from '../scene.ts';

/** A name as pages print it, nearly always with stars ("周*敏", "**敏", "阿**·***"). */
export const DOT = '[·•・‧]';
export const LETTERS = '[\\u4e00-\\u9fff*]';
export const NAME = `(?:${LETTERS}{1,12}?(?:${DOT}${LETTERS}{1,12}?)+|${LETTERS}{2,4}?)`;
const ALONE = new RegExp(`^${NAME}$`);
/** A name may be longer where it is asked for. */
const ANYBODY = /^[\u4e00-\u9fff]{5,8}$/;
const WITH_DOT = new RegExp(DOT);
export const MASKED = /\*/;
const CALLED = /(?:先生|女士)$/;
/** Other things of that shape that stand in a page's head, or beside a name as heads of columns. */
const NO_NAME = /^[已未请去无暂待]|^周[一二三四五六日]$|[助案单务统告档页章种别龄态型类称额码号族人区县市]$/;

/** Two prints of names that no one person can have; what stars hide may be anything. */
export function differ(one: string, other: string): boolean {
  if (CALLED.test(one)) return one[0] !== other[0] && other[0] !== '*';
  if (!MASKED.test(one + other)) return one !== other;
  const apart = (a: string | undefined, b: string | undefined): boolean => a !== b && a !== '*' && b !== '*';
  return apart(one[0], other[0]) || (one.length > 1 && other.length > 1 && apart(one.at(-1), other.at(-1)));
}

export function isName(text: string): boolean {
  return ALONE.test(text) && /[^*]/.test(text) && !/欢迎|[您你]/.test(text);
}

/** Where it is asked who it is, any words are a name but those that answer otherwise. */
export function mayBeName({ heads, lexicon }: Scene, text: string): boolean {
  if (!(ANYBODY.test(text) || isName(text)) || lexicon.noNames.test(text) || lexicon.isCity(text)) return false;
  return lexicon.fullName.test(text) || (!NO_NAME.test(text) && heads.isStrange(lexicon, text));
}

/** A name in full, or how one is called, by the family names that nearly all have, or by the dot in it. */
export function isFullName(scene: Scene, text: string): boolean {
  const parts = text.split(WITH_DOT);
  const isOne = parts.length > 1 ? parts.every((part) => mayBeName(scene, part)) : scene.lexicon.fullName.test(text);
  return isOne && !NO_NAME.test(text) && mayBeName(scene, text);
}
