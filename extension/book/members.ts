/** Naming the family: who they are, what they are to each other, and whose account pays for whom. */
import { MAX_BOOK } from '../../shared/api/ledger-household.ts';
import { balanceOf } from '../../shared/ledger/book.ts';
import type { DrawOrder } from '../../shared/ledger/member.ts';
import { differingFieldOf } from '../../shared/ledger/recording.ts';
import type { RelationPair } from '../../shared/ledger/relations.ts';
import type { RegionCode } from '../../shared/region.ts';
import type { Reference, SavedMember, SeenMember, ToldRelation } from './commands.ts';
import { concerned } from './concerned.ts';
import type { Facts, Person } from './person.ts';
import { BookRefusal } from './refusal.ts';
import { type BookState, ledgerMembers } from './state.ts';

/**
 * Names a member, or changes what was told of them. `isRegion` says whether the rules know a region. Throws a BookRefusal
 * where the API would refuse the same, and where the book says something else than was `seen` when it was changed.
 */
export function saveMember(
  state: BookState,
  saved: SavedMember,
  isRegion: (code: RegionCode) => boolean,
  seen?: SeenMember | null,
): BookState {
  const before = state.people.find(({ id }) => id === saved.id);
  const person: Person = { ...saved, since: before?.since ?? saved.since };
  if (before && differingFieldOf(before, person) === null) return state;
  if (seen) refuseOther(before, seen);
  const others = state.people.filter(({ id }) => id !== saved.id);
  if (!before && others.length >= MAX_BOOK.members) throw new BookRefusal('too-many', 'id');
  const isSelf = saved.relation === 'self';
  if (isSelf && others.some(({ relation }) => relation === 'self')) throw new BookRefusal('duplicate', 'relation');
  if (saved.facts) refuseUnfit(saved.facts, isRegion);
  else if (before?.facts) throw new BookRefusal('missing', 'facts');
  const losesAccount = before?.facts?.hasAccount === true && !saved.facts?.hasAccount;
  if (losesAccount && holdsMoney(state, saved.id)) throw new BookRefusal('account-not-empty', 'facts.hasAccount');
  const people = before ? state.people.map((each) => (each === before ? person : each)) : [...others, person];
  return { ...state, people };
}

function refuseOther(before: Person | undefined, seen: SeenMember): void {
  if (!before) throw new BookRefusal('not-found', 'id');
  const { label, relation, facts, earnings } = before;
  const field = differingFieldOf({ label, relation, facts, earnings }, seen);
  if (field !== null) throw new BookRefusal('changed-meanwhile', field.slice(1));
}

function refuseUnfit({ region, insurance, status, hasAccount }: Facts, isRegion: (code: RegionCode) => boolean): void {
  if (!isRegion(region)) throw new BookRefusal('no-such-region', 'facts.region');
  // Only employees are insured with a personal account, and not all who pay in by themselves.
  const mayHold = insurance === 'employee' && status !== 'flexible-without-account';
  if (hasAccount && !mayHold) throw new BookRefusal('no-account', 'facts.hasAccount');
}

function holdsMoney({ book }: BookState, memberId: string): boolean {
  const granted = new Set(book.quotas.filter(({ sharerId }) => sharerId === memberId).map(({ grantId }) => grantId));
  return [...book.balances.keys()].some((account) => {
    const [kind, of = ''] = account.split(':');
    const isTheirs = (kind === 'account' && of === memberId) || (kind === 'quota' && granted.has(of));
    return isTheirs && balanceOf(book, account) !== 0;
  });
}

/** What keeps a member: while there is anything, they stay. */
export function referencesTo(state: BookState, memberId: string): Reference[] {
  const { rows, balances, household, people } = state;
  const found: Reference[] = [];
  if (rows.some(({ entry }) => concerned(state.book, entry).has(memberId))) found.push('entries');
  if (balances.some((balance) => balance.memberId === memberId)) found.push('figures');
  // The API keeps everyone who was ever named there until the household is erased.
  const isThere = household?.on === true && people.some(({ id, facts }) => id === memberId && facts !== null);
  return isThere ? [...found, 'api'] : found;
}

