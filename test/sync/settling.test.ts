/** What each answer of an API means for what waits. */
import { describe, expect, it } from 'vitest';
import type { BookState } from '../../extension/book/state.ts';
import { emptyState } from '../../extension/book/state.ts';
import type { Household } from '../../extension/sync/household.ts';
import { queued, type Waiting } from '../../extension/sync/outbox.ts';
import { afterFailure, afterSent } from '../../extension/sync/settling.ts';
import { ProblemError } from '../../shared/api/client.ts';
import { type ProblemCode, problem } from '../../shared/api/problem.ts';

const NOW = 1_800_000_000_000;
const HOUSEHOLD: Household = {
  ...{ key: 'household', on: true, origin: 'https://api.example', token: 't', secret: 's' },
  ...{
    consent: { wordsSha256: 'w', at: 0 },
    version: 7,
    isBehind: false,
    syncedAt: null,
    failures: 0,
    retryAt: null,
    halt: null,
  },
};
const outbox = queued(
  [],
  [
    { kind: 'set-relations', before: [], after: [] },
    { kind: 'set-relations', before: [], after: [] },
  ],
);
const STATE: BookState = { ...emptyState(), household: HOUSEHOLD, outbox };

function first({ outbox: [waiting] }: BookState): Waiting {
  if (!waiting) throw new Error('Nothing waits');
  return waiting;
}

function refused(
  code: ProblemCode,
  more: { retryAfter?: number; pointer?: string; fault?: string } = {},
): ProblemError {
  const errors = more.fault === undefined ? undefined : [{ pointer: more.pointer ?? '', code: more.fault, detail: '' }];
  return new ProblemError(problem(code, 'id', '', undefined, errors), more.retryAfter ?? null);
}

describe('taken', () => {
  it('goes, and the version is followed; another version than the next means that somebody else wrote', () => {
    const ours = afterSent(STATE, first(STATE), { version: 8, entry: null }, NOW);
    expect(ours.outbox).toEqual(outbox.slice(1));
    expect(ours.household).toMatchObject({ version: 8, isBehind: false, syncedAt: null });
    const replayed = afterSent(STATE, first(STATE), { version: 7, entry: null }, NOW);
    expect(replayed.household).toMatchObject({ version: 7, isBehind: false });
    for (const version of [9, 6, null])
      expect(afterSent(STATE, first(STATE), { version, entry: null }, NOW).household).toMatchObject({
        version: 7,
        isBehind: true,
      });
    const last = afterSent(ours, first(ours), { version: 9, entry: null }, NOW);
    expect(last.household).toMatchObject({ syncedAt: NOW });
  });
});

describe('not taken', () => {
  const after = (error: unknown, state = STATE) => afterFailure(state, first(state), error, NOW, 0.5);

  it('waits twice as long each time, up to an hour, and keeps everything', () => {
    const waits: number[] = [];
    for (let state = STATE; waits.length < 14; ) {
      state = after(new TypeError('Failed to fetch'), state);
      expect(state.outbox).toBe(outbox);
      waits.push((state.household?.retryAt ?? 0) - NOW);
    }
    expect(waits.slice(0, 4)).toEqual([2000, 4000, 8000, 16_000]);
    expect(Math.max(...waits)).toBe(3_600_000);
  });

  it.each(['too-many-requests', 'unavailable'] as const)('waits as long as a %s says', (code) => {
    expect(after(refused(code, { retryAfter: 42 })).household?.retryAt).toBe(NOW + 42_000);
  });

  it('waits where this clock is ahead', () => {
    const early = after(refused('invalid-fields', { pointer: '/on', fault: 'in-the-future' }));
    expect([early.household?.retryAt, early.outbox]).toEqual([NOW + 2000, outbox]);
  });

  it('stops for a token that is not known, and for what only the person can mend', () => {
    expect(after(refused('unauthorized')).household?.halt).toBe('stopped');
    expect(after(refused('forbidden')).household?.halt).toBe('refused');
    expect(after(refused('unauthorized')).outbox).toBe(outbox);
  });

  it('reads the book again after a 412, and once after any other refusal; the second one is held back with its field', () => {
    const stale = after(refused('precondition-failed'));
    expect([stale.household?.isBehind, stale.outbox]).toEqual([true, outbox]);
    const error = refused('conflict', { pointer: '/draws/0/payFen', fault: 'differs' });
    const once = after(error);
    expect([once.household?.isBehind, once.outbox.length, once.heldBack]).toEqual([true, 2, []]);
    const twice = after(error, once);
    expect(twice.outbox).toEqual(outbox.slice(1));
    expect(twice.heldBack).toMatchObject([{ id: first(STATE).key, field: 'draws.0.payFen', reason: 'differs' }]);
  });
});
