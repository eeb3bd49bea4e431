/** The device's things as the API takes them: with ciphertext for words, and nothing that is the device's alone. */
import type { Entry, PostedRequest, ReversalRequest } from '../../shared/ledger/entry.ts';
import type { HouseholdLists } from '../../shared/ledger/exports/document.ts';
import type { Member } from '../../shared/ledger/member.ts';
import type { Observation } from '../../shared/ledger/observation.ts';
import type { RelationPair } from '../../shared/ledger/relations.ts';
import type { Person } from '../book/person.ts';
import { type BookState, type EntryRow, ledgerMember, ledgerMembers } from '../book/state.ts';
import type { Balance } from '../store/book.ts';
import type { Sealer } from './sealing.ts';

/** Null before the facts are confirmed: such a member stays on the device. */
export async function sentMember(person: Person, { seal }: Sealer): Promise<Member | null> {
  return ledgerMember(person, person.label === '' ? null : await seal(`label:${person.id}`, person.label));
}

export async function sentRequest<Request extends PostedRequest | ReversalRequest>(
  request: Request,
  memo: string | null,
  { seal }: Sealer,
): Promise<Request> {
  return memo === null ? request : { ...request, memoCiphertext: await seal(`memo:${request.id}`, memo) };
}

/** Null for what the API keeps no account of: a part of an account, and a member without one. */
export function sentFigure(state: BookState, { id, memberId, kind, fen, via, at }: Balance): Observation | null {
  if (kind !== 'total' || !ledgerMembers(state).get(memberId)?.hasAccount) return null;
  const instant = new Date(at).toISOString();
  return { id, memberId, balanceFen: fen, at: instant, via: via === 'typed' ? 'manual' : 'portal' };
}

export function sentRelations(state: BookState): RelationPair[] {
  const members = ledgerMembers(state);
  return state.relations.filter(({ memberId, toMemberId }) => members.has(memberId) && members.has(toMemberId));
}

/** The whole book, for the first time that it is sent. */
export async function sentBook(state: BookState, sealer: Sealer): Promise<HouseholdLists> {
  const members = await Promise.all(state.people.map((person) => sentMember(person, sealer)));
  return {
    members: members.filter((member) => member !== null),
    relations: sentRelations(state),
    drawOrders: state.drawOrders,
    consents: [],
    observations: state.balances.flatMap((balance) => sentFigure(state, balance) ?? []),
    entries: await Promise.all(state.rows.map((row) => sentEntry(row, sealer))),
  };
}

async function sentEntry({ entry, memo }: EntryRow, sealer: Sealer): Promise<Entry> {
  return { ...entry, request: await sentRequest(entry.request, memo, sealer) };
}

/** A book as the API has it, with its words opened. */
export interface ReceivedBook {
  readonly members: readonly { readonly member: Member; readonly label: string }[];
  readonly relations: readonly RelationPair[];
  readonly drawOrders: HouseholdLists['drawOrders'];
  readonly observations: readonly Observation[];
  readonly rows: readonly EntryRow[];
}

export async function receivedBook(lists: Omit<HouseholdLists, 'consents'>, { open }: Sealer): Promise<ReceivedBook> {
  const { relations, drawOrders, observations } = lists;
  const members = await Promise.all(
    lists.members.map(async (member) => {
      const { id, labelCiphertext } = member;
      return { member, label: (labelCiphertext && (await open(`label:${id}`, labelCiphertext))) ?? '' };
    }),
  );
  const rows = await Promise.all(
    lists.entries.map(async (received, index) => {
      const { memoCiphertext = null, ...request } = { memoCiphertext: undefined, ...received.request };
      const memo = memoCiphertext === null ? null : await open(`memo:${received.id}`, memoCiphertext);
      return { place: index + 1, id: received.id, entry: { ...received, request }, memo };
    }),
  );
  return { members, relations, drawOrders, observations, rows };
}
