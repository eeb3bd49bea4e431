/** The API's routes beside bare Hono routes, both in one workerd without a development proxy, in turns. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepare, type Runtime, start } from '../ledger/runtime.ts';
import type { Measure } from './measure.ts';

/** Many short turns, each pair a moment apart: what else the machine does falls on both sides alike. */
const ROUNDS = 100;
const TURNS = 60;
const WARM_UP = 20;

export async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongji-bench-'));
  prepare(folder, 'test/worker/api-bench-worker.ts');
  const runtime = await start(folder, null);
  try {
    return [
      await beside(runtime, 'POST /v1/eligibility, throughput of a bare route', 'eligibility', 0.7),
      await beside(runtime, 'GET /v1/rules with If-None-Match, throughput of a bare 304', 'unchanged', 0.9),
    ];
  } finally {
    await runtime.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function beside(runtime: Runtime, what: string, route: string, least: number): Promise<Measure> {
  const turns: { ours: number; bare: number }[] = [];
  for (let turn = -WARM_UP; turn < TURNS; turn += 1) {
    const ours = await microseconds(runtime, `ours ${route}`);
    const bare = await microseconds(runtime, `bare ${route}`);
    if (turn >= 0) turns.push({ ours, bare });
  }
  const ratio = median(turns.map(({ ours, bare }) => bare / ours));
  return {
    what,
    ours: `${median(turns.map(({ ours }) => ours)).toFixed(0)} µs`,
    peer: `${median(turns.map(({ bare }) => bare)).toFixed(0)} µs`,
    ratio,
    bar: `≥ ${least}`,
    holds: ratio >= least,
  };
}

async function microseconds(runtime: Runtime, measure: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(runtime.url, { method: 'POST', body: JSON.stringify({ measure, rounds: ROUNDS }) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return ((performance.now() - began) * 1000) / ROUNDS;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
