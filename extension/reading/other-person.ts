/** Whose account a card shows: the words for oneself and for everybody else. */

import type { Print } from './prints.ts';
import type { Run } from './scene.ts';
import { tight } from './text.ts';

const OTHER_PERSON =
  /家庭成员|家人|家属|其他(?:参保|人)|授权人|共济人|使用人|亲属|亲情|配偶|爱人|妻子|丈夫|老公|老婆|爸爸|妈妈|爷爷|奶奶|外公|外婆|姥姥|姥爷|孩子|宝宝|儿媳|女婿|哥哥|弟弟|姐姐|妹妹|孙子|孙女|监护人|父亲|母亲|子女|儿子|女儿|岳父|岳母|公公|婆婆|兄弟|姐妹|祖父|祖母|与.{0,6}关系|^关系:?$|^关系:|成员(?:姓名|列表|账户|信息)|绑定(?:人|关系)|共济(?:账户|对象|成员)|代办|他人|来信|留言|网友|答复|咨询内容|^(?!我|您|你|本人).{1,8}的(?:医保|个人|账户|余额)/;
const SELF = /^本人|本人\)?$/;

const RELATIVE =
  '配偶|爱人|妻子|丈夫|老公|老婆|爸爸|妈妈|爷爷|奶奶|外公|外婆|姥姥|姥爷|孩子|儿媳|女婿|哥哥|弟弟|姐姐|妹妹|孙子|孙女|父亲|母亲|父母|子女|儿子|女儿|岳父|岳母|公公|婆婆';
/** A field that says whose a card is, or one relative; tiles (家庭成员管理) and lists ("配偶、子女") only mention people. */
const PERSON_FIELD =
  /^(?:被?授权人|使用人|共济人|家庭成员|成员|亲属)(?:姓名|信息)?:?$|^与.{0,6}关系:?|^关系:?|^.{1,6}的(?:医保|个人|账户|余额)/;
const ONE_RELATIVE = new RegExp(`^(?!.*(?:${RELATIVE})[^()]*(?:${RELATIVE})).*(?:${RELATIVE})`);

/** True for words that name somebody else and not the person. */
export function namesAnother(words: string): boolean {
  return OTHER_PERSON.test(words) && !/本人|我的/.test(words);
}

/**
 * True when a card's words give it to somebody else: the nearest person named before the pair, or, where none is, any
 * field after it that names one. Oneself directly beside another is a switch of which the chosen side cannot be told.
 */
export function isAnothers(prints: readonly Print[], pair: Run): boolean {
  const persons = prints.flatMap((print) => {
    const words = tight(print.text);
    if (SELF.test(words)) return [{ print, self: true }];
    if (print.index >= pair.end && !PERSON_FIELD.test(words) && !ONE_RELATIVE.test(words)) return [];
    return namesAnother(words) ? [{ print, self: false }] : [];
  });
  if (!persons.some(({ self }) => !self)) return false;
  const nearest = persons.filter(({ print }) => print.index < pair.first).at(-1) ?? persons[0];
  if (!nearest?.self) return true;
  return persons.some(({ print, self }) => !self && Math.abs(print.index - nearest.print.index) === 1);
}
