/** The snapshot of the last release, compiled again from the commit that named it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { type Day, day } from '../shared/day.ts';
import { canonicalJson } from '../shared/rules/canonical.ts';
import { compile, type TextFile } from '../shared/rules/compile/compile.ts';
import type { Snapshot } from '../shared/rules/snapshot.ts';
import { GATHERED, listedRegions, ROOT, SINGLE_FILES } from './data.ts';

const NAME = 'shared/rules/data/release.yaml';

/**
 * Null where history does not have it. Where the compiler has changed since, the hash differs; the values can be
 * compared all the same.
 */
export function lastReleased(hash: string, root: string = ROOT): Snapshot | null {
  const { git, fileAt, filesAt } = historyOf(root);
  const commit = git(['log', '-1', '--format=%H', `-S${hash}`, '--', NAME]).trim();
  if (commit === '') return null;
  const provinces = filesAt(commit, 'shared/rules/data/');
  const { snapshot } = compile({
    provinces: provinces.filter(({ file }) => /\/\d{6}-/.test(file)),
    guides: filesAt(commit, 'shared/guides/data/'),
    regions: listedRegions(),
    gathered: gatheredIn(fileAt(commit, NAME).text),
    words: fileAt(commit, SINGLE_FILES.words),
    faults: fileAt(commit, SINGLE_FILES.faults),
    portals: fileAt(commit, SINGLE_FILES.portals),
    occasions: fileAt(commit, SINGLE_FILES.occasions),
    vocabulary: filesAt(commit, 'shared/portals/data/').find(({ file }) => file === SINGLE_FILES.vocabulary) ?? null,
    refusals: fileAt(commit, SINGLE_FILES.refusals),
    hiddenHosts: new Set(parse(git(['show', `${commit}:shared/rules/data/hidden-hosts.yaml`])) as string[]),
  });
  if (snapshot === null) {
    console.log(`The data of commit ${commit.slice(0, 12)} no longer compiles: no comparison.`);
    return null;
  }
  const again = createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
  if (again !== hash) console.log('The compiler has changed since the last release: the comparison is of values only.');
  return snapshot;
}

/** The files of a repository as its commits have them. */
function historyOf(root: string) {
  const git = (args: readonly string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const fileAt = (commit: string, file: string): TextFile => ({ file, text: git(['show', `${commit}:${file}`]) });
  const filesAt = (commit: string, folder: string): TextFile[] =>
    git(['ls-tree', '--name-only', commit, folder])
      .split('\n')
      .filter((name) => name.endsWith('.yaml'))
      .map((file) => fileAt(commit, file));
  return { git, fileAt, filesAt };
}

/** What was undated then was known to hold on the day its facts were gathered. */
function gatheredIn(release: string): Day {
  const { gathered } = parse(release) as { gathered?: string };
  return gathered === undefined ? GATHERED : day(gathered);
}
