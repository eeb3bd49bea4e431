/** The shared book as this device's state: with what only this device knows kept beside it. */
import type { Member } from '../../shared/ledger/member.ts';
import { differingFieldOf } from '../../shared/ledger/recording.ts';
import { NO_EARNINGS, type Person } from '../book/person.ts';
import { type BookState, bookOfRows, type EntryRow } from '../book/state.ts';
import type { Balance } from '../store/book.ts';
import type { ReceivedBook } from './wire.ts';

/** Nothing of the outbox is in it yet. What did not change stays the same value, so that nothing is written for it. */
export function sharedState(local: BookState, received: ReceivedBook, now: number): BookState {
  const known = new Map(local.people.map((person) => [person.id, person]));
  const shared = received.members.map(({ member, label }, index) =>
    sharedPerson(known.get(member.id), member, label, now + index),
  );
  const ids = new Set(shared.map(({ id }) => id));
  const rows = sameRows(local.rows, received.rows);
  // Pairs with somebody whom the API does not know are the device's alone.
  const ownPairs = local.relations.filter(({ memberId, toMemberId }) => !ids.has(memberId) || !ids.has(toMemberId));
  return {
    ...local,
    people: [...shared, ...local.people.filter(({ id }) => !ids.has(id))].sort((a, b) => a.since - b.since),
    balances: sharedFigures(local, received),
    relations: [...received.relations, ...ownPairs],
    drawOrders: received.drawOrders,
    rows,
    book: bookOfRows(rows),
  };
}

/** A member as this device keeps them. A label that does not open leaves the one that was known. */
export function sharedPerson(before: Person | undefined, member: Member, label: string, now: number): Person {
  const { id, relation, region, insurance, status, hasAccount, retainedFen, priorYearsOnly } = member;
  const person: Person = {
    id,
    label: label === '' ? (before?.label ?? '') : label,
    relation,
    since: before?.since ?? now,
    facts: { region, insurance, status, hasAccount, retainedFen, priorYearsOnly },
    earnings: before?.earnings ?? NO_EARNINGS,
  };
  return before && differingFieldOf(before, person) === null ? before : person;
}

function sameRows(before: readonly EntryRow[], received: readonly EntryRow[]): readonly EntryRow[] {
  return received.map((row, index) => {
    const same = before[index];
    return same?.id === row.id && differingFieldOf(same, row) === null ? same : row;
  });
}

/** Figures of other devices come without the words that stood beside them. */
function sharedFigures(local: BookState, { observations }: ReceivedBook): readonly Balance[] {
  const known = new Set([...local.balances, ...local.forgotten].map(({ id }) => id));
  const added = observations.flatMap(({ id, memberId, balanceFen, at, via }): Balance[] => {
    if (known.has(id)) return [];
    const source = { label: '', sourceName: null, portalId: null, via: via === 'portal' ? 'portal' : 'typed' } as const;
    return [{ id, memberId, kind: 'total', fen: balanceFen, ...source, at: Date.parse(at) }];
  });
  return added.length === 0 ? local.balances : [...local.balances, ...added].sort((a, b) => a.at - b.at);
}
