/** The guides themselves: what must be true of each, whatever it says. */
import { describe, expect, it } from 'vitest';
import { TASKS, type Task } from '../../shared/guides/channel.ts';
import type { Guide } from '../../shared/guides/guide.ts';
import { NATION, provinceOf, type RegionCode } from '../../shared/region.ts';
import type { Words } from '../../shared/rules/snapshot.ts';
import { repositoryRules } from '../rules/repository.ts';

const { snapshot } = repositoryRules();
const { guides, channels } = snapshot;
const HAINAN = '460000';
const PROXY = /亲情账[户号]/;

/** Every text that a person reads, with the place where it stands. */
function textsOf(guide: Guide): [place: string, text: Words][] {
  const step = guide.steps.flatMap(({ text, plain, warning }, index): [string, Words][] => [
    [`step ${index + 1}`, text],
    ...(plain ? [[`step ${index + 1}, plain`, plain] satisfies [string, Words]] : []),
    ...(warning ? [[`step ${index + 1}, warning`, warning] satisfies [string, Words]] : []),
  ]);
  return [
    ['title', guide.title],
    ...guide.haveReady.map((text): [string, Words] => ['have ready', text]),
    ...guide.warnings.map((text): [string, Words] => ['warning', text]),
    ...step,
    ...guide.troubles.flatMap(({ what, remedy }): [string, Words][] => [
      ['trouble', what],
      ['remedy', remedy],
    ]),
  ];
}

/** The places of all guides where a text breaks a rule. */
function breaking(breaks: (text: Words, place: string, guide: Guide) => boolean): string[] {
  return guides.flatMap((guide) =>
    textsOf(guide)
      .filter(([place, text]) => breaks(text, place, guide))
      .map(([place, text]) => `${guide.id}, ${place}: ${text.zh} | ${text.en}`),
  );
}

