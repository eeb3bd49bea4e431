/** Edge: its package is the very same as Chrome's, so what was seen in Chromium holds for it. Edge itself is not run. */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './data.ts';
import { runTool } from './run.ts';

const CHROME = path.join(ROOT, '.output/chrome-mv3');
const EDGE = path.join(ROOT, '.output/edge-mv3');

await runTool('wxt', ['build', '--browser', 'edge']);
const files = [...new Set([...filesIn(CHROME), ...filesIn(EDGE)])];
const differing = files.filter((file) => !isSame(file));
rmSync(EDGE, { recursive: true });
if (differing.length > 0) {
  console.error(`Not the same in the Edge package: ${differing.join(', ')}. Run the end-to-end tests on it as well.`);
  process.exit(1);
}
console.log(`Edge: the same ${files.length} files as Chrome's, byte for byte.`);

function filesIn(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((file) => statSync(path.join(folder, file)).isFile());
}

function isSame(file: string): boolean {
  try {
    return readFileSync(path.join(CHROME, file)).equals(readFileSync(path.join(EDGE, file)));
  } catch {
    return false;
  }
}
