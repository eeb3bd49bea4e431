/** The snapshot of the last release, compiled again from the commit that named it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { canonicalJson } from '../shared/rules/canonical.ts';
import { compile } from '../shared/rules/compile/compile.ts';
import type { Snapshot } from '../shared/rules/snapshot.ts';
import { GATHERED, listedRegions, ROOT, singleFiles } from './data.ts';

const NAME = 'shared/rules/data/release.yaml';

/**
 * Null where history does not have it. Where the compiler has changed since, the hash differs; the values can be
 * compared all the same.
 */
export function lastReleased(hash: string): Snapshot | null {
  const commit = git(['log', '-1', '--format=%H', `-S${hash}`, '--', NAME]).trim();
  if (commit === '') return null;
  const provinces = filesAt(commit, 'shared/rules/data/');
  const { snapshot } = compile({
    provinces: provinces.filter(({ file }) => /\/\d{6}-/.test(file)),
    guides: filesAt(commit, 'shared/guides/data/'),
    regions: listedRegions(),
    gathered: GATHERED,
    ...singleFiles(),
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

function filesAt(commit: string, folder: string): { file: string; text: string }[] {
  return git(['ls-tree', '--name-only', commit, folder])
    .split('\n')
    .filter((name) => name.endsWith('.yaml'))
    .map((file) => ({ file, text: git(['show', `${commit}:${file}`]) }));
}

function git(args: readonly string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
