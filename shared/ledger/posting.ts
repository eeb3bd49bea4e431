/** What a request does to a book: its moves, or the reason why it is refused. The server's SQL does the same, in one batch. */
import type { FieldFaultCode } from '../api/faults.ts';
import type { ProblemCode } from '../api/problem.ts';
import { addFen, type Fen, fen, maxFen, minFen, subtractFen, ZERO_FEN } from '../money.ts';
import { type AccountId, memberAccount, type Part, quotaAccount } from './accounts.ts';
import { type Book, balanceOf, heldSince, openQuotasWhere } from './book.ts';
import { type Held, planPayment, takeFrom } from './drawing.ts';
import type {
  DrawBasis,
  Entry,
  EntryRequest,
  MemberDraw,
  Move,
  PaymentRequest,
  PostedRequest,
  QuotaRequest,
  ReversalRequest,
} from './entry.ts';
import type { Member } from './member.ts';

/** Why an entry was not written. `pointer` is the field of the request it is about. */
export interface Refusal {
  readonly problem: Extract<ProblemCode, 'conflict' | 'insufficient-balance' | 'invalid-fields' | 'not-found'>;
  readonly pointer: string;
  readonly code:
    | FieldFaultCode
    | 'overdrawn'
    | 'already-reversed'
    | 'not-reversible'
    | 'nothing-to-move'
    | 'out-of-bounds';
}

export type Posting = { readonly moves: readonly Move[] } | { readonly refusal: Refusal };

interface Surroundings {
  readonly members: ReadonlyMap<string, Member>;
  /** What a payment without `draws` is planned from. */
  readonly basis: DrawBasis;
}

/** The moves of a request. The book is not changed. */
export function postingOf(book: Book, request: EntryRequest, around: Surroundings): Posting {
  if (request.kind === 'reversal') return reversalOf(book, request);
  const unfit = memberFault(request, around.members);
  if (unfit !== null) return { refusal: unfit };
  const member = around.members.get(request.memberId);
  // What the server moves by itself was there on that day, and has not been needed since.
  const held: Held = (account) => heldSince(book, account, request.on);
  switch (request.kind) {
    case 'credit':
      return { moves: [{ source: 'income', target: accountOf(request), amountFen: request.amountFen }] };
    case 'adjustment':
      return { moves: [adjustment(accountOf(request), request.amountFen)] };
    case 'payment':
      return request.draws === undefined
        ? drawn(book, request, around.basis)
        : observed(book, request, request.draws, around);
    case 'quota-return':
      return quotaReturn(book, held, request);
    case 'quota-grant': {
      const source = shareable(held, member, request.amountFen);
      if (source === null) return insufficient('/amountFen');
      const frozen = source.map(({ part, fen: amountFen }) => ({
        source: memberAccount(request.memberId, part),
        target: quotaAccount(request.id, part),
        amountFen,
      }));
      return { moves: frozen };
    }
    case 'transfer': {
      const source = shareable(held, member, request.amountFen);
      if (source === null) return insufficient('/amountFen');
      const moved = source.map(
        ({ part, fen: amountFen }): Move => ({
          source: memberAccount(request.memberId, part),
          target: 'pool',
          amountFen,
        }),
      );
      return { moves: moved };
    }
    case 'roll-over':
      return rollOver(held, request.memberId, request.amountFen);
  }
}

/** What is wrong with the people a request names, whatever the balances are. */
export function memberFault(request: PostedRequest, members: ReadonlyMap<string, Member>): Refusal | null {
  const member = members.get(request.memberId);
  if (member === undefined) return fault('/memberId', 'not-found');
  const part = 'part' in request ? request.part : undefined;
  if (request.kind !== 'payment' && !member.hasAccount) return fault('/memberId', 'no-account');
  if (part === 'prior-years' && !member.priorYearsOnly) return fault('/part', 'not-allowed-here');
  if (request.kind === 'roll-over' && !member.priorYearsOnly) return fault('/memberId', 'not-allowed-here');
  if ('toMemberId' in request) {
    if (!members.has(request.toMemberId)) return fault('/toMemberId', 'not-found');
    if (request.toMemberId === request.memberId) return fault('/toMemberId', 'not-allowed-here');
  }
  return request.kind === 'payment' ? drawsFault(request, members) : null;
}

