/** The API's long run: 20,000 hostile requests on workerd (GONGJI_FUZZ_REQUESTS), from a seed of today (GONGJI_FUZZ_SEED). */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './data.ts';

const count = process.env.GONGJI_FUZZ_REQUESTS ?? '20000';
const seed = process.env.GONGJI_FUZZ_SEED ?? String(Math.floor(Date.now() / 86_400_000));
console.log(`${count} hostile requests, seed ${seed} …`);
const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
const run = spawnSync(process.execPath, [vitest, 'run', '--project', 'worker', 'test/worker/fuzz.test.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, GONGJI_FUZZ_REQUESTS: count, GONGJI_FUZZ_SEED: seed },
});
process.exit(run.status ?? 1);
