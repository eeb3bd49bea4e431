/** What the list of guides offers in a region, from the data that ships. */
import { describe, expect, test } from 'vitest';
import { compileRepository } from '../../.scripts/data.ts';
import { guideHelp, guidesFor } from '../../extension/background/guide-help.ts';
import { TASKS } from '../../shared/guides/channel.ts';
import { NATION, regionCode } from '../../shared/region.ts';

const { snapshot } = compileRepository();
if (!snapshot) throw new Error('The data has faults');
const rules = snapshot;
const NOW = Date.UTC(2026, 10, 22);
const GUANGXI = regionCode('450000');
const GUILIN = regionCode('450300');
const ZHEJIANG = regionCode('330000');

function ids(region: typeof NATION, task: (typeof TASKS)[number]): readonly string[] {
  return guidesFor(rules, region, task).map(({ id }) => id);
}

describe('the guides of a region', () => {
  test('its own before the nation’s; the nation’s plain one only where there is none', () => {
    expect(ids(GUANGXI, 'bind')[0]).toBe('bind-guangxi');
    expect(ids(GUANGXI, 'bind')).toContain('why-did-it-fail');
    expect(ids(GUANGXI, 'bind')).not.toContain('bind-same-province');
    expect(ids(GUILIN, 'bind')[0]).toBe('bind-guangxi');
    expect(ids(NATION, 'bind')[0]).toBe('bind-same-province');
    expect(ids(GUANGXI, 'unbind')).toEqual(['unbind-guangxi']);
    expect(ids(ZHEJIANG, 'unbind')).toEqual(['unbind']);
  });

  test.each([NATION, GUANGXI, GUILIN, ZHEJIANG])('%s: every guide of every task that holds there, once', (region) => {
    const help = guideHelp(rules, region, NOW);
    const tasks = help.map(({ task }) => task);
    expect(new Set(tasks).size).toBe(tasks.length);
    for (const task of TASKS) {
      const given = help.find((each) => each.task === task)?.guides.map(({ id }) => id) ?? [];
      expect(given).toEqual(ids(region, task));
    }
    for (const { guides, channels } of help) {
      for (const { region: of } of [...guides, ...channels]) {
        expect([NATION, GUANGXI, GUILIN, ZHEJIANG]).toContain(of);
        expect(of === NATION || region.startsWith(of.slice(0, 2))).toBe(true);
      }
    }
  });

  test('a channel is offered while it works', () => {
    const ended = { ...rules, channels: rules.channels.map((each) => ({ ...each, to: each.from })) };
    const before = guideHelp(rules, GUANGXI, NOW).flatMap(({ channels }) => channels);
    const after = guideHelp(ended, GUANGXI, NOW).flatMap(({ channels }) => channels);
    expect(before.length).toBeGreaterThan(after.length);
    expect(after.every(({ from, to }) => from === null && to === null)).toBe(true);
  });
});
