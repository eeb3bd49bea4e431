/** The real Worker in a real workerd, as a process that can be killed and started again on the same data. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { bundleWorker } from '../../.scripts/worker-bundle.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const WRANGLER = path.join(ROOT, 'node_modules/wrangler/bin/wrangler.js');
const ENVIRONMENT = { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false', CI: '1' };
const START_UP_MS = 60_000;

export interface Runtime {
  readonly url: string;
  /** kill −9 of workerd and of what watches over it. */
  readonly kill: () => Promise<void>;
}

/** Bundles the Worker into a folder, so that edits meanwhile do not restart it, and makes the ledger's tables there. */
export function prepare(folder: string, entry = 'worker/index.ts'): void {
  const wrangler = (...args: string[]): void => {
    execFileSync(process.execPath, [WRANGLER, ...args], { cwd: ROOT, env: ENVIRONMENT, stdio: 'pipe' });
  };
  bundleWorker(path.join(folder, BUNDLE), entry);
  writeFileSync(path.join(folder, CONFIG), JSON.stringify(configFor(folder)));
  const config = ['--config', path.join(folder, CONFIG)];
  wrangler('d1', 'migrations', 'apply', 'LEDGER_0', '--local', '--persist-to', folder, ...config);
}

const BUNDLE = 'bundle';
const CONFIG = 'wrangler.json';

/** The bundle and its databases, and nothing that anyone edits while it runs. */
function configFor(folder: string): object {
  const database = (binding: string, number: number) => ({
    binding,
    database_name: binding.toLowerCase(),
    database_id: `00000000-0000-0000-0000-00000000000${number}`,
    migrations_dir: path.join(ROOT, 'worker/migrations/ledger'),
  });
  return {
    name: 'gongji',
    main: bundleIn(folder),
    compatibility_date: '2026-10-01',
    no_bundle: true,
    d1_databases: [database('RULES', 1), database('LEDGER_0', 2)],
  };
}

function bundleIn(folder: string): string {
  const script = readdirSync(path.join(folder, BUNDLE)).find((name) => name.endsWith('.js'));
  if (script === undefined) throw new Error('The Worker was not bundled');
  return path.join(folder, BUNDLE, script);
}

/** Starts the Worker on a folder's data, at an instant of the caller's choosing (null: now). */
export async function start(folder: string, clockMs: number | null): Promise<Runtime> {
  const port = await freePort();
  const inspector = await freePort();
  const options = ['--local', '--persist-to', folder, '--port', String(port), '--inspector-port', String(inspector)];
  const variables = ['--var', 'RATE_LIMITS:off', ...(clockMs === null ? [] : ['--var', `CLOCK_MS:${clockMs}`])];
  const quiet = ['--log-level', 'error', '--show-interactive-dev-session', 'false'];
  const child = spawn(
    process.execPath,
    [
      WRANGLER,
      'dev',
      bundleIn(folder),
      '--no-bundle',
      '--config',
      path.join(ROOT, 'wrangler.toml'),
      ...options,
      ...variables,
      ...quiet,
    ],
    {
      cwd: ROOT,
      env: ENVIRONMENT,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-4000);
  });
  const url = `http://127.0.0.1:${port}`;
  await answered(url, child, () => complaints);
  return { url, kill: () => killTree(child) };
}

async function answered(url: string, child: ChildProcess, complaints: () => string): Promise<void> {
  const until = performance.now() + START_UP_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`The Worker did not start: ${complaints()}`);
    const answer = await fetch(`${url}/v1/household`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.status === 401) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await killTree(child);
  throw new Error(`The Worker did not answer: ${complaints()}`);
}

async function killTree(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  if (child.pid !== undefined) for (const pid of [...descendants(child.pid), child.pid]) killed(pid);
  await gone;
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** The processes below one, the deepest first: workerd dies before those who would start it again. */
function descendants(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid)
    .map(Number);
  return children.flatMap((child) => [...descendants(child), child]);
}

function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return -1;
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });
}
