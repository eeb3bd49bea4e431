import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchOf } from '../../extension/pointing/wording.ts';

const ARROWS = ['', ' ›', '>>', ' →', '…', '：', ' (3)', '（热门）', ' NEW', ' 99+'];
const MARKS = ['', '1. ', '2、', '» ', '· ', '【'];
const OTHER_TONGUES = ['', ' Family Sharing', ' ཁྱིམ་ཚང་', ' / Apply', ' ئائىلە'];

describe('a name answers to words', () => {
  test.each([
    ['家庭共济', '家庭共济', 'exact'],
    ['家 庭 共 济', '家庭共济', 'exact'],
    ['ＡＰＰ下载', 'app下载', 'exact'],
    ['\ue6a1家庭共济 🔥', '家庭共济', 'exact'],
    ['家庭共济备案', '家庭共济', 'starts-with'],
    ['职工家庭共济', '家庭共济', 'contains'],
    ['个人账户家庭共济关系绑定/解绑', '个人账户家庭共济关系绑定', 'starts-with'],
    ['我已阅读并同意《家庭共济办事指南》', '我已阅读并同意', 'starts-with'],
    ['解除家庭共济', '解除家庭共济', 'exact'],
    ['', '家庭共济', null],
    ['家庭', '家庭共济', null],
    ['家庭共济', '', null],
    ['解除家庭共济', '家庭共济', null],
    ['家庭共济解绑', '家庭共济', null],
    ['亲情账户（不是家庭共济）', '家庭共济', null],
    ['不同意', '同意', null],
    ['什么是家庭共济？', '家庭共济', null],
    ['家庭共济政策解读', '家庭共济', null],
    ['家庭共济记录查询', '家庭共济', null],
    ['家庭共济以外的待遇', '家庭共济', null],
    ['家庭共济 2026-02-03', '家庭共济', null],
    ['家庭共济办理进度', '家庭共济', 'starts-with'],
    ['家庭共济管理与查询', '家庭共济', 'starts-with'],
    ['家庭共济查询', '共济查询', 'contains'],
    ['医保消费记录', '消费记录', 'contains'],
    ['去办理', '立即办理', 'contains'],
    ['我要办理', '去办理', 'contains'],
    ['马上申请', '立即申请', 'contains'],
    ['新增家庭成员', '添加家庭成员', 'contains'],
    ['添加家庭成员', '增加家庭成员', 'contains'],
    ['确认', '确定', 'contains'],
    ['解除绑定', '解绑', 'contains'],
    ['登陆', '登录', 'contains'],
    ['登录', '个人登录', 'contains'],
    ['请登录', '个人登录', 'contains'],
    ['单位登录', '个人登录', null],
    ['业务办理', '立即办理', null],
    ['立即登录', '立即办理', null],
    ['取消', '确定', null],
    ['家庭共济这样办，一图看懂', '家庭共济', null],
    ['请先在手机上打开应用，再由参保人本人登录，然后才能办理家庭共济和别的业务', '家庭共济', null],
  ] as const)('%s, sought as %s: %s', (name, words, match) => {
    expect(matchOf(name, words)).toBe(match);
  });

  test('marks before, badges and arrows after, another language beside it change nothing', () => {
    const words = fc.constantFrom('家庭共济', '个人账户共济申请', '提交', '消费记录');
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(...MARKS),
        fc.constantFrom(...ARROWS),
        fc.constantFrom(...OTHER_TONGUES),
        (wanted, mark, arrow, tongue) => {
          expect(matchOf(`${mark}${wanted}${tongue === '' ? arrow : ''}${tongue}`, wanted)).toBe('exact');
        },
      ),
    );
  });
});
