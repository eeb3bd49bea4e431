/** Builds the extension for a local run, unless nothing it is made of has changed. */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './data.ts';
import { runTool } from './run.ts';

const MADE_OF = [
  'extension',
  'shared',
  '.generated/snapshot.json',
  '.generated/release.json',
  'wxt.config.ts',
  'package-lock.json',
];
const OUTPUT = path.join(ROOT, '.output/chrome-mv3');
const STAMP = path.join(ROOT, '.dev/extension-build');

/** `origin`: where the sample page is served; only this build may run there. True when it was built anew. */
export async function buildExtension(origin: string): Promise<boolean> {
  const inputs = hashOf([origin], MADE_OF);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stampOf(inputs)) return false;
  await runTool('wxt', ['build'], { GONGJI_SAMPLE_ORIGIN: origin });
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stampOf(inputs));
  return true;
}

/** The manifest belongs to it: another build (for a store, for a test) may have taken the folder since. */
function stampOf(inputs: string): string {
  const manifest = path.join(OUTPUT, 'manifest.json');
  return `${inputs} ${existsSync(manifest) ? readFileSync(manifest, 'utf8') : ''}`;
}

/** SHA-256 over texts and over the names and contents of files. */
export function hashOf(texts: readonly string[], places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text}\0`);
  for (const place of places) addPlace(hash, place);
  return hash.digest('hex');
}

function addPlace(hash: Hash, place: string): void {
  const whole = path.join(ROOT, place);
  const files = place.includes('.') ? [''] : readdirSync(whole, { recursive: true, withFileTypes: false }).sort();
  for (const file of files) {
    const at = path.join(whole, String(file));
    hash.update(`${place}/${String(file)}\0`);
    if (path.extname(at) !== '') hash.update(readFileSync(at));
  }
}
