/** Each thing the compiler refuses, with its own broken file; the place is where the file says "# here". */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { singleFiles } from '../../.scripts/data.ts';
import { day } from '../../shared/day.ts';
import { regionCode } from '../../shared/region.ts';
import { compile } from '../../shared/rules/compile/compile.ts';
import type { RegionRow } from '../../shared/rules/snapshot.ts';

const regions: RegionRow[] = ['000000', '990000', '990100'].map((code) => [regionCode(code), code]);
const fixtures = path.join(import.meta.dirname, 'fixtures/broken');

function compileText(file: string, text: string) {
  return compile({
    provinces: [{ file, text }],
    guides: [],
    regions,
    gathered: day('2026-11-21'),
    ...singleFiles(),
    hiddenHosts: new Set(['mirror.example']),
  });
}

describe('a broken file is refused at its line, in a sentence that helps', () => {
  const files = readdirSync(fixtures).sort();

  it('has a fixture for each refusal', () => expect(files.length).toBeGreaterThanOrEqual(16));

  it.each(files)('%s', (file) => {
    const text = readFileSync(path.join(fixtures, file), 'utf8');
    const lines = text.split('\n');
    const here = lines.findIndex((line) => line.includes('# here')) + 1;
    const says = /# says: (.*)$/m.exec(text)?.[1] ?? '';
    expect(here).toBeGreaterThan(0);
    expect(says).not.toBe('');
    const { faults, snapshot } = compileText(file, text);
    expect(snapshot).toBeNull();
    expect(faults.map(({ line }) => line)).toContain(here);
    expect(faults.find(({ line }) => line === here)?.message).toContain(says);
  });
});

it('a whole file compiles', () => {
  const text = readFileSync(path.join(import.meta.dirname, 'fixtures/whole.yaml'), 'utf8');
  const { snapshot, faults } = compileText('whole.yaml', text);
  expect(faults).toEqual([]);
  expect(snapshot?.rules.relatives['990000']).toEqual([
    {
      value: ['spouse', 'parent', 'child'],
      certainty: 'reported',
      sources: [0],
      facts: ['F9001'],
      note: null,
      from: '2022-07-01',
      precision: 'month',
      notBefore: '2022-07-01',
      surelyFrom: '2022-08-01',
      everywhereBy: null,
      to: null,
      inherits: true,
      disputed: [],
    },
    // Begun in 2023, and told of on 3 November.
    expect.objectContaining({
      from: '2023-01-01',
      precision: 'year',
      notBefore: '2023-01-01',
      surelyFrom: '2023-11-03',
    }),
    expect.objectContaining({ from: '2024-10-20', precision: 'by', notBefore: '2024-08-01', surelyFrom: '2024-10-20' }),
  ]);
});

it('a value put together of parts is no surer than the least sure page that alone carries one', () => {
  const whole = readFileSync(path.join(import.meta.dirname, 'fixtures/whole.yaml'), 'utf8');
  const better = whole
    .replaceAll('facts: [F9001]', 'facts: [F9001, F9002]')
    .replace('confidence: media', 'confidence: official')
    .replace('  - facts: [F9001, F9002]\n    title', '  - facts: [F9001]\n    title');
  const second =
    '  - { facts: [F9002], title: 某页, publisher: 某站, published: null, url: null, linkable: false, docNo: null, confidence: aggregator, machineWritten: false }\n';
  const certainties = (text: string) => {
    const { snapshot, faults } = compileText('parts.yaml', text);
    expect(faults).toEqual([]);
    return snapshot?.rules.relatives['990000']?.map(({ certainty }) => certainty);
  };
  const parts = better.replace('from: 2022-07\n', 'from: 2022-07\n        noSurerThan: [F9002]\n');
  expect(certainties(`${better}${second}`)).toEqual(['official', 'official', 'official']);
  expect(certainties(`${parts}${second}`)).toEqual(['unverified', 'official', 'official']);
});

it.each([
  [
    'a code without words',
    (text: string) => text.replace(/ {2}missing:\n.*\n.*\n/, ''),
    'The key "fields.missing" is missing.',
  ],
  [
    'words without a code',
    (text: string) => text.replace('conflicts:\n', 'conflicts:\n  mislaid: { zh: 不见了, en: Gone }\n'),
    'The key "conflicts.mislaid" is not known here. Check its spelling or remove it.',
  ],
  [
    'words in one language',
    (text: string) => text.replace('    en: Missing\n', ''),
    'The key "fields.missing.en" is missing.',
  ],
])('what the API says of what it refuses: %s is refused', (_, change, says) => {
  const files = singleFiles();
  const { snapshot, faults } = compile({
    provinces: [],
    guides: [],
    regions,
    gathered: day('2026-11-21'),
    ...files,
    faults: { ...files.faults, text: change(files.faults.text) },
    hiddenHosts: new Set(),
  });
  expect(snapshot).toBeNull();
  expect(faults.map(({ message }) => message)).toEqual([says]);
});