function drawsFault(request: PaymentRequest, members: ReadonlyMap<string, Member>): Refusal | null {
  const seen = new Set<string>();
  for (const [index, draw] of (request.draws ?? []).entries()) {
    const at = `/draws/${index}`;
    const key = `${draw.source} ${draw.memberId}`;
    if (seen.has(key)) return fault(at, 'duplicate');
    seen.add(key);
    if (draw.source === 'pool') {
      if (draw.memberId !== null) return fault(`${at}/memberId`, 'not-allowed-here');
      continue;
    }
    const owner = draw.memberId === null ? undefined : members.get(draw.memberId);
    if (owner === undefined) return fault(`${at}/memberId`, draw.memberId === null ? 'missing' : 'not-found');
    const isPatient = owner.id === request.memberId;
    if (isPatient !== (draw.source === 'own')) return fault(`${at}/memberId`, 'not-allowed-here');
    if (draw.source !== 'quota' && !owner.hasAccount) return fault(`${at}/memberId`, 'no-account');
  }
  const total = (request.draws ?? []).reduce((sum, draw) => sum + draw.payFen, 0);
  if (total > request.amountFen) return fault('/draws', 'does-not-add-up');
  return request.cash === 'refused' && request.draws !== undefined ? fault('/cash', 'not-allowed-here') : null;
}

function drawn(book: Book, request: PaymentRequest, basis: DrawBasis): Posting {
  const { moves, cashFen } = planPayment(book, request, basis);
  return request.cash === 'refused' && cashFen > 0 ? insufficient('/amountFen') : { moves };
}

/** A payment as it was seen: what the accounts are not known to hold is booked against `unexplained`. */
function observed(book: Book, request: PaymentRequest, draws: readonly MemberDraw[], around: Surroundings): Posting {
  const moves: Move[] = [];
  for (const draw of draws) {
    let rest = draw.payFen;
    for (const source of observedAccounts(book, request, draw, around.members)) {
      const amountFen = minFen(rest, maxFen(ZERO_FEN, balanceOf(book, source)));
      if (amountFen > 0) moves.push({ source, target: 'care', amountFen });
      rest = subtractFen(rest, amountFen);
    }
    if (rest > 0) moves.push({ source: 'unexplained', target: 'care', amountFen: rest });
  }
  const cash = subtractFen(request.amountFen, addFen(...draws.map(({ payFen }) => payFen)));
  if (cash > 0) moves.push({ source: 'cash', target: 'care', amountFen: cash });
  return { moves };
}

function observedAccounts(
  book: Book,
  { memberId: patientId, on }: PaymentRequest,
  { memberId, source }: MemberDraw,
  members: ReadonlyMap<string, Member>,
): AccountId[] {
  if (memberId === null) return ['pool'];
  const prior = memberAccount(memberId, 'prior-years');
  if (source === 'quota') {
    const granted = openQuotasWhere(
      book,
      (quota) => quota.recipientId === patientId && quota.sharerId === memberId && quota.grantedOn <= on,
    );
    return granted.flatMap(({ grantId }) => [
      quotaAccount(grantId, 'prior-years'),
      quotaAccount(grantId, 'current-year'),
    ]);
  }
  const priorOnly = source === 'sharer' && members.get(memberId)?.priorYearsOnly === true;
  return priorOnly ? [prior] : [memberAccount(memberId, 'current-year'), prior];
}