/** Takes a member out whom nothing keeps: they paid for nobody, so no order that they stand in has ever counted. */
export function withoutMember(state: BookState, memberId: string): BookState {
  const orders = state.drawOrders.filter((order) => order.memberId !== memberId);
  return {
    ...state,
    people: state.people.filter(({ id }) => id !== memberId),
    relations: state.relations.filter((pair) => pair.memberId !== memberId && pair.toMemberId !== memberId),
    drawOrders: orders.map((order) =>
      order.sharers.includes(memberId) ? { ...order, sharers: order.sharers.filter((id) => id !== memberId) } : order,
    ),
  };
}

/** Takes what was told beside what was stated of others. Throws where the book says something else of two than was seen. */
export function tellRelations(state: BookState, told: readonly ToldRelation[]): BookState {
  const pairs = told.map(({ seen, ...pair }, index): RelationPair => {
    const stated = state.relations.find((each) => isOfSame(each, pair))?.relation ?? null;
    if (seen !== undefined && stated !== seen && stated !== pair.relation)
      throw new BookRefusal('changed-meanwhile', `pairs.${index}.relation`);
    return pair;
  });
  const others = state.relations.filter((stated) => !pairs.some((pair) => isOfSame(stated, pair)));
  return setRelations(state, [...others, ...pairs]);
}

function isOfSame(one: RelationPair, other: RelationPair): boolean {
  return one.memberId === other.memberId && one.toMemberId === other.toMemberId;
}

export function setRelations(state: BookState, pairs: readonly RelationPair[]): BookState {
  const ids = new Set(state.people.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [index, { memberId, toMemberId }] of pairs.entries()) {
    if (!ids.has(memberId)) throw new BookRefusal('not-found', `pairs.${index}.memberId`);
    if (!ids.has(toMemberId)) throw new BookRefusal('not-found', `pairs.${index}.toMemberId`);
    if (memberId === toMemberId) throw new BookRefusal('not-allowed-here', `pairs.${index}.toMemberId`);
    const pair = `${memberId} ${toMemberId}`;
    if (seen.has(pair)) throw new BookRefusal('duplicate', `pairs.${index}`);
    seen.add(pair);
  }
  return differingFieldOf(state.relations, pairs) === null ? state : { ...state, relations: pairs };
}

export function setDrawOrder(state: BookState, order: DrawOrder): BookState {
  const members = ledgerMembers(state);
  const { memberId, from, sharers } = order;
  if (!members.has(memberId)) throw missing(state, memberId, 'memberId');
  for (const [index, sharer] of sharers.entries()) {
    const field = `sharers.${index}`;
    const member = members.get(sharer);
    if (sharer === memberId) throw new BookRefusal('not-allowed-here', field);
    if (member === undefined) throw missing(state, sharer, field);
    if (!member.hasAccount) throw new BookRefusal('no-account', field);
    if (sharers.indexOf(sharer) !== index) throw new BookRefusal('duplicate', field);
  }
  const isSame = (each: DrawOrder): boolean => each.memberId === memberId && each.from === from;
  const known = state.drawOrders.find(isSame);
  if (known && differingFieldOf(known, order) === null) return state;
  const theirs = state.drawOrders.filter((each) => each.memberId === memberId);
  if (!known && theirs.length >= MAX_BOOK['draw-orders']) throw new BookRefusal('too-many', 'from');
  return { ...state, drawOrders: [...state.drawOrders.filter((each) => !isSame(each)), order] };
}

/** Somebody whom the book does not know, or not well enough. */
export function missing({ people }: BookState, memberId: string, field: string): BookRefusal {
  return new BookRefusal(people.some(({ id }) => id === memberId) ? 'facts-missing' : 'not-found', field);
}
