/** Runs the tools that our scripts drive, under the pinned Node and without telemetry. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './data.ts';

const TOOLS = { wrangler: 'wrangler/bin/wrangler.js', wxt: 'wxt/bin/wxt.mjs' } as const;

/** Nothing is sent to anybody: no metrics, no look-up of newer versions, no request data from the platform. */
const QUIET = { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_HIDE_BANNER: 'true' };

type Environment = Readonly<Record<string, string>>;

export function startTool(
  tool: keyof typeof TOOLS,
  args: readonly string[],
  options: SpawnOptions & { readonly add?: Environment } = {},
): ChildProcess {
  const script = path.join(ROOT, 'node_modules', TOOLS[tool]);
  const env = { ...process.env, ...QUIET, ...options.add };
  return spawn(process.execPath, [script, ...args], { cwd: ROOT, ...options, env });
}

/** Runs a tool to its end. Rejects with all it said when it fails. */
export function runTool(tool: keyof typeof TOOLS, args: readonly string[], add: Environment = {}): Promise<string> {
  return finished(startTool(tool, args, { stdio: ['ignore', 'pipe', 'pipe'], add }), `${tool} ${args.join(' ')}`);
}

/** Runs one of our own scripts to its end. Rejects with all it said when it fails. */
export function runScript(name: string, args: readonly string[] = []): Promise<string> {
  const script = path.join(import.meta.dirname, name);
  return finished(spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] }), name);
}

function finished(child: ChildProcess, name: string): Promise<string> {
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => said.push(data.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(said.join(''));
      else reject(new Error(`${name} failed:\n${said.join('')}`));
    });
  });
}
