/**
 * Puts the compiled release (`npm run compile`) into the RULES database, as one batch: `--local` or `--remote`.
 * `--back-to <seq>` puts an older release in force again; the newer ones stay.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import type { SignedRelease } from '../shared/api/releases.ts';
import { forgetDraft, publishStatements, putInForce } from '../worker/release/publishing.ts';
import { ROOT } from './data.ts';
import { runTool } from './run.ts';
import { isSigned, isTestKey } from './signing.ts';

const { values } = parseArgs({
  options: { local: { type: 'boolean' }, remote: { type: 'boolean' }, 'back-to': { type: 'string' } },
});
if (values.local === values.remote) refuse('Say --local or --remote.');

const statements = values['back-to'] === undefined ? publication() : [putInForce(seqIn(values['back-to']))];
const file = path.join(ROOT, '.dev', 'publish.sql');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, statements.map((statement) => `${statement};\n`).join(''));
const where = values.remote ? '--remote' : '--local';
try {
  await runTool('wrangler', ['d1', 'execute', 'gongji-rules', where, '--yes', '--file', file]);
} catch (error) {
  refuse(
    `${error instanceof Error ? error.message : error}\nNothing was changed: the batch is done as a whole or not at all.`,
  );
}

function publication(): string[] {
  const read = (name: string) => readFileSync(path.join(ROOT, '.generated', name));
  const release = JSON.parse(read('release.json').toString()) as SignedRelease;
  if (!isSigned(release)) refuse('The release is not signed by a known key. Run npm run compile.');
  const packed = publishStatements(release, read('snapshot.bin').toString('base64'));
  if (values.local) return [...forgetDraft(release), ...packed];
  const named = parse(readFileSync(path.join(ROOT, 'shared/rules/data/release.yaml'), 'utf8')) as { hash?: string };
  if (named.hash !== release.hash) refuse(`The data has changed since release ${release.seq}. Run npm run release.`);
  if (isTestKey(release.keyId)) refuse('Set GONGJI_SIGNING_KEY: the test key signs local runs only.');
  return packed;
}

function seqIn(text: string): number {
  const seq = Number(text);
  if (!Number.isSafeInteger(seq) || seq < 1) refuse(`There is no release "${text}".`);
  return seq;
}

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}
