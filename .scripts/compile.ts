/** `npm run compile`: the data files → .generated/snapshot.json and its release, or every fault with file and line. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { canonicalJson } from '../shared/rules/canonical.ts';
import { formatDiagnostic } from '../shared/rules/compile/diagnostic.ts';
import type { Release } from '../shared/rules/snapshot.ts';
import { compileRepository, ROOT } from './data.ts';
import { signRelease } from './signing.ts';

const { snapshot, faults } = compileRepository();
if (snapshot === null) {
  for (const fault of faults) console.error(formatDiagnostic(fault));
  console.error(`${faults.length} fault(s) in the data; nothing was written.`);
  process.exit(1);
}
const text = canonicalJson(snapshot);
const { seq, publishedAt } = parse(readFileSync(path.join(ROOT, 'shared/rules/data/release.yaml'), 'utf8')) as Release;
const release = signRelease({ seq, publishedAt, hash: createHash('sha256').update(text).digest('hex') });
const folder = path.join(ROOT, '.generated');
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'snapshot.json'), text);
writeFileSync(path.join(folder, 'release.json'), `${JSON.stringify(release)}\n`);
// What the Worker carries, compressed: it is opened when first needed and not when the Worker starts.
writeFileSync(path.join(folder, 'snapshot.bin'), gzipSync(text, { level: 9 }));
console.log(`Snapshot ${release.hash.slice(0, 12)}: ${Math.round(text.length / 1024)} KB`);
