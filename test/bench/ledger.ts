/**
 * The ledger beside its peers, as ratios within one run: a draw over four accounts beside a bare batch of as many INSERTs,
 * reads of a long book beside those of a short one, import and audit of a journal beside `hledger check`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { importRequest } from '../../shared/api/ledger-import.ts';
import { importPages } from '../../shared/ledger/exports/document.ts';
import { hledgerHead, hledgerWriter } from '../../shared/ledger/exports/hledger.ts';
import { createAuditor } from '../../shared/ledger/invariants.ts';
import { hledger } from '../ledger/plain-text.ts';
import { randomBook } from '../ledger/random-book.ts';
import { prepare, type Runtime, start } from '../ledger/runtime.ts';
import type { Measure } from './measure.ts';

const answer = v.object({ ms: v.array(v.number()) });

/** Measures in turns, so that a noisy moment meets both sides. */
export async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongji-bench-'));
  prepare(folder, 'test/worker/ledger/bench-worker.ts');
  const runtime = await start(folder, null);
  try {
    return [
      await throughput(runtime, 'draw over 4 accounts / bare batch of 5 INSERTs', 'draw 0', 'bare 0', 0.5),
      await slowdown(runtime, 'balances at 20,000 entries / at 200', 'balances 20000', 'balances 200'),
      await slowdown(runtime, 'balances of a past day, 20,000 / 200', 'past 20000', 'past 200'),
      await slowdown(runtime, 'page of entries at 20,000 / at 200', 'page 20000', 'page 200'),
      journal(),
    ];
  } finally {
    await runtime.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inTurns(
  runtime: Runtime,
  a: string,
  b: string,
  of: (times: readonly number[]) => number,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  await measure(runtime, a, 20);
  await measure(runtime, b, 20);
  for (let turn = 0; turn < 10; turn += 1) {
    times[0].push(...(await measure(runtime, a, 30)));
    times[1].push(...(await measure(runtime, b, 30)));
  }
  return [of(times[0]), of(times[1])];
}

async function measure(runtime: Runtime, what: string, rounds: number): Promise<number[]> {
  const got = await fetch(runtime.url, { method: 'POST', body: JSON.stringify({ measure: what, rounds }) });
  const text = await got.text();
  if (!got.ok) throw new Error(text);
  return v.parse(answer, JSON.parse(text)).ms;
}

async function throughput(runtime: Runtime, what: string, a: string, b: string, least: number): Promise<Measure> {
  const [ours, peer] = await inTurns(runtime, a, b, mean);
  return row(what, ours, peer, peer / ours, `≥ ${least}`, peer / ours >= least);
}

async function slowdown(runtime: Runtime, what: string, a: string, b: string): Promise<Measure> {
  const [ours, peer] = await inTurns(runtime, a, b, median);
  return row(what, ours, peer, ours / peer, '≤ 1.3', ours / peer <= 1.3);
}

/** Import (parse, check each field) and full audit of 10,000 entries, and `hledger check` on the same journal. */
function journal(): Measure {
  const { book, people } = randomBook(77, 17_000);
  const entries = [...book.entries.values()].slice(0, 10_000);
  if (entries.length < 10_000) throw new Error('The book is too short');
  const papers = { relations: [], consents: [], observations: [] };
  const pages = importPages({ ...people, ...papers, entries }, '00000000-0000-4000-8000-000000000001').map((page) =>
    JSON.stringify(page),
  );
  const byDay = [...entries].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const text = hledgerHead(book.balances.keys()) + byDay.map(hledgerWriter()).join('');
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    ours.push(clocked(() => audited(pages)));
    theirs.push(
      clocked(() => {
        if (!hledger(['check'], text).ok) throw new Error('hledger refuses the journal');
      }),
    );
  }
  const [a, b] = [median(ours), median(theirs)];
  return row('import and audit of 10,000 entries / hledger check', a, b, a / b, '≤ 0.5', a / b <= 0.5);
}

function audited(pages: readonly string[]): void {
  const read = pages.map((page) => v.parse(importRequest, JSON.parse(page)));
  const auditor = createAuditor(new Set(read.flatMap(({ members }) => members.map(({ id }) => id))));
  const wrong = read.flatMap(({ entries }) => entries.flatMap((entry) => auditor.next(entry)));
  if (wrong.length > 0) throw new Error(wrong[0]?.detail);
}

function clocked(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

/** Throughput is what the mean says; workerd's clock ticks in whole milliseconds. */
function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function row(what: string, ours: number, peer: number, ratio: number, bar: string, holds: boolean): Measure {
  const shown = (ms: number): string => `${ms.toFixed(2)} ms`;
  return { what, ours: shown(ours), peer: shown(peer), ratio: Math.round(ratio * 100) / 100, bar, holds };
}
