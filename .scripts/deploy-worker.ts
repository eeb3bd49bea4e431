/** `npm run deploy`: uploads the bundle that the tests ran. Arguments go on to wrangler: `--dry-run` uploads nothing. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './data.ts';
import { runTool } from './run.ts';
import { bundleWorker } from './worker-bundle.ts';

const folder = path.join(ROOT, '.output/worker');
rmSync(folder, { recursive: true, force: true });
const script = bundleWorker(folder);
const said = await runTool('wrangler', ['deploy', script, '--no-bundle', '--minify=false', ...process.argv.slice(2)]);
console.log(said.trim());
