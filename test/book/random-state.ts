/** A device's state from a seed: the family and the book that the core's own tests are made of. */
import type { Person } from '../../extension/book/person.ts';
import type { BookState } from '../../extension/book/state.ts';
import { emptyState } from '../../extension/book/state.ts';
import { RULE, randomBook } from '../ledger/random-book.ts';

/** 2026-11-21 12:00 in Shanghai. */
export const NOON = Date.parse('2026-11-21T04:00:00Z');

export const circumstances = { now: NOON, till: { drawRule: () => RULE, bars: () => false } };

export function randomState(seed: number, requests: number): BookState {
  const { book, people } = randomBook(seed, requests);
  const members = people.members.map((member, index): Person => {
    const { id, relation, region, insurance, status, hasAccount, retainedFen, priorYearsOnly } = member;
    const facts = { region, insurance, status, hasAccount, retainedFen, priorYearsOnly };
    const earnings = { contributionBaseFen: null, birthYear: null };
    return { id, label: `家人${index}`, relation, since: NOON + index, facts, earnings };
  });
  const rows = [...book.entries.values()].map((entry, index) => {
    const memo = index % 3 === 0 ? `第${index}笔` : null;
    return { place: index + 1, id: entry.id, entry, memo };
  });
  return { ...emptyState(), people: members, drawOrders: people.drawOrders, rows, book };
}

/** A member with an account: split by years, or not. */
export function holder(
  { people }: BookState,
  isSplit: boolean,
): Person & { readonly facts: NonNullable<Person['facts']> } {
  for (const person of people) {
    const { facts } = person;
    if (facts?.hasAccount && facts.priorYearsOnly === isSplit) return { ...person, facts };
  }
  throw new Error('Nobody has an account');
}
