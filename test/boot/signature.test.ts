import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsIn } from '../../extension/boot/signature.ts';

test.each([
  ['个人账户余额', { medical: true, person: false, employer: false }],
  ['个人网厅 单位网厅', { medical: false, person: true, employer: true }],
  ['参保单位管理', { medical: true, person: false, employer: true }],
  ['经办人员招聘', { medical: false, person: false, employer: false }],
  ['药品集中采购', { medical: false, person: false, employer: true }],
  ['医疗保障 个人办事', { medical: true, person: true, employer: false }],
  ['', { medical: false, person: false, employer: false }],
])('%s', (text, expected) => {
  expect(wordsIn(text)).toEqual(expected);
});

test('each group is found as if it were looked for alone', () => {
  const alone = {
    medical: /医保|医疗保[险障]|参保|个人账户|社会保险|社保/,
    person: /个人(网厅|登录|办事|服务|业务)/,
    employer: /单位(网|办事|管理|经办|用户|端)|经办人(?!员)|招采|(招标|药品|集中)采购/,
  };
  const parts =
    '医保 医疗保险 医疗保 障 参保 个人 账户 社会保险 社保 网厅 登录 办事 业务 单位 管理 经办 人 员 招采 招标 采购 药品 集中 端 a';
  const text = fc.array(fc.constantFrom(...parts.split(' ')), { maxLength: 8 }).map((each) => each.join(''));
  fc.assert(
    fc.property(text, (words) => {
      expect(wordsIn(words)).toEqual({
        medical: alone.medical.test(words),
        person: alone.person.test(words),
        employer: alone.employer.test(words),
      });
    }),
    { numRuns: 2000 },
  );
});