/** Where money that others may use comes from, prior years first; null when so much may not be shared. */
function shareable(held: Held, member: Member | undefined, amountFen: Fen): { part: Part; fen: Fen }[] | null {
  if (member === undefined) return null;
  const prior = held(memberAccount(member.id, 'prior-years'));
  const whole = addFen(held(memberAccount(member.id, 'current-year')), prior);
  const shared = member.priorYearsOnly ? minFen(prior, whole) : whole;
  if (shared - member.retainedFen < amountFen) return null;
  const fromPrior = minFen(amountFen, maxFen(ZERO_FEN, prior));
  const parts: { part: Part; fen: Fen }[] = [
    { part: 'prior-years', fen: fromPrior },
    { part: 'current-year', fen: subtractFen(amountFen, fromPrior) },
  ];
  return parts.filter((each) => each.fen > 0);
}

/** Gives back from the oldest quota first, to the part of the account that it froze. */
function quotaReturn(book: Book, held: Held, request: QuotaRequest): Posting {
  const { memberId, toMemberId, amountFen, on } = request;
  const granted = openQuotasWhere(
    book,
    (quota) => quota.sharerId === memberId && quota.recipientId === toMemberId && quota.grantedOn <= on,
  );
  let rest = amountFen;
  const moves: Move[] = [];
  for (const { grantId } of granted) {
    for (const part of ['current-year', 'prior-years'] as const) {
      const source = quotaAccount(grantId, part);
      const given = minFen(rest, held(source));
      if (given > 0) moves.push({ source, target: memberAccount(memberId, part), amountFen: given });
      rest = subtractFen(rest, given);
    }
  }
  return rest > 0 ? insufficient('/amountFen') : { moves };
}

function rollOver(held: Held, memberId: string, asked: Fen | undefined): Posting {
  const [source, target] = [memberAccount(memberId, 'current-year'), memberAccount(memberId, 'prior-years')];
  const most = maxFen(ZERO_FEN, held(source));
  if (asked === undefined && most === 0) {
    return { refusal: { problem: 'conflict', pointer: '/memberId', code: 'nothing-to-move' } };
  }
  if (asked !== undefined && asked > most) return insufficient('/amountFen');
  return { moves: takeFrom(held, [source], target, asked ?? most) };
}

function reversalOf(book: Book, request: ReversalRequest): Posting {
  const original = book.entries.get(request.reverses);
  const refused = (problem: Refusal['problem'], pointer: string, code: Refusal['code']): Posting => ({
    refusal: { problem, pointer, code },
  });
  if (original === undefined) return refused('not-found', '', 'not-found');
  if (original.kind === 'reversal') return refused('conflict', '', 'not-reversible');
  if (book.reversals.has(original.id)) return refused('conflict', '', 'already-reversed');
  if (request.on < original.on) return refused('invalid-fields', '/on', 'too-small');
  const moves = mirrored(original);
  return overdraws(book, moves) ? refused('conflict', '', 'overdrawn') : { moves };
}

/** The moves that undo an entry. */
export function mirrored(entry: Entry): Move[] {
  return entry.moves.map(({ source, target, amountFen }) => ({ source: target, target: source, amountFen }));
}

/** Whether the moves take a quota or the pool below zero: its money has been spent since. */
function overdraws(book: Book, moves: readonly Move[]): boolean {
  const after = new Map<AccountId, number>();
  for (const { source, target, amountFen } of moves) {
    after.set(source, (after.get(source) ?? balanceOf(book, source)) - amountFen);
    after.set(target, (after.get(target) ?? balanceOf(book, target)) + amountFen);
    if ((source === 'pool' || source.startsWith('quota:')) && (after.get(source) ?? 0) < 0) return true;
  }
  return false;
}

function accountOf(request: { readonly memberId: string; readonly part?: Part | undefined }): AccountId {
  return memberAccount(request.memberId, request.part ?? 'current-year');
}

function adjustment(account: AccountId, amountFen: Fen): Move {
  return amountFen > 0
    ? { source: 'unexplained', target: account, amountFen }
    : { source: account, target: 'unexplained', amountFen: fen(-amountFen) };
}

function insufficient(pointer: string): Posting {
  return { refusal: { problem: 'insufficient-balance', pointer, code: 'overdrawn' } };
}

function fault(pointer: string, code: FieldFaultCode): Refusal {
  return { problem: 'invalid-fields', pointer, code };
}
