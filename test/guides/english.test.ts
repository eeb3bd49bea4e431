/** The guides' English: each word of the portal is explained where it comes first. */
import { describe, expect, it } from 'vitest';
import type { Guide } from '../../shared/guides/guide.ts';
import type { Words } from '../../shared/rules/snapshot.ts';
import { repositoryRules } from '../rules/repository.ts';

const { guides } = repositoryRules().snapshot;

/** What a page shows in one of its two variants, in its order. */
function shown(guide: Guide, plain: boolean): Words[] {
  return [
    guide.title,
    ...guide.haveReady,
    ...guide.warnings,
    ...guide.steps.flatMap((step) =>
      [(plain ? step.plain : null) ?? step.text, step.warning].filter((text) => text !== null),
    ),
    ...guide.troubles.flatMap(({ what, remedy }) => [what, remedy]),
  ];
}

describe('the English of a guide', () => {
  it.each(['亲情账户', '家庭共济', '医保电子凭证', '医保码', '医保钱包'])(
    'explains %s where it comes first',
    (term) => {
      const word = new RegExp(`(?<!\\p{Script=Han})${term}(?!\\p{Script=Han})`, 'u');
      const unexplained = guides.flatMap((guide) =>
        [true, false].flatMap((plain) => {
          const texts = shown(guide, plain).map(({ en }) => en);
          const first = texts.find((text) => word.test(text));
          return first === undefined || new RegExp(`${term} \\(|\\([^)]*${term}`).test(first)
            ? []
            : [`${guide.id}: ${first}`];
        }),
      );
      expect(unexplained).toEqual([]);
    },
  );

  it.each([
    ['family sharing', '家庭共济|家庭共享|个人账户关联|门诊共济家庭成员绑定'],
    ['insurance wallet', '医保钱包'],
    ['insurance code', '医保电子凭证|医保码'],
  ])('says what %s is called in Chinese', (english, chinese) => {
    const without = guides.filter((guide) =>
      [true, false].some((plain) => {
        const words = shown(guide, plain)
          .map(({ en }) => en)
          .join('\n');
        return words.includes(english) && !new RegExp(chinese).test(words);
      }),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});
