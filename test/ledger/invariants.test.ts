import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { addDays, day } from '../../shared/day.ts';
import { balancesOn } from '../../shared/ledger/balances.ts';
import { applyEntry, type Book, balanceOf, bookOf, emptyBook } from '../../shared/ledger/book.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import { violationsIn } from '../../shared/ledger/exports/document.ts';
import { createAuditor, type InvariantId } from '../../shared/ledger/invariants.ts';
import { record } from '../../shared/ledger/recording.ts';
import { fen } from '../../shared/money.ts';
import { randomBook, TODAY } from './random-book.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const seed = fc.integer({ min: 1, max: 1_000_000 });
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, each) => total + each, 0);
const entriesOf = (book: Book): Entry[] => [...book.entries.values()];
const every = (holds: (book: ReturnType<typeof randomBook>) => void, runs = 40): void =>
  fc.assert(
    fc.property(seed, (start) => {
      holds(randomBook(start, 60));
    }),
    { numRuns: runs },
  );

describe('in every book', () => {
  it('the household and each entry sum to zero, and each balance is the sum of its moves', () => {
    every(({ book }) => {
      expect(sum(book.balances.values())).toBe(0);
      const moved = new Map<string, number>();
      for (const { moves, amountFen } of entriesOf(book)) {
        expect(sum(moves.map((move) => move.amountFen))).toBe(Math.abs(amountFen));
        for (const move of moves) {
          moved.set(move.source, (moved.get(move.source) ?? 0) - move.amountFen);
          moved.set(move.target, (moved.get(move.target) ?? 0) + move.amountFen);
        }
      }
      expect([...book.balances].filter(([account, balance]) => moved.get(account) !== balance)).toEqual([]);
    });
  });

  it('an id has one effect, however often it arrives', () => {
    every(({ book, context }) => {
      const before = new Map(book.balances);
      for (const { request } of entriesOf(book)) record(book, request, context);
      expect(book.balances).toEqual(before);
    });
  });

  it('a reversal restores every balance, and comes once', () => {
    every(({ book, context }) => {
      for (const entry of entriesOf(book).slice(-5)) {
        const before = new Map(book.balances);
        const id = entry.id.replace(/^.{8}/, 'ffffffff');
        const outcome = record(book, { kind: 'reversal', id, on: TODAY, reverses: entry.id }, context);
        if ('refusal' in outcome) continue;
        for (const { source, target, amountFen } of entry.moves) {
          before.set(source, fen((before.get(source) ?? 0) + amountFen));
          before.set(target, fen((before.get(target) ?? 0) - amountFen));
        }
        expect(book.balances).toEqual(before);
        const again = id.replace(/^.{8}/, 'eeeeeeee');
        expect(record(book, { kind: 'reversal', id: again, on: TODAY, reverses: entry.id }, context)).toMatchObject({
          refusal: { code: 'already-reversed' },
        });
      }
    });
  });

  it('quotas and the pool never go below zero, and a sharer keeps what must be retained', () => {
    fc.assert(
      fc.property(seed, (start) => {
        randomBook(start, 60, (book, request, context) => {
          for (const [account, balance] of book.balances) {
            if (account === 'pool' || account.startsWith('quota:')) expect(balance).toBeGreaterThanOrEqual(0);
          }
          if (request.kind !== 'payment' || request.draws !== undefined) return;
          const held = (of: Book, id: string) => balanceOf(of, `account:${id}`) + balanceOf(of, `account:${id}:prior`);
          const after = bookOf(entriesOf(book));
          record(after, request, context);
          for (const { id, retainedFen } of context.members.values()) {
            if (held(after, id) === held(book, id) || id === request.memberId) continue;
            expect(held(after, id)).toBeGreaterThanOrEqual(retainedFen);
          }
        });
      }),
      { numRuns: 25 },
    );
  });

  it('the balances of a day are those of the entries until then', () => {
    every(({ book, people }) => {
      for (const on of [addDays(TODAY, -45), addDays(TODAY, -20), TODAY]) {
        const until = bookOf(entriesOf(book).filter((entry) => entry.on <= on));
        expect(balancesOn(book, people.members, on)).toEqual(balancesOn(until, people.members));
      }
    }, 15);
  });

  it('what the book takes by itself leaves no day below zero', () => {
    every(({ book }) => {
      const until = emptyBook();
      for (const entry of entriesOf(book)) {
        applyEntry(until, entry);
        if (entry.kind === 'reversal' || (entry.kind === 'payment' && entry.basis === null)) continue;
        for (const { source } of entry.moves) {
          if (!/^(account|quota|pool)/.test(source) || entry.kind === 'adjustment') continue;
          const sums = entriesOf(until).flatMap(({ on }) => (on < entry.on ? [] : [onDay(until, source, on)]));
          expect(Math.min(...sums), `${entry.kind} ${source}`).toBeGreaterThanOrEqual(0);
        }
      }
    }, 10);
  });

  it('the auditor finds nothing', () => {
    every(({ book, people }) =>
      expect(violationsIn({ members: people.members, entries: entriesOf(book) })).toEqual([]),
    );
  });
});

