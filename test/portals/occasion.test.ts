/** A notice is told by words in their order, near to each other, in one sentence: data, and never a pattern that could hang. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRepository } from '../../.scripts/data.ts';
import { OCCASIONS, type Occasion, saysNotice } from '../../shared/portals/occasion.ts';

const { snapshot } = compileRepository();
if (!snapshot) throw new Error('The data has faults');
const { occasions } = snapshot;

function told(text: string): Occasion[] {
  return OCCASIONS.filter((occasion) => occasions[occasion].notices.some((notice) => saysNotice(text, notice)));
}

describe('what pages say', () => {
  test.each([
    ['个人网厅涉及个人隐私,请先完成医保码授权认证', ['activate']],
    ['请您先在国家医保服务平台App完成医保电子凭证激活后再登录', ['activate']],
    ['请先激活医保电子凭证', ['activate']],
    ['您的账号尚未激活医保码', ['activate']],
    ['您还没有开通医保电子凭证', ['activate']],
    ['您未激活医保码', ['activate']],
    ['请先登录。医保码已完成授权', []],
    ['请先登录网厅，阅读服务须知与隐私政策后，再使用医保码完成授权', []],
    ['医保码授权请先登录', []],
    ['由于您暂未参保,无法进入个人中心', ['uninsured']],
    ['您目前没有参保', ['uninsured']],
    ['您的家人未参保', []],
    ['您已参保', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('what pages are called', () => {
  const named = (name: string) =>
    OCCASIONS.filter((occasion) => {
      const { names, notNames } = occasions[occasion];
      return names.some((each) => name.includes(each)) && !notNames.some((each) => name.includes(each));
    });

  test.each([
    ['消费记录', ['records']],
    ['个人账户消费记录查询', ['records']],
    ['医保结算明细', ['records']],
    ['缴费记录', []],
    ['养老账户明细', []],
    ['家庭共济', ['bind']],
    ['家庭共济支付记录', ['records']],
    ['亲情账户', []],
    ['首页', []],
  ])('%s', (name, expected) => {
    expect(named(name)).toEqual(expected);
  });
});

describe('saysNotice', () => {
  const words = [['ab', 'abc'], ['de']];

  test.each([
    ['abde', 0, true],
    ['abcde', 0, true],
    ['abxde', 0, false],
    ['abxde', 1, true],
    ['abxxabxde', 1, true],
    ['ab。de', 5, false],
    ['deab', 9, false],
    ['ab', 9, false],
    ['', 9, false],
  ])('%s within %d: %s', (text, within, expected) => {
    expect(saysNotice(text, { words, within })).toBe(expected);
  });

  test('agrees with the pattern that the words stand for', () => {
    const letters = fc.stringMatching(/^[abcde。]{0,12}$/);
    fc.assert(
      fc.property(letters, fc.nat(4), (text, within) => {
        const pattern = new RegExp(`(?:ab|abc)[^。]{0,${within}}de`);
        expect(saysNotice(text, { words, within })).toBe(pattern.test(text));
      }),
      { numRuns: 500 },
    );
  });
});
