/** Who somebody is that a page asks for, against the name of the one signed in. */

import type { Print } from '../page/prints.ts';
import { hanOnly, tight } from '../page/text.ts';
import { controlOf, type Scene, textAt } from '../scene.ts';
import { DOT, isName, LETTERS, MASKED, mayBeName, NAME } from './name.ts';
import { whose, whoseName } from './names.ts';

/** A name may be longer where it is asked for. */
export const ANSWER = `(${NAME}|[\\u4e00-\\u9fff]{5,8}?)`;
const AFTER_IT = `(?=$|(?!${LETTERS}|${DOT}).|性别|证件|身份|年龄|出生|电话|手机|医保|单位)`;

const ANSWERED = new RegExp(`^([^:]+?)[:为是]${ANSWER}${AFTER_IT}`);

/** Of what a name is asked for: "该账户的户主". */
const OF_WHAT = /^(?:[该此本其]|以上|上述)?(?:医保|社保|个人)*(?:[账帐]户|卡|余额)?的?(?=.)/;
const OPENING = /^.*(?:提[示醒]|注意|说明):/;

/** True for words that ask for the name of the one whom a card is about. */
function asks({ lexicon }: Scene, words: string): boolean {
  const question = words.replace(/:$/, '');
  return [question, question.replace(OF_WHAT, '')].some((each) => lexicon.asks.test(each));
}

/** The name that words answer with who they are about ("持卡人:李秀英", "持卡人是李秀英"); empty where they do not. */
function answerIn(scene: Scene, words: string): string {
  const [, question = '', name = ''] = ANSWERED.exec(words.replace(OPENING, '')) ?? [];
  return asks(scene, question) ? name : '';
}

/** Part of any words; of a name with dots no part is a name. */
const STARRED = new RegExp(`(?<!${DOT})[\\u4e00-\\u9fff]\\*{1,2}(?!\\**${DOT})[\\u4e00-\\u9fff]?`, 'g');
/** Below a name: its number, with stars. */
const NUMBER = /^[\dX]{1,6}\*{4,}[\dXx]{1,4}$/;

/** Whose a name is that answers who something is about, be it ever so rare; their number may stand behind it. */
export function whoseAnswer(scene: Scene, text: string): 'self' | 'other' | null {
  const name = text.replace(/\(.*/, '');
  return MASKED.test(name) || mayBeName(scene, name) ? whose(scene, name) : null;
}

const LONGEST_QUESTION = 8;

/** True for words that ask who something is of and answer with another, with a mark between them or none ("户主李秀英"). */
export function namesHolder(scene: Scene, words: string): boolean {
  const answer = answerIn(scene, words);
  if (answer !== '') return whoseAnswer(scene, answer) === 'other';
  const end = [...words.slice(0, LONGEST_QUESTION)].findLastIndex((_, at) => asks(scene, words.slice(0, at)));
  return end > 0 && whoseName(scene, words.slice(end)) === 'other';
}

/** It is asked who it is by what stands before an answer, or by the head of its column. */
function isAsked(scene: Scene, before: Print | undefined, { holder }: Print): boolean {
  const cell = holder.closest('td');
  const head = cell?.closest('table')?.rows[0]?.cells[cell.cellIndex];
  return [before?.text, head?.textContent].some((text) => asks(scene, tight(hanOnly(text ?? ''))));
}

/**
 * True where it is asked who a part of a page is about, or a number stands below that only a person has, and a print answers
 * with somebody whom the signed-in person cannot be.
 */
export function answersOther(scene: Scene, print: Print): boolean {
  const { index, text } = print;
  const { all } = scene.prints;
  const words = tight(hanOnly(text).replace(/^(\S{2,6}) (?=\p{Script=Han})/u, '$1:'));
  const asked = isAsked(scene, all[index - 1], print) || NUMBER.test(textAt(scene, index + 1));
  return whoseAnswer(scene, answerIn(scene, words) || (asked ? words : '')) === 'other';
}

/**
 * True for words that hold a name with stars that the signed-in person cannot have ("签约居民 王*芳"), that say whose something
 * is ("李*的账单", "本页为李*的账户") where that is not the person, or that answer who it is about ("姓名:李秀英").
 */
export function holdsOthersName(scene: Scene, words: string): boolean {
  const [, owner = ''] = /^(?:.{0,6}[为是])?([\u4e00-\u9fff*]{2,4})的/.exec(words) ?? [];
  if (MASKED.test(owner) && whoseName(scene, owner) !== 'self') return true;
  if (whoseName(scene, owner) === 'other' || whoseAnswer(scene, answerIn(scene, words)) === 'other') return true;
  return [...words.matchAll(STARRED)].some(([name]) => whoseName(scene, name) === 'other');
}

/** True when a card names somebody whose name the signed-in person cannot have, and nobody else. */
export function namesSomebodyElse(scene: Scene, around: readonly Print[]): boolean {
  if (!around.some(({ text }) => asks(scene, tight(text).replace(/[:为是].*/, '')))) return false;
  const names = around.flatMap((print, at) => {
    const words = tight(print.text);
    const isAnswer = isAsked(scene, around[at - 1], print) || MASKED.test(words) || scene.lexicon.fullName.test(words);
    const name = answerIn(scene, words) || (isAnswer ? words : '');
    const mayBe = MASKED.test(name) ? isName(name) : mayBeName(scene, name);
    return mayBe && !asks(scene, name) && !controlOf(print) ? [name] : [];
  });
  return names.length > 0 && names.every((name) => whose(scene, name) === 'other');
}
