/**
 * `npm run release`: compiles the data, shows what changes against the last release, gives it the next number, signs it
 * and checks what it wrote. Commit shared/rules/data/release.yaml afterwards; `npm run deploy` publishes it.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { SignedRelease } from '../shared/api/releases.ts';
import { shanghaiDay } from '../shared/day.ts';
import { canonicalJson } from '../shared/rules/canonical.ts';
import { formatDiagnostic } from '../shared/rules/compile/diagnostic.ts';
import { compileRepository, GATHERED, ROOT } from './data.ts';
import { lastReleased } from './last-released.ts';
import { releaseDiff } from './release-diff.ts';
import { runScript } from './run.ts';
import { isSigned, isTestKey } from './signing.ts';

const FILE = path.join(ROOT, 'shared/rules/data/release.yaml');

const { snapshot, faults } = compileRepository();
if (snapshot === null) {
  for (const fault of faults) console.error(formatDiagnostic(fault));
  fail(`${faults.length} fault(s) in the data; nothing was released.`);
}
const hash = sha256(canonicalJson(snapshot));
const last = parse(readFileSync(FILE, 'utf8')) as { seq: number; hash?: string };
if (last.hash === hash) fail(`Nothing has changed since release ${last.seq}.`);

const before = last.hash === undefined ? null : lastReleased(last.hash);
if (before === null) console.log('There is no earlier release to compare with.');
else {
  const lines = releaseDiff(before, snapshot, shanghaiDay(Date.now()));
  console.log(lines.length > 0 ? lines.join('\n') : 'Nothing changes that anybody meets.');
}

const seq = last.hash === undefined ? last.seq : last.seq + 1;
const publishedAt = `${new Date().toISOString().slice(0, 19)}Z`;
writeFileSync(
  FILE,
  `# The release in force: raised by \`npm run release\`.\nseq: ${seq}\npublishedAt: "${publishedAt}"\nhash: "${hash}"\ngathered: "${GATHERED}"\n`,
);
await runScript('compile.ts');
const written = JSON.parse(readFileSync(path.join(ROOT, '.generated/release.json'), 'utf8')) as SignedRelease;
const text = readFileSync(path.join(ROOT, '.generated/snapshot.json'), 'utf8');
if (written.hash !== hash || sha256(text) !== hash) fail('What was written is not what was compiled.');
if (!isSigned(written)) fail('The signature does not fit the release.');
const key = isTestKey(written.keyId) ? `the test key ${written.keyId}: for local runs only` : written.keyId;
console.log(`Release ${seq}: ${hash.slice(0, 12)}, signed with ${key}`);

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
