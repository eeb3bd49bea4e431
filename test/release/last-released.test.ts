/** What the last release said is read from the commit that named it: all of it, whatever has changed since. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { compileRepository, ROOT } from '../../.scripts/data.ts';
import { lastReleased } from '../../.scripts/last-released.ts';
import { canonicalJson } from '../../shared/rules/canonical.ts';

const FOLDERS = ['rules', 'guides', 'eligibility', 'portals', 'api'].map((name) => `shared/${name}/data`);
const RELEASE = 'shared/rules/data/release.yaml';
const repository = mkdtempSync(path.join(tmpdir(), 'gongji-history-'));
afterAll(() => rmSync(repository, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], { cwd: repository });

function commit(message: string): void {
  git('add', '.');
  git('commit', '-q', '-m', message);
}

function edit(file: string, change: (text: string) => string): void {
  const place = path.join(repository, file);
  const text = readFileSync(place, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} has not what the test would change`);
  writeFileSync(place, changed);
}

it('the rules, guides, words, portals, occasions and vocabulary of that commit', () => {
  const { snapshot } = compileRepository();
  const released = canonicalJson(snapshot);
  const hash = createHash('sha256').update(released).digest('hex');
  for (const folder of FOLDERS) cpSync(path.join(ROOT, folder), path.join(repository, folder), { recursive: true });
  git('init', '-q');
  const { gathered } = snapshot ?? {};
  writeFileSync(path.join(repository, RELEASE), `seq: 7\nhash: "${hash}"\ngathered: "${gathered}"\n`);
  commit('release 7');
  edit('shared/eligibility/data/words.yaml', (text) => text.replaceAll('12393', '12345'));
  edit('shared/api/data/faults.yaml', (text) => text.replaceAll('令牌', '口令'));
  edit('shared/portals/data/portals.yaml', (text) =>
    text.replace('stops: []', 'stops: [{ host: a.example, basePath: / }]'),
  );
  edit('shared/portals/data/occasions.yaml', (text) => text.replaceAll('within: 8', 'within: 9'));
  edit('shared/portals/data/vocabulary.yaml', (text) => text.replaceAll('养老', '养小'));
  edit('shared/guides/data/unbind.yaml', (text) => text.replace(/minutes: \d+/, 'minutes: 59'));
  edit('shared/rules/data/110000-beijing.yaml', (text) => text.replaceAll('北京', '京城'));
  commit('what came after');
  expect(canonicalJson(lastReleased(hash, repository))).toBe(released);
  expect(lastReleased('0'.repeat(64), repository)).toBeNull();
}, 60_000);
