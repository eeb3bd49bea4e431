/** What the compiler makes of one guide: how sure it is, and what it refuses. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { singleFiles } from '../../.scripts/data.ts';
import { day } from '../../shared/day.ts';
import { regionCode } from '../../shared/region.ts';
import { compile } from '../../shared/rules/compile/compile.ts';
import type { RegionRow } from '../../shared/rules/snapshot.ts';

const regions: RegionRow[] = ['000000', '990000', '990100'].map((code) => [regionCode(code), code]);
const province = readFileSync(path.join(import.meta.dirname, '../rules/fixtures/whole.yaml'), 'utf8');
const withSources = `${province}
  - facts: [F9002]
    title: 某局的指南
    publisher: 某局
    published: null
    url: null
    linkable: false
    docNo: null
    confidence: official
    machineWritten: false
  - facts: [F9003]
    title: 某页
    publisher: 某站
    published: null
    url: null
    linkable: false
    docNo: null
    confidence: aggregator
    machineWritten: true
`;

function compiled(tail: string, steps = 'steps:\n  - text: { zh: 打开, en: Open it }') {
  const guide = `id: bind-somewhere
title: { zh: 绑定, en: Bind }
task: bind
region: "990000"
minutes: 5
${steps}
${tail}`;
  return compile({
    provinces: [{ file: 'whole.yaml', text: withSources }],
    guides: [{ file: 'guide.yaml', text: guide }],
    regions,
    gathered: day('2026-11-21'),
    ...singleFiles(),
    hiddenHosts: new Set(),
  });
}

describe('how sure a guide is', () => {
  it('follows the surest of its facts', () => {
    expect(compiled('facts: [F9001, F9002]').snapshot?.guides[0]?.certainty).toBe('official');
  });

  it('follows the facts of its path where they are named, and still cites the others', () => {
    const guide = compiled('facts: [F9001, F9002]\npathFacts: [F9001]').snapshot?.guides[0];
    expect(guide?.certainty).toBe('reported');
    expect(guide?.facts).toEqual(['F9001', 'F9002']);
  });
});

describe('it refuses', () => {
  it.each(['    plain: { zh: "", en: Tap it }', '    warning: { zh: 点它 }', '  - target: { words: [确定] }'])(
    'a step without words: %s',
    (step) => {
      const { snapshot, faults } = compiled(`${step}\nfacts: [F9001]`);
      expect(snapshot).toBeNull();
      expect(faults.map(({ message }) => message)).toEqual([expect.stringMatching(/^steps\.|The key "steps\./)]);
    },
  );

  it('a path on machine-written pages of one publisher that no channel stands on', () => {
    const { faults } = compiled('facts: [F9001, F9003]\npathFacts: [F9003]');
    expect(faults).toEqual([
      { file: 'guide.yaml', line: 9, message: expect.stringContaining('Only a machine-written page says this.') },
    ]);
  });

  it('a guide without steps', () => {
    const { faults } = compiled('facts: [F9001]\n', 'steps: []');
    expect(faults.map(({ message }) => message)).toEqual(['steps: A guide has at least one step.']);
  });

  it('a fact without a source', () => {
    expect(compiled('facts: [F9009]').faults.map(({ message }) => message)).toEqual(['F9009 has no source.']);
  });

  it('a path that stands on a fact the guide does not cite', () => {
    const { faults } = compiled('facts: [F9001]\npathFacts: [F9002]');
    expect(faults).toEqual([{ file: 'guide.yaml', line: 9, message: 'F9002 is not among the facts of this guide.' }]);
  });
});
