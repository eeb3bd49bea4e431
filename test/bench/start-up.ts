/** What the Worker takes to start, over an empty Worker, as `wrangler check startup` profiles both in turns. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Measure } from './measure.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const TURNS = 5;
const MOST_MS = 15;

export async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongji-start-'));
  try {
    writeFileSync(path.join(folder, 'empty.js'), 'export default { fetch: () => new Response() };\n');
    const empty = path.join(folder, 'wrangler.json');
    writeFileSync(empty, JSON.stringify({ name: 'empty', main: 'empty.js', compatibility_date: '2026-10-01' }));
    const times: { ours: number; empty: number }[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      times.push({
        ours: windowMs(path.join(ROOT, 'wrangler.toml'), folder),
        empty: windowMs(empty, folder),
      });
    }
    // What else the machine does can only add to a time: the least of each side is nearest to the truth.
    const ours = Math.min(...times.map((time) => time.ours));
    const peer = Math.min(...times.map((time) => time.empty));
    return [
      {
        what: 'start-up, ms over an empty Worker',
        ours: `${ours.toFixed(1)} ms`,
        peer: `${peer.toFixed(1)} ms`,
        ratio: ours - peer,
        bar: `≤ ${MOST_MS}`,
        holds: ours - peer <= MOST_MS,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole of the profile: its samples lie too far apart to tell where a start-up of some milliseconds spends them. */
function windowMs(config: string, folder: string): number {
  const file = path.join(folder, 'startup.cpuprofile');
  const wrangler = path.join(ROOT, 'node_modules/wrangler/bin/wrangler.js');
  execFileSync(process.execPath, [wrangler, 'check', 'startup', '--config', config, '--outfile', file], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
  });
  const { startTime, endTime } = JSON.parse(readFileSync(file, 'utf8')) as { startTime: number; endTime: number };
  return (endTime - startTime) / 1000;
}
