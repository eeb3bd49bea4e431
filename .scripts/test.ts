/**
 * `npm test`: data, types, lint, builds, unit, Worker and end-to-end tests. After the data two lanes go side by side, as a
 * browser waits most of its time; the first step that fails ends the run.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ROOT } from './data.ts';
import { chromiumPath, requireCommands } from './tools.ts';

interface Step {
  readonly name: string;
  /** Of package.json. */
  readonly script: string;
}

const DATA: Step = { name: 'data', script: 'compile' };
const LANES: readonly (readonly Step[])[] = [
  [
    { name: 'Chromium build', script: 'build:chromium' },
    { name: 'end-to-end tests', script: 'e2e' },
  ],
  [
    { name: 'lint', script: 'lint' },
    { name: 'types', script: 'types' },
    { name: 'Firefox build', script: 'build:firefox' },
    { name: 'unit and Worker tests', script: 'unit' },
  ],
];

const began = Date.now();
const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
const running = new Set<ChildProcess>();

/** A group of its own, so that what a step has started ends with it. */
function end(child: ChildProcess): void {
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
}

function endAll(code: number): void {
  for (const child of running) end(child);
  process.exitCode ??= code;
}

/** Resolves when the step has passed; each line that it says is told with its name. */
function run({ name, script }: Step): Promise<void> {
  console.log(`[${name}] begins after ${seconds()}`);
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => console.log(`[${name}] ${line}`));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      running.delete(child);
      if (code === 0) resolve();
      else reject(new Error(`${name}: failed after ${seconds()}. Run it alone with: npm run ${script}`));
    });
  });
}

async function inOrder(steps: readonly Step[]): Promise<void> {
  for (const step of steps) if (process.exitCode === undefined) await run(step);
}

process.once('SIGINT', () => endAll(130));
process.once('SIGTERM', () => endAll(143));
let lanes: readonly Promise<void>[] = [];
try {
  process.env.CHROMIUM_PATH = chromiumPath();
  requireCommands({ hledger: 'hledger', 'bean-check': 'beancount' });
  await run(DATA);
  lanes = LANES.map(inOrder);
  await Promise.all(lanes);
  console.log(`\nAll ${1 + LANES.flat().length} steps passed in ${seconds()}.`);
} catch (error) {
  endAll(1);
  await Promise.allSettled(lanes);
  console.error(`\n${error instanceof Error ? error.message : error}`);
}
