/** The words by which pages are read are data: plain words that no page can hang on, each once, tried longest first. */
import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { shippedVocabulary } from '../../extension/build/vocabulary.ts';
import { lexiconOf } from '../../extension/reading/lexicon.ts';
import { isStrange } from '../../extension/reading/whose/titles.ts';
import { regionCode } from '../../shared/region.ts';
import { VocabularySchema } from '../../shared/rules/compile/vocabulary.ts';

const vocabulary = shippedVocabulary();
const lexicon = lexiconOf({
  vocabulary,
  cities: [
    [regionCode('530100'), '昆明市', '昆明'],
    [regionCode('532900'), '大理白族自治州', '大理'],
  ],
});

describe('what the file may not hold', () => {
  const { titles, balances } = vocabulary;
  const faultsOf = (change: object): string[] =>
    v.safeParse(VocabularySchema, { ...vocabulary, ...change }).issues?.map(({ message }) => message) ?? [];

  test.each([
    ['an expression', { titles: { ...titles, words: ['医保', '账.*户'] } }, 'A word is of Chinese and Latin letters.'],
    ['a blank', { titles: { ...titles, words: ['医 保'] } }, 'A word is of Chinese and Latin letters.'],
    ['a word twice', { titles: { ...titles, words: ['医保', '账户', '医保'] } }, 'A word stands here twice.'],
    [
      'an exception without its word',
      { otherFunds: { words: ['惠民'], unless: ['参保单'] } },
      'Each of `unless` holds one of the words, and more.',
    ],
    [
      'an exception that is the word',
      { otherFunds: { words: ['惠民'], unless: ['惠民'] } },
      'Each of `unless` holds one of the words, and more.',
    ],
  ])('%s', (_, change, fault) => {
    expect(faultsOf(change)).toContain(fault);
  });

  test('no list at all, or an empty one', () => {
    expect(faultsOf({ brands: undefined })).not.toEqual([]);
    expect(faultsOf({ balances: { ...balances, names: [] } })).not.toEqual([]);
  });
});

describe('what an account is of', () => {
  test.each([
    ['养老保险账户', true],
    ['惠民保', true],
    ['惠民通医保', false],
    ['惠民服务', false],
    ['我的保单', true],
    ['参保单位', false],
    ['参保单位和我的保单', true],
    ['单位账户余额', true],
    ['医保个人账户', false],
  ])('%s: another fund is %s', (words, expected) => {
    expect(lexicon.otherFunds.test(words)).toBe(expected);
  });
});

describe('what a title names', () => {
  test.each([
    ['我的医保账户', false],
    ['昆明医保', false],
    ['大理医保个人网厅', false],
    ['丽江医保', true],
    ['随申办市民云', false],
    ['单位账户查询', true],
    ['妈妈的医保', true],
    ['登记备案', true],
  ])('%s: strange is %s', (title, expected) => {
    expect(isStrange(lexicon, title)).toBe(expected);
  });

  it('over an insurance more words are known', () => {
    expect(isStrange(lexicon, '异地就医备案', lexicon.insuranceTitles)).toBe(false);
  });
});

describe('the label of a balance', () => {
  test.each([
    ['当前医保个人账户余额合计(元)', 'total'],
    ['历年账户结余', 'prior-years'],
    ['本年度账户余额', 'current-year'],
    ['医保卡里还有', 'total'],
  ])('%s: %s', (text, kind) => {
    expect(lexicon.labels.read(text)?.kind).toBe(kind);
  });

  test.each(['养老账户余额', '统筹余额', '余额查询', '当年历年账户余额'])('%s is none', (text) => {
    expect(lexicon.labels.read(text)).toBeNull();
  });

  it('is of the words that came, and of no other', () => {
    const { balances } = vocabulary;
    const more = lexiconOf({
      vocabulary: { ...vocabulary, balances: { ...balances, names: [...balances.names, '剩钱'] } },
      cities: [],
    });
    expect(lexicon.labels.read('医保账户剩钱')).toBeNull();
    expect(more.labels.read('医保账户剩钱')?.kind).toBe('total');
    expect('账户 剩 钱'.match(more.labels.search)).toEqual(['剩 钱']);
  });
});