describe('what there is', () => {
  it.each(TASKS)('the nation has a guide for %s', (task) => {
    expect(guides.some((guide) => guide.task === task && guide.region === NATION)).toBe(true);
  });

  it.each(['bind-same-province', 'bind-across-provinces', 'transfer-into-family-account', 'tell-apart'])(
    'the engine may name %s',
    (id) => expect(guides.map((guide) => guide.id)).toContain(id),
  );

  it.each(['app', 'website', 'hotline', 'counter', 'terminal', 'bank'] as const)(
    'the balance can be looked up by %s',
    (kind) => expect(guides.some((guide) => guide.task === 'query-balance' && guide.kind === kind)).toBe(true),
  );

  it('has each id once', () => {
    const ids = guides.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('binds in a region only where a channel of that region says how', () => {
    const own = guides.filter(({ region, task }) => region !== NATION && task === 'bind');
    expect(own.length).toBeGreaterThan(25);
    const line = (region: RegionCode) => [region, provinceOf(region)];
    const adrift = own.filter(
      (guide) =>
        !channels.some(
          ({ region, facts, tasks }) =>
            line(guide.region).includes(region) &&
            tasks.includes('bind') &&
            facts.some((fact) => guide.facts.includes(fact)),
        ),
    );
    expect(adrift.map(({ id }) => id)).toEqual([]);
  });
});

describe('the words', () => {
  it('are Chinese in one language and English in the other', () => {
    expect(breaking(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || !/[a-z]{2}/.test(en))).toEqual([]);
  });

  it('have a plain variant for each step', () => {
    const lacking = guides.flatMap(({ id, steps }) =>
      steps.flatMap(({ plain }, index) => (plain === null ? [`${id}, step ${index + 1}`] : [])),
    );
    expect(lacking).toEqual([]);
  });

  it('never shout', () => {
    expect(breaking(({ zh, en }) => /[!！]/.test(zh + en))).toEqual([]);
  });

  it('say 您, and nothing from an official notice', () => {
    expect(breaking(({ zh }) => /你|予以|上述|事宜|敬请|务必|特此|切勿|兹/.test(zh))).toEqual([]);
  });

  it('are written with Chinese punctuation between Chinese words', () => {
    expect(breaking(({ zh }) => /\p{Script=Han}[,;:?](?=\p{Script=Han})/u.test(zh))).toEqual([]);
  });

  it('stay short', () => {
    const most = (place: string): readonly [zh: number, en: number] => {
      if (place === 'title') return [24, 80];
      if (place.endsWith('plain')) return [42, 130];
      if (place.startsWith('step') && !place.endsWith('warning')) return [60, 170];
      return [100, 260];
    };
    expect(
      breaking(({ zh, en }, place) => {
        const [zhMost, enMost] = most(place);
        return [...zh].length > zhMost || en.length > enMost;
      }),
    ).toEqual([]);
  });

  it('have no sentence over 45 characters in a step', () => {
    expect(
      breaking(
        ({ zh }, place) =>
          place.startsWith('step') && zh.split(/[。：；]/).some((sentence) => [...sentence].length > 45),
      ),
    ).toEqual([]);
  });
});

describe('the steps', () => {
  it('are neither one nor very many', () => {
    expect(guides.filter(({ steps }) => steps.length < 3 || steps.length > 12).map(({ id }) => id)).toEqual([]);
  });

  it('point only at words that a menu or the step itself names', () => {
    const menus = channels.flatMap(({ path }) => path).join('\n');
    const unknown = guides.flatMap(({ id, steps }) =>
      steps.flatMap(({ text, plain, target }) =>
        (target?.words ?? [])
          .filter((word) => ![menus, text.zh, plain?.zh ?? ''].some((place) => place.includes(word)))
          .map((word) => `${id}: ${word}`),
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('never point at 亲情账户, except in Hainan where it comes first', () => {
    const pointing = guides.filter(({ steps }) =>
      steps.some(({ target }) => target?.words.some((word) => PROXY.test(word))),
    );
    expect(pointing.map(({ region }) => region)).toEqual([HAINAN]);
  });

  it('of binding never lead into 亲情账户, except in Hainan', () => {
    const warned = /不是|别|不要|不算|只绑|只替|看看绑的是/;
    const led = guides
      .filter(({ task, region }) => task === 'bind' && region !== HAINAN)
      .flatMap(({ id, steps }) =>
        steps
          .flatMap(({ text, plain }) => [text.zh, plain?.zh ?? ''])
          .flatMap((text) => text.split('。'))
          .filter((sentence) => PROXY.test(sentence) && !warned.test(sentence))
          .map((sentence) => `${id}: ${sentence}`),
      );
    expect(led).toEqual([]);
  });

  it('of binding warn of 亲情账户', () => {
    const silent = guides
      .filter(({ id, task, region }) => task === 'bind' && region !== NATION && id !== 'bind-across-provinces')
      .filter(({ warnings }) => !warnings.some(({ zh }) => PROXY.test(zh)));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('what a person asks before going', () => {
  const binding = guides.filter(({ task, region }) => task === 'bind' && region !== NATION);
  const spoken = (guide: Guide) =>
    textsOf(guide)
      .map(([, { zh }]) => zh)
      .join('\n');

  it('has something to have ready and something to do when it fails', () => {
    expect(guides.filter(({ haveReady }) => haveReady.length === 0).map(({ id }) => id)).toEqual([]);
    expect(guides.filter(({ troubles }) => troubles.length === 0).map(({ id }) => id)).toEqual([]);
  });

  // What is only looked up, told or asked on the phone is approved by nobody.
  const DONE: readonly Task[] = [
    'activate',
    'bind',
    'unbind',
    'set-order',
    'transfer',
    'set-quota',
    'return-quota',
    'pay-premium',
  ];
  const doing = guides.filter(({ id, task }) => DONE.includes(task) && id !== 'why-did-it-fail');

  it.each(DONE)('%s: says whose face may be asked for and how long it takes, or that this is not known', (task) => {
    const mine = doing.filter((guide) => guide.task === task);
    expect(mine).not.toEqual([]);
    const faceless = mine.filter(({ haveReady }) => !haveReady.some(({ zh }) => /刷脸|的脸/.test(zh)));
    expect(faceless.map(({ id }) => id)).toEqual([]);
    const endless = mine.filter((guide) => !/多久|要等|办理时间|当时就|登记成功就生效/.test(spoken(guide)));
    expect(endless.map(({ id }) => id)).toEqual([]);
  });

  it('says whose face may be asked for where one signs in to look something up', () => {
    const online = guides.filter(
      ({ task, kind }) => task.startsWith('query') && kind !== 'counter' && kind !== 'hotline' && kind !== 'bank',
    );
    const silent = online.filter((guide) => guide.kind !== 'terminal' && !/刷脸/.test(spoken(guide)));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('gives 12393 to every guide of the nation', () => {
    const silent = guides.filter((guide) => guide.region === NATION && !spoken(guide).includes('12393'));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('says so where a path was seen on unofficial pages only', () => {
    const silent = binding.filter(
      (guide) => guide.certainty === 'unverified' && !/没有(见到)?官方|不是官方|未经核实/.test(spoken(guide)),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('how sure a guide is', () => {
  it('is never more than the facts of its path, whatever else it cites', () => {
    const wallet = guides.find(({ id }) => id === 'bind-across-provinces');
    expect(wallet?.facts).toContain('F0134');
    expect(wallet?.certainty).toBe('unverified');
  });

  it('is official where the official text gives the menu', () => {
    expect(guides.find(({ id }) => id === 'bind-gansu')?.certainty).toBe('official');
  });
});
