import { describe, expect, test } from 'vitest';
import * as cardEn from '../../extension/words/card-en.ts';
import * as cardZh from '../../extension/words/card-zh.ts';
import * as en from '../../extension/words/en.ts';
import * as familyEn from '../../extension/words/family-en.ts';
import * as familyZh from '../../extension/words/family-zh.ts';
import * as guideEn from '../../extension/words/guide-en.ts';
import * as guideZh from '../../extension/words/guide-zh.ts';
import * as refusalsEn from '../../extension/words/refusals-en.ts';
import * as refusalsZh from '../../extension/words/refusals-zh.ts';
import * as rulesEn from '../../extension/words/rules-en.ts';
import * as rulesZh from '../../extension/words/rules-zh.ts';
import * as syncEn from '../../extension/words/sync-en.ts';
import * as syncZh from '../../extension/words/sync-zh.ts';
import * as tourEn from '../../extension/words/tour-en.ts';
import * as tourZh from '../../extension/words/tour-zh.ts';
import * as zh from '../../extension/words/zh.ts';

/** Every text, with sample words where one is made of others. */
function texts(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return [[at, String(value('甲', '乙'))]];
  return Object.entries(Object(value)).flatMap(([key, inner]) => texts(inner, `${at}/${key}`));
}

describe.each([
  ['the pages', zh, en],
  ['the card', cardZh, cardEn],
  ['the book', familyZh, familyEn],
  ['keeping one book on several devices', syncZh, syncEn],
  ['what is refused', refusalsZh, refusalsEn],
  ['the rules', rulesZh, rulesEn],
  ['the list of guides', guideZh, guideEn],
  ['a guide on the page', tourZh, tourEn],
])('the words of %s', (_, chinese, english) => {
  test('stand in both languages, none empty', () => {
    expect(texts(english).map(([key]) => key)).toEqual(texts(chinese).map(([key]) => key));
    for (const [key, text] of [...texts(chinese), ...texts(english)]) expect(text.trim(), key).not.toBe('');
  });

  test('blame nobody, promise nothing, and shout at nobody', () => {
    for (const [key, text] of [...texts(chinese), ...texts(english)])
      expect(text, key).not.toMatch(/[!！]|保证|一定能|guarantee/i);
  });

  test('use no word of bookkeepers or programmers', () => {
    for (const [key, text] of texts(chinese)) expect(text, key).not.toMatch(/冲销|红字|借方|贷方|令牌|字段|参数|主机/);
  });

  test('set English apostrophes and quotes as in print', () => {
    for (const [key, text] of texts(english)) expect(text, key).not.toMatch(/['"]/);
  });

  test('are Chinese where they should be', () => {
    for (const [key, text] of texts(chinese)) expect(text, key).toMatch(/\p{Script=Han}|^，$/u);
  });
});