function onDay(book: Book, account: string, on: string): number {
  const moves = entriesOf(book).flatMap((entry) => (entry.on <= on ? entry.moves : []));
  const signed = moves.map(
    ({ source, target, amountFen }) => amountFen * (Number(target === account) - Number(source === account)),
  );
  return sum(signed);
}

it('an entry that was drawn by what the accounts held when it was written is sound as it is', () => {
  const { people, context } = randomBook(7, 0);
  const [owner] = people.members;
  const memberId = owner?.id ?? '';
  const book = emptyBook();
  const [credited, paid] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;
  record(book, { kind: 'credit', id: credited, on: TODAY, memberId, amountFen: fen(100) }, context);
  const request = { kind: 'payment', id: paid, on: addDays(TODAY, -9), memberId, amountFen: fen(80) } as const;
  record(book, request, context);
  const [first, drawn] = entriesOf(book);
  if (!first || !drawn?.basis) throw new Error('not drawn');
  expect(drawn.moves).toEqual([{ source: 'cash', target: 'care', amountFen: 80 }]);
  const { byDay: _, ...basis } = drawn.basis;
  const before: Entry = {
    ...drawn,
    basis,
    moves: [{ source: `account:${memberId}`, target: 'care', amountFen: fen(80) }],
  };
  expect(violationsIn({ members: people.members, entries: [first, before] })).toEqual([]);
  const now = violationsIn({ members: people.members, entries: [first, { ...before, basis: drawn.basis }] });
  expect(now.map(({ invariant }) => invariant)).toEqual(['draws-equal-the-plan']);
});

/** A book, one thing wrong with it, and the invariant that must say so. */
const BROKEN: readonly [string, InvariantId, (entries: Entry[]) => Entry[]][] = [
  [
    'an amount changed',
    'entries-sum-to-zero',
    changeOne('credit', (entry) => ({ ...entry, amountFen: fen(entry.amountFen + 1) })),
  ],
  ['an entry without moves', 'entries-sum-to-zero', changeOne('credit', (entry) => ({ ...entry, moves: [] }))],
  ['an id used twice', 'one-effect-an-id', (entries) => [...entries, ...entries.slice(0, 1)]],
  [
    'another request than the entry',
    'one-effect-an-id',
    changeOne('credit', (entry) => ({ ...entry, on: day('2026-01-01') })),
  ],
  [
    'a day in the future',
    'nothing-in-the-future',
    changeOne('credit', (entry) => ({ ...entry, on: addDays(TODAY, 1) })),
  ],
  [
    'a stranger’s account',
    'no-foreign-rows',
    changeOne('credit', (entry) => ({
      ...entry,
      moves: entry.moves.map((move) => ({ ...move, target: 'account:00000000-0000-4000-8000-000000000000' as const })),
    })),
  ],
  [
    'a credit out of care',
    'no-foreign-rows',
    changeOne('credit', (entry) => ({
      ...entry,
      moves: entry.moves.map((move) => ({ ...move, source: 'care' as const })),
    })),
  ],
  ['a draw that was not planned', 'draws-equal-the-plan', changeDrawn],
  [
    'a reversal twice',
    'reversals-mirror-once',
    (entries) => [
      ...entries,
      ...entries
        .filter(({ kind }) => kind === 'reversal')
        .slice(0, 1)
        .map((entry) => ({
          ...entry,
          id: '00000000-0000-4000-8000-000000000001',
          request: { ...entry.request, id: '00000000-0000-4000-8000-000000000001' },
        })),
    ],
  ],
];

function changeOne(kind: Entry['kind'], change: (entry: Entry) => Entry): (entries: Entry[]) => Entry[] {
  return (entries) => {
    const at = entries.findIndex((entry) => entry.kind === kind);
    return entries.map((entry, index) => (index === at ? change(entry) : entry));
  };
}

function changeDrawn(entries: Entry[]): Entry[] {
  const at = entries.findIndex(
    ({ basis, moves }) => basis !== null && moves.some(({ source }) => source.startsWith('account:')),
  );
  return entries.map((entry, index) =>
    index === at ? { ...entry, moves: [{ source: 'cash', target: 'care', amountFen: entry.amountFen }] } : entry,
  );
}

describe('the auditor sees', () => {
  it.each(BROKEN)('%s', (_, invariant, breaks) => {
    const { book, people } = randomBook(7, 80);
    const entries = entriesOf(book);
    expect(violationsIn({ members: people.members, entries })).toEqual([]);
    const found = violationsIn({ members: people.members, entries: breaks(entries) });
    expect(found.map((violation) => violation.invariant)).toContain(invariant);
  });

  it('a balance that was changed beside the moves', () => {
    const { book, people } = randomBook(7, 80);
    const auditor = createAuditor(new Set(people.members.map(({ id }) => id)));
    for (const entry of book.entries.values()) auditor.next(entry);
    const kept = new Map<string, number>(book.balances);
    expect(auditor.finish(kept)).toEqual([]);
    const [first = ''] = kept.keys();
    kept.set(first, (kept.get(first) ?? 0) + 1);
    expect(auditor.finish(kept).map(({ invariant }) => invariant)).toEqual([
      'household-sums-to-zero',
      'balances-equal-moves',
    ]);
  });
});

it('an empty book is sound', () => {
  expect(violationsIn({ members: [], entries: [] })).toEqual([]);
  expect(emptyBook().balances.size).toBe(0);
});
