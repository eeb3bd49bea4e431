/** Records requests in a book in memory: the device's book, and the model that the server is tried against. */
import type { DrawRule } from '../estimates/draws.ts';
import { fen } from '../money.ts';
import { applyEntry, type Book, exceedsBounds } from './book.ts';
import type { DrawBasis, Entry, EntryRequest, Move } from './entry.ts';
import { type DrawOrder, type Member, sharersOn } from './member.ts';
import { postingOf, type Refusal } from './posting.ts';

export interface RecordContext {
  readonly members: ReadonlyMap<string, Member>;
  readonly drawOrders: readonly DrawOrder[];
  /** How the till draws where the patient is insured. */
  readonly rule: DrawRule;
  /** RFC 3339 in UTC. */
  readonly recordedAt: string;
}

/**
 * Records a request, once: an id that the book knows has no further effect, and its entry is answered.
 * The caller compares what was asked; see {@link differingField}.
 */
export function record(
  book: Book,
  request: EntryRequest,
  context: RecordContext,
): { readonly entry: Entry } | { readonly refusal: Refusal } {
  const known = book.entries.get(request.id);
  if (known !== undefined) return { entry: known };
  const basis = basisOf(request, context);
  const posting = postingOf(book, request, { members: context.members, basis });
  if ('refusal' in posting) return posting;
  if (exceedsBounds(book, posting.moves)) {
    return { refusal: { problem: 'conflict', pointer: '/amountFen', code: 'out-of-bounds' } };
  }
  const entry = entryOf(book, request, posting.moves, basis, context.recordedAt);
  applyEntry(book, entry);
  return { entry };
}

/** What a drawn payment is planned from: the patient's own account and the sharers in the order that holds that day. */
export function basisOf(request: EntryRequest, context: Omit<RecordContext, 'recordedAt'>): DrawBasis {
  const patient = request.kind === 'reversal' ? undefined : context.members.get(request.memberId);
  const sharers = patient === undefined ? [] : sharersOn(context.drawOrders, patient.id, request.on);
  return {
    ownAccount: patient?.hasAccount ?? false,
    sharers: sharers
      .flatMap((id) => context.members.get(id) ?? [])
      .filter(({ hasAccount }) => hasAccount)
      .map(({ id, retainedFen, priorYearsOnly }) => ({ memberId: id, retainedFen, priorYearsOnly })),
    rule: context.rule,
    byDay: true,
  };
}

function entryOf(
  book: Book,
  request: EntryRequest,
  moves: readonly Move[],
  basis: DrawBasis,
  recordedAt: string,
): Entry {
  const original = request.kind === 'reversal' ? book.entries.get(request.reverses) : undefined;
  const total = fen(moves.reduce((sum, { amountFen }) => sum + amountFen, 0));
  return {
    id: request.id,
    kind: request.kind,
    on: request.on,
    memberId: request.kind === 'reversal' ? (original?.memberId ?? '') : request.memberId,
    toMemberId: request.kind === 'reversal' ? (original?.toMemberId ?? null) : toMemberOf(request),
    amountFen: request.kind === 'adjustment' ? request.amountFen : total,
    reverses: request.kind === 'reversal' ? request.reverses : null,
    request,
    basis: isDrawn(request) ? basis : null,
    moves,
    recordedAt,
  };
}

function toMemberOf(request: EntryRequest): string | null {
  return 'toMemberId' in request ? request.toMemberId : null;
}

/** Whether the book makes the draws of this request, rather than being told them. */
export function isDrawn(request: EntryRequest): boolean {
  return request.kind === 'payment' && request.draws === undefined;
}

/**
 * The JSON Pointer of the first field in which a request differs from the one recorded under the same id,
 * or null when they ask for the same.
 */
export function differingField(recorded: EntryRequest, asked: EntryRequest): string | null {
  return differingFieldOf(recorded, asked);
}

/** The same for any two things that arrived under one id. */
export function differingFieldOf(recorded: object, asked: object): string | null {
  const [before, now] = [new Map(Object.entries(recorded)), new Map(Object.entries(asked))];
  for (const name of new Set([...now.keys(), ...before.keys()])) {
    if (canonical(before.get(name)) !== canonical(now.get(name))) return `/${name}`;
  }
  return null;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`)
    .join()}}`;
}
