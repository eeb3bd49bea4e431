/** Reads the whole family's book for a face. */
import { type Day, shanghaiDay } from '../../shared/day.ts';
import { balancesOn, type MemberBalance } from '../../shared/ledger/balances.ts';
import { balanceOf } from '../../shared/ledger/book.ts';
import { relationBetween } from '../../shared/ledger/relations.ts';
import type { Rules } from '../../shared/rules/resolve.ts';
import type { Language } from '../settings/settings.ts';
import { type BalanceKind, latestBalances } from '../store/book.ts';
import { syncStateOf } from '../sync/sync-view.ts';
import { concerned } from './concerned.ts';
import { type DaysOf, daysOf, heldOn } from './days.ts';
import { entryViews, rowsByDay } from './entries.ts';
import { nextCredit } from './expecting.ts';
import type { Family, MemberView, TrendPoint } from './family.ts';
import { observedFigure, partsOf, unrecordedParts } from './figures.ts';
import { payersOf, quotasOf, shareableOf } from './paying.ts';
import type { Person } from './person.ts';
import type { Till } from './recording.ts';
import { type BookState, type EntryRow, ledgerMember, ledgerMembers } from './state.ts';
import { disagreement, suggestFacts } from './suggesting.ts';
import { toldApart } from './told-apart.ts';

const TREND_POINTS = 24;

export interface Reading {
  readonly now: number;
  readonly language: Language;
  /** Null where they cannot be read. */
  readonly rules: Rules | null;
  readonly till: Till;
}

export function readFamily(state: BookState, reading: Reading): Family {
  const on = shanghaiDay(reading.now);
  const days = daysOf(state.book);
  const latest = latestRows(state);
  const names = toldApart(state.people.map(({ label }) => label));
  return {
    on,
    members: state.people.map((person, index) => ({
      ...memberView(state, person, { ...reading, on, days, latest }),
      name: names[index] ?? person.label,
    })),
    poolFen: balanceOf(state.book, 'pool'),
    relations: state.relations,
    asked: askedPairs(state),
    entries: state.rows.length,
    hasRules: reading.rules !== null,
    sync: syncStateOf(state),
  };
}

interface Around extends Reading {
  readonly on: Day;
  readonly days: DaysOf;
  readonly latest: ReadonlyMap<string, EntryRow>;
}

function memberView(state: BookState, person: Person, around: Around): Omit<MemberView, 'name'> {
  const { on, rules, days, till, language } = around;
  const { id, facts } = person;
  const member = ledgerMember(person);
  const figures = state.balances.filter(({ memberId }) => memberId === id);
  const lastRow = around.latest.get(id);
  const unrecorded = unrecordedParts(state, days, person);
  const isBlank = facts !== null && unrecorded.length === partsOf(facts).length;
  const balance = (member && !isBlank && balancesOn(state.book, [member])[0]) || null;
  const isRuled = rules !== null && facts !== null && rules.regions.has(facts.region);
  return {
    ...person,
    suggestion: isRuled ? disagreement(suggestFacts(rules, facts, on), facts) : null,
    balance,
    booked: balance && bookedOf(balance, unrecorded),
    unrecorded,
    shareable: isRuled ? shareableOf(state, days, person, on, till) : null,
    granted: quotasOf(state, 'sharerId', id),
    received: quotasOf(state, 'recipientId', id),
    observed: latestBalances(figures).map((balance) => observedFigure(state, days, balance)),
    lastEntry: lastRow ? entryViews(state)(lastRow) : null,
    trend: trendOf(state, days, id),
    payers: isRuled ? payersOf(state, rules, days, id, on, till) : null,
    expected: nextCredit(rules, person, on, language),
  };
}

function bookedOf({ bookFen, parts }: MemberBalance, unrecorded: readonly BalanceKind[]): MemberView['booked'] {
  if (parts && unrecorded.includes('prior-years')) return { kind: 'current-year', fen: parts.currentYearFen };
  if (parts && unrecorded.includes('current-year')) return { kind: 'prior-years', fen: parts.priorYearsFen };
  return { kind: 'total', fen: bookFen };
}

function latestRows(state: BookState): ReadonlyMap<string, EntryRow> {
  const latest = new Map<string, EntryRow>();
  for (const row of rowsByDay(state.rows)) {
    for (const memberId of concerned(state.book, row.entry)) latest.set(memberId, row);
  }
  return latest;
}

/** The last days on which something moved or somebody looked. */
function trendOf(state: BookState, days: DaysOf, memberId: string): TrendPoint[] {
  const hasAccount = ledgerMembers(state).get(memberId)?.hasAccount === true;
  const booked = hasAccount ? days(memberId, 'total') : [];
  const seen = new Map(
    state.balances
      .filter((balance) => balance.memberId === memberId && balance.kind === 'total')
      .map(({ at, fen }) => [shanghaiDay(at), fen]),
  );
  const [first] = booked;
  const all = [...new Set([...booked.map(({ on }) => on), ...seen.keys()])].sort();
  return all.slice(-TREND_POINTS).map((on) => ({
    on,
    bookFen: first && first.on <= on ? heldOn(booked, on) : null,
    observedFen: seen.get(on) ?? null,
  }));
}

/** The pairs whose relation does not follow from what each is to the owner. */
function askedPairs({ people, relations }: BookState): Family['asked'] {
  return people.flatMap((from, index) =>
    people.slice(index + 1).flatMap((to) => {
      const pair = { memberId: from.id, toMemberId: to.id };
      return relationBetween(from, to, relations) === null ? [pair] : [];
    }),
  );
}
