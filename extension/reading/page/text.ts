/** Text as it is compared: one form for full-width and half-width, for every kind of space and colon. */

/** ASCII, Han and their common marks. */
const PLAIN_LETTERS = /^[ -~\u3001-\u3011\u4e00-\u9fff]*$/;

/** Most texts of a page are in their plain form already. */
function isPlain(text: string): boolean {
  return PLAIN_LETTERS.test(text) && !text.includes('  ');
}

/** The number of a note or of an item: "余额①" is no 余额1. */
const NOTE_MARKS = /[\u2460-\u2487\u24f5-\u24ff\u2776-\u2793]/g;

/** NFKC, invisible characters removed, runs of white space as one space, trimmed. */
export function plain(raw: string): string {
  const text = raw.trim();
  // Half of a page's texts are the space between its elements.
  if (text === '' || isPlain(text)) return text;
  const normal = text.replace(NOTE_MARKS, ' ').normalize('NFKC').trim();
  if (isPlain(normal)) return normal;
  return normal
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad\u061c\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[−‐‑‒–﹣]/g, '-')
    .replace(/[︰﹕∶ː]/g, ':')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text of a node as it is read: lines stay apart where the page keeps them apart. */
export function printed(data: string, keepsLines: boolean): string {
  return keepsLines ? data.split('\n').map(plain).filter(Boolean).join('\n') : plain(data);
}

/** Without any white space: labels are often spaced out ("余 额"). */
export function tight(text: string): string {
  return text.replace(/\s/g, '');
}

const FOREIGN = '(?:(?!\\p{Script=Han}|\\p{Script=Latin})[\\p{L}\\p{M}])+';

/** ASCII, Han and marks: what nearly every text is made of, and cheap to tell. */
const ASCII_AND_HAN = /^[\s!-~\xa5\xb7\u2010-\u2027\u3000-\u3004\u3008-\u3020\u4e00-\u9fff]*$/;
const LATIN_WORDS = /[A-Za-z]+(?:['’\s-]*[A-Za-z]+)*/g;

/**
 * Letters of other scripts than Han taken away: labels stand doubled in Tibetan, Uyghur, Mongolian, Zhuang or English.
 * Latin letters that touch Han ones are one word with them ("ETC账户") and take them along.
 */
export function hanOnly(text: string): string {
  // Tables of all letters take the browser milliseconds to build: only a page that has such letters waits for them.
  if (ASCII_AND_HAN.test(text)) return text.replace(LATIN_WORDS, '');
  return text
    .replace(new RegExp(`${FOREIGN}(?:[་\\s-]*${FOREIGN})*[་།]*`, 'gu'), '')
    .replace(/(?!\p{Script=Han})[\p{L}\p{M}]+(['’\s-]*(?!\p{Script=Han})[\p{L}\p{M}]+)*/gu, '');
}

/** What English names of a balance are made of. */
const ENGLISH =
  "(?:(?:personal|individual|my|medical|health|insurance|account|fund|current|available|total|remaining|accumulated|balance|amount|of|in|the|this|years?|prior years|previous years)(?:'s?)?[\\s/-]*)+";
/** Between Han words and the colon or the sign of what they name. */
const DOUBLED = (words: string): string => `(?<=[\\u4e00-\\u9fff]\\s*)(?:[/|(]\\s*)?${words}\\)?(?=\\s*[:¥])`;
const IN_ENGLISH = /* @__PURE__ */ new RegExp(/* @__PURE__ */ DOUBLED(ENGLISH), 'gi');

/** Without what a label says once more, in English or in another script, before it ends ("余额 Balance: 1.00"). */
export function undoubled(text: string): string {
  const plainly = /[A-Za-z]/.test(text) ? text.replace(IN_ENGLISH, '') : text;
  if (/^[\x20-\xff\u2010-\u206f\u3000-\u303f\u4e00-\u9fff]*$/.test(plainly)) return plainly;
  return plainly.replace(new RegExp(DOUBLED(`${FOREIGN}(?:[་\\s-]*${FOREIGN})*[་།]*`), 'gu'), '');
}
