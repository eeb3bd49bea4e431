/** Compiles the small releases that the Worker's tests publish: test/worker/fixtures/first, and second on top of it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { day } from '../shared/day.ts';
import { canonicalJson } from '../shared/rules/canonical.ts';
import { compile } from '../shared/rules/compile/compile.ts';
import { formatDiagnostic } from '../shared/rules/compile/diagnostic.ts';
import type { Snapshot } from '../shared/rules/snapshot.ts';
import type { FixtureRelease } from '../test/worker/fixture-release.ts';
import { listedRegions, singleFiles } from './data.ts';
import { signRelease } from './signing.ts';

const FOLDER = path.join(import.meta.dirname, '../test/worker/fixtures');
/** The nation, all provinces, and the regions below 广西 and 山东: enough for every level. */
const REGIONS = /^(..0000|45....|37....)$/;

export function fixtureReleases(): FixtureRelease[] {
  const first = yamlIn('first');
  return [
    pack(41, '2026-10-01T00:00:00Z', first),
    pack(42, '2026-11-01T00:00:00Z', new Map([...first, ...yamlIn('second')])),
    pack(40, '2026-09-01T00:00:00Z', first, asOfOld),
  ];
}

/** As a release would be that was compiled before some codes and a parameter were thought of. */
function asOfOld({ words, parameters, rules, ...others }: Snapshot): object {
  const { 'own-card-only': _note, ...notes } = words.notes;
  const { 'near-relative': _reason, ...reasons } = words.reasons;
  const { memberLimits: _limits, ...known } = parameters;
  const { memberLimits: _rules, ...stated } = rules;
  const { guidePage: _page, faults: _faults, ...olderWords } = words;
  return { ...others, words: { ...olderWords, notes, reasons }, parameters: known, rules: stated };
}

function pack(
  seq: number,
  publishedAt: string,
  provinces: ReadonlyMap<string, string>,
  aged: (snapshot: Snapshot) => object = (snapshot) => snapshot,
): FixtureRelease {
  const { snapshot, faults } = compile({
    provinces: filesOf(provinces),
    guides: filesOf(yamlIn('guides')),
    regions: listedRegions().filter(([code]) => REGIONS.test(code)),
    gathered: day('2026-11-21'),
    ...singleFiles(),
    hiddenHosts: new Set(),
  });
  if (snapshot === null) throw new Error(faults.map(formatDiagnostic).join('\n'));
  const text = canonicalJson(aged(snapshot));
  const hash = createHash('sha256').update(text).digest('hex');
  return { release: signRelease({ seq, hash, publishedAt }), packedBase64: gzipSync(text).toString('base64') };
}

function yamlIn(folder: string): Map<string, string> {
  const names = readdirSync(path.join(FOLDER, folder));
  return new Map(names.map((name) => [name, readFileSync(path.join(FOLDER, folder, name), 'utf8')]));
}

function filesOf(texts: ReadonlyMap<string, string>) {
  return [...texts].map(([file, text]) => ({ file, text }));
}
