/**
 * Takes the shared book over as it is, and puts what this device has not sent yet on top of it again. The order of the
 * API's book is the order of everybody's history. What it has already is not sent again; what no longer fits (a quota that
 * another device has spent, a member whom somebody else changed) is held back for the person, and never dropped.
 */
import type { EntryRequest } from '../../shared/ledger/entry.ts';
import type { Member } from '../../shared/ledger/member.ts';
import { differingField, differingFieldOf } from '../../shared/ledger/recording.ts';
import type { Person } from '../book/person.ts';
import { withEntry } from '../book/recording.ts';
import { BookRefusal } from '../book/refusal.ts';
import type { BookState, EntryRow } from '../book/state.ts';
import type { HeldBack } from './held-back.ts';
import type { Sending, Waiting } from './outbox.ts';
import { sharedPerson, sharedState } from './shared-state.ts';
import type { ReceivedBook } from './wire.ts';

/** What became of one thing that was to be sent: still to be sent, with the API already, or held back. */
type Outcome = 'kept' | 'done' | Pick<HeldBack, 'field' | 'reason'>;

/** The book as it grows again. */
interface Growing {
  state: BookState;
  /** As the API has them, with what of ours goes on top so far. */
  readonly members: Map<string, Member>;
  readonly received: ReceivedBook;
  /** What this device had, for the words beside it. */
  readonly local: BookState;
  readonly mine: ReadonlyMap<string, EntryRow>;
  readonly now: number;
}

/** `now` stamps what is recorded again; milliseconds since the epoch. */
export function rebased(local: BookState, received: ReceivedBook, now: number): BookState {
  const growing: Growing = {
    state: sharedState(local, received, now),
    members: new Map(received.members.map(({ member }) => [member.id, member])),
    received,
    local,
    mine: new Map(local.rows.map((row) => [row.id, row])),
    now,
  };
  const outbox: Waiting[] = [];
  const heldBack: HeldBack[] = [...local.heldBack];
  for (const waiting of local.outbox) {
    const outcome = replayed(growing, waiting.sending);
    if (outcome === 'kept') outbox.push(waiting);
    else if (outcome !== 'done') heldBack.push(heldFrom(local, waiting, outcome));
  }
  return { ...growing.state, outbox, heldBack };
}

/** A sending taken out of the way, with what this device knows of it. */
export function heldFrom(
  local: Pick<BookState, 'rows' | 'balances'>,
  { key, sending }: Waiting,
  why: Pick<HeldBack, 'field' | 'reason'>,
): HeldBack {
  const row = sending.kind === 'entry' ? local.rows.find(({ id }) => id === sending.request.id) : undefined;
  const balance =
    sending.kind === 'figure' ? local.balances.find(({ id }) => id === sending.observation.id) : undefined;
  return { id: key, sending, memo: row?.memo ?? null, balance: balance ?? null, ...why };
}

function replayed(growing: Growing, sending: Sending): Outcome {
  switch (sending.kind) {
    case 'consent':
    case 'import':
      return 'kept';
    case 'entry':
      return replayedEntry(growing, sending.request);
    case 'figure': {
      const { observation } = sending;
      return compared(
        growing.received.observations.find(({ id }) => id === observation.id),
        observation,
      );
    }
    case 'add-member':
    case 'change-member':
      return replayedMember(growing, sending);
    case 'set-relations':
      return replayedRelations(growing, sending);
    case 'set-draw-order':
      return replayedOrder(growing, sending);
  }
}

function compared(there: object | undefined, ours: object): Outcome {
  if (there === undefined) return 'kept';
  const field = differingFieldOf(there, ours);
  return field === null ? 'done' : differs(field);
}

function differs(field: string): Pick<HeldBack, 'field' | 'reason'> {
  return { field: field.replace(/^\//, ''), reason: 'differs' };
}

function replayedEntry(growing: Growing, request: EntryRequest): Outcome {
  const there = growing.state.book.entries.get(request.id);
  const { memoCiphertext: _, ...bare } = { memoCiphertext: undefined, ...request };
  if (there) {
    const field = differingField(there.request, bare);
    return field === null ? 'done' : differs(field);
  }
  const row = growing.mine.get(request.id);
  try {
    const recordedAt = row ? Date.parse(row.entry.recordedAt) : growing.now;
    growing.state = withEntry(growing.state, bare, row?.memo ?? null, recordedAt);
    return 'kept';
  } catch (error) {
    if (error instanceof BookRefusal) return { field: error.field, reason: error.reason };
    throw error;
  }
}

type MemberSending = Extract<Sending, { kind: 'add-member' | 'change-member' }>;

function replayedMember(growing: Growing, sending: MemberSending): Outcome {
  const { after, label } = sending;
  const there = growing.members.get(after.id);
  if (there && differingFieldOf(there, after) === null) return 'done';
  if (there && sending.kind === 'add-member') return compared(there, after);
  // Members never leave the shared book: one who is not there was added here, and the addition waits.
  const before = sending.kind === 'change-member' ? sending.before : null;
  const field = there && before ? differingFieldOf(there, before) : null;
  if (field !== null) return differs(field);
  growing.members.set(after.id, after);
  const person = sharedPerson(
    growing.local.people.find(({ id }) => id === after.id),
    after,
    label,
    growing.now,
  );
  const others = growing.state.people.filter(({ id }) => id !== after.id);
  growing.state = { ...growing.state, people: inOrder([...others, person]) };
  return 'kept';
}

function replayedRelations(growing: Growing, { before, after }: Extract<Sending, { kind: 'set-relations' }>): Outcome {
  const there = growing.state.relations.filter(({ memberId, toMemberId }) =>
    [memberId, toMemberId].every((id) => growing.members.has(id)),
  );
  if (same(there, after)) return 'done';
  if (!same(there, before)) return differs('pairs');
  const others = growing.state.relations.filter((pair) => !there.includes(pair));
  growing.state = { ...growing.state, relations: [...after, ...others] };
  return 'kept';
}

function replayedOrder(growing: Growing, sending: Extract<Sending, { kind: 'set-draw-order' }>): Outcome {
  const { memberId, from, before, after } = sending;
  const { drawOrders } = growing.state;
  const there = drawOrders.find((order) => order.memberId === memberId && order.from === from);
  if (same(there?.sharers ?? null, after)) return 'done';
  if (!same(there?.sharers ?? null, before)) return differs('sharers');
  const rest = drawOrders.filter((order) => order !== there);
  growing.state = { ...growing.state, drawOrders: [...rest, { memberId, from, sharers: after }] };
  return 'kept';
}

function same(one: unknown, other: unknown): boolean {
  return differingFieldOf({ one }, { one: other }) === null;
}

function inOrder(people: readonly Person[]): readonly Person[] {
  return [...people].sort((a, b) => a.since - b.since);
}
