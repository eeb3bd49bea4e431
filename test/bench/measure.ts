/** What a benchmark reports: ours beside a peer in one run, as a ratio against the bar. */
export interface Measure {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  /** Ours to the peer's, in the sense of `bar`. */
  readonly ratio: number;
  readonly bar: string;
  readonly holds: boolean;
}

/** The middle of the times of `rounds` calls, in microseconds, after as many to warm up. */
export async function medianMicroseconds(rounds: number, call: () => unknown): Promise<number> {
  for (let round = 0; round < rounds; round += 1) await call();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const result = call();
    if (result instanceof Promise) await result;
    times.push((performance.now() - began) * 1000);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}
