/**
 * `npm start`: everything on this machine. Rules compiled, databases migrated and loaded, the extension built, the
 * Worker answering on http://localhost:8787 (PORT to change). Ctrl-C or SIGTERM stops it and leaves no process behind.
 */
import { cpSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { ROOT } from './data.ts';
import { buildExtension, hashOf } from './extension-build.ts';
import { runScript, runTool, startTool } from './run.ts';

const PUBLIC = path.join(ROOT, '.dev/public');
const LOG = path.join(ROOT, '.dev/worker.log');
/** Inside the databases' own folder: whoever removes them removes it too. */
const LOADED = path.join(ROOT, '.wrangler/state/loaded');

const port = portIn(process.env.PORT);
const origin = `http://localhost:${port}`;

try {
  await refuseTakenPort();
  step('Compiling the rules');
  await runScript('compile.ts');
  await prepareDatabases();
  step('Building the extension');
  if (!(await buildExtension(origin))) console.log('  unchanged');
  placeFiles();
  step('Starting the Worker');
  await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function prepareDatabases(): Promise<void> {
  const wanted = hashOf([], ['worker/migrations', '.generated/release.json']);
  if (existsSync(LOADED) && readFileSync(LOADED, 'utf8') === wanted) return;
  for (const database of ['gongji-rules', 'gongji-ledger-0']) {
    step(`Migrating the database ${database}`);
    await runTool('wrangler', ['d1', 'migrations', 'apply', database, '--local']);
  }
  step('Loading the rules into the database');
  await runScript('publish.ts', ['--local']);
  writeFileSync(LOADED, wanted);
}

/** The Worker's own files, and beside them what only a local run serves. */
function placeFiles(): void {
  rmSync(PUBLIC, { recursive: true, force: true });
  cpSync(path.join(ROOT, 'worker/public'), PUBLIC, { recursive: true });
  cpSync(path.join(ROOT, 'test/pages/sample'), path.join(PUBLIC, 'sample'), { recursive: true });
}

async function serve(): Promise<void> {
  const log = openSync(LOG, 'w');
  const worker = startTool(
    'wrangler',
    ['dev', '--port', String(port), '--inspector-port', '0', '--assets', PUBLIC, '--var', 'RATE_LIMITS:off'].concat(
      '--show-interactive-dev-session=false',
    ),
    // A process group of its own, so that all of it can be stopped at once.
    { stdio: ['ignore', log, log], detached: process.platform !== 'win32' },
  );
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    try {
      if (worker.pid !== undefined && process.platform !== 'win32') process.kill(-worker.pid, signal);
      else worker.kill(signal);
    } catch {
      // It has ended already.
    }
  };
  const end = () => {
    if (stopping) return;
    stopping = true;
    stop('SIGTERM');
    setTimeout(() => stop('SIGKILL'), 5000).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  // A shell between npm and us may die of a signal without handing it on.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 1000).unref();
  worker.on('exit', () => {
    stop('SIGKILL');
    if (!stopping) console.error(`The Worker has stopped:\n${readFileSync(LOG, 'utf8').slice(-2000)}`);
    process.exit(stopping ? 0 : 1);
  });
  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 100));
  console.log(`
Open      ${origin}/ (the API) and ${origin}/docs (try it)
Sample    ${origin}/sample/ (a portal page with made-up data)
Extension chrome://extensions, "Developer mode", "Load unpacked": ${path.join(ROOT, '.output/chrome-mv3')}
Log       ${LOG}
Stop      Ctrl-C
`);
  console.log(`Ready on ${origin}`);
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch(`${origin}/healthz`)).ok;
  } catch {
    return false;
  }
}

/** Both families: "localhost" may be either. */
async function refuseTakenPort(): Promise<void> {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await new Promise<string | undefined>((resolve) => {
      const probe = createServer();
      probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
      probe.listen(port, host, () => probe.close(() => resolve(undefined)));
    });
    if (code === 'EADDRINUSE') {
      throw new Error(
        `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
      );
    }
    if (code === 'EACCES') throw new Error(`Port ${port} may not be used here. Choose another: PORT=8788 npm start`);
  }
}

function portIn(text: string | undefined): number {
  const number = Number(text ?? 8787);
  if (Number.isInteger(number) && number >= 1 && number <= 65_535) return number;
  console.error(`PORT must be a number from 1 to 65535, not "${text}".`);
  process.exit(1);
}

function step(name: string): void {
  console.log(`${name} …`);
}
