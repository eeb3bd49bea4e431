/** What is known of one place, of one kind of sharing, or from a page that nobody vouches for is said as that, and not flatly. */
import { describe, expect, it } from 'vitest';
import { NATION } from '../../shared/region.ts';
import { repositoryRules } from '../rules/repository.ts';

const { guides, rules, channels, words } = repositoryRules().snapshot;

/** Everything that a guide says in one language, in either variant. */
function said(id: string, language: 'zh' | 'en'): string[] {
  const guide = guides.find((each) => each.id === id);
  if (!guide) throw new Error(`There is no guide ${id}.`);
  return [
    ...guide.haveReady,
    ...guide.warnings,
    ...guide.steps.flatMap(({ text, plain, warning }) => [text, plain, warning]),
    ...guide.troubles.map(({ remedy }) => remedy),
  ].flatMap((text) => text?.[language] ?? []);
}

describe('a guide', () => {
  it.each([
    // The source of each is an aggregator's page, or one of 2022.
    ['query-contribution-years', '厦门', '网页', 'Xiamen', 'page'],
    ['bind-chongqing', '只能被一个人', '网页', 'one person only', 'page'],
    ['bind-chongqing', '刷一次', '网页', 'one swipe', 'page'],
    ['balance-by-phone', '区号', '网页|可以', 'area code', 'page|can'],
    ['bind-guizhou', '没有限额', '2022 年', 'no limit', '2022'],
    ['bind-guizhou', '只能由一个人', '2022 年', 'only one person', '2022'],
    ['use-at-hospital', '四川', '没有核实', 'Sichuan', 'not verified'],
    // Only title and date of the page could be read (F1201).
    ['bind-gansu', '承诺制', '没有读到', 'promise instead', 'could not read'],
    // The notice of 2026 is about sharing across provinces (F0140).
    ['unbind', '自动解除', '跨省', 'ends automatically', 'across provinces'],
    // One family account at a time: of these two cities alone (F0122, F0179).
    ['bind-fujian', '一个家庭账户', '莆田', 'one family account', 'Putian'],
  ])('%s hedges “%s”', (id, claim, hedge, claimInEnglish, hedgeInEnglish) => {
    for (const [language, what, how] of [
      ['zh', claim, hedge],
      ['en', claimInEnglish, hedgeInEnglish],
    ] as const) {
      const claims = said(id, language).filter((text) => text.includes(what));
      expect(claims).not.toEqual([]);
      expect(claims.filter((text) => !new RegExp(how, 'i').test(text))).toEqual([]);
    }
  });

  it('points at each menu that a channel has for ending the sharing', () => {
    const targets = guides
      .filter(({ task }) => task === 'unbind')
      .flatMap(({ steps }) => steps.flatMap(({ target }) => target?.words ?? []));
    const menus = channels
      .filter(({ tasks, kind }) => tasks.includes('unbind') && kind !== 'counter')
      .flatMap(({ path }) => path.filter((word) => /解绑|解除|撤销|取消|授权记录/.test(word)))
      .flatMap((word) => word.split(' 或 '))
      .filter((word) => /解绑|解除|撤销|取消|授权记录/.test(word) && !word.startsWith('状态'));
    expect(menus.filter((word) => !targets.includes(word))).toEqual([]);
  });

  it('heads its sources with what its steps stand on, which is not all of them', () => {
    expect(words.guidePage.official.zh).toContain('主要步骤');
    expect(words.guidePage.reported.zh).toContain('主要步骤');
  });
});

it.each(['memberLimits', 'dissolve'] as const)(
  'the nation’s %s says that it is about sharing across provinces',
  (name) => {
    for (const { note } of rules[name][NATION] ?? []) {
      expect(note?.zh).toMatch(/跨省共济的规定.*省内.*12393/);
      expect(note?.en).toMatch(/across provinces.*Inside a province.*12393/);
    }
  },
);
