/** From the book to the draw planner's pockets, and from its plan to moves. */
import type { Day } from '../day.ts';
import { type DrawPlan, type DrawPocket, planDraws } from '../estimates/draws.ts';
import { addFen, type Fen, fen, maxFen, minFen, subtractFen, ZERO_FEN } from '../money.ts';
import { type AccountId, accountNamed, memberAccount, quotaAccount } from './accounts.ts';
import { type Book, balanceOf, heldSince, openQuotasWhere } from './book.ts';
import type { DrawBasis, DrawSource, Entry, MemberDraw, Move, PaymentRequest } from './entry.ts';

/** What an account has for a draw. */
export type Held = (account: AccountId) => Fen;

interface LedgerPocket {
  readonly pocket: DrawPocket;
  readonly source: DrawSource;
  readonly memberId: string | null;
  /** The accounts behind the pocket, in the order in which they are used up. */
  readonly accounts: readonly AccountId[];
}

export interface PlannedPayment {
  readonly moves: readonly Move[];
  readonly draws: readonly MemberDraw[];
  readonly cashFen: Fen;
  readonly plan: DrawPlan;
}

/**
 * How a bill of that day would be paid from the book as it is now. Frozen money has left its account and cannot be drawn,
 * nor can what came later than the bill, or a quota that was granted later.
 */
export function planPayment(
  book: Book,
  { memberId: patientId, amountFen: billFen, on }: Pick<PaymentRequest, 'memberId' | 'amountFen' | 'on'>,
  basis: DrawBasis,
): PlannedPayment {
  const held = heldFor(book, on, basis);
  const pockets = pocketsOf(book, patientId, on, basis);
  const plan = planDraws({ billFen, pockets: pockets.map(({ pocket }) => pocket), ...basis.rule });
  const moves: Move[] = [];
  const draws: MemberDraw[] = [];
  for (const { id, payFen } of plan.draws) {
    const pocket = pockets.find((each) => each.pocket.id === id);
    if (pocket === undefined || payFen === 0) continue;
    moves.push(...takeFrom(held, pocket.accounts, 'care', payFen));
    draws.push({ memberId: pocket.memberId, source: pocket.source, payFen });
  }
  if (plan.cashFen > 0) moves.push({ source: 'cash', target: 'care', amountFen: plan.cashFen });
  return { moves, draws: mergeDraws(draws), cashFen: plan.cashFen, plan };
}

/** What of a book may pay a bill of that day. */
export function pocketsOf(book: Book, patientId: string, on: Day, basis: DrawBasis): LedgerPocket[] {
  const held = heldFor(book, on, basis);
  return [
    ...ownPocket(held, patientId, basis),
    ...quotaPockets(book, held, patientId, on),
    poolPocket(held),
    ...sharerPockets(held, basis),
  ];
}

function heldFor(book: Book, on: Day, { byDay }: DrawBasis): Held {
  return (account) => (byDay ? heldSince(book, account, on) : balanceOf(book, account));
}

/** The id of a sharer's pocket. */
export const sharerPocket = (memberId: string): string => `sharer:${memberId}`;

/** Moves an amount out of accounts in order, the last one standing for whatever the others do not hold. */
export function takeFrom(held: Held, accounts: readonly AccountId[], target: AccountId, amountFen: Fen): Move[] {
  let rest = amountFen;
  const moves: Move[] = [];
  accounts.forEach((source, index) => {
    const taken = index === accounts.length - 1 ? rest : minFen(rest, maxFen(ZERO_FEN, held(source)));
    if (taken > 0) moves.push({ source, target, amountFen: taken });
    rest = subtractFen(rest, taken);
  });
  return moves;
}

/** One draw for each member and source, as the answers name them. */
export function mergeDraws(draws: readonly MemberDraw[]): MemberDraw[] {
  const merged = new Map<string, MemberDraw>();
  for (const draw of draws) {
    const key = `${draw.source} ${draw.memberId}`;
    merged.set(key, { ...draw, payFen: fen((merged.get(key)?.payFen ?? 0) + draw.payFen) });
  }
  return [...merged.values()];
}

/** How an entry's payment was made up: observed draws as they were told, the others as booked; null for other kinds. */
export function drawsOf(entry: Entry, sharerOfQuota: (grantId: string) => string | null): readonly MemberDraw[] | null {
  if (entry.request.kind !== 'payment') return null;
  return entry.request.draws ?? mergeDraws(entry.moves.flatMap((move) => drawOf(move, entry.memberId, sharerOfQuota)));
}

function drawOf(move: Move, patientId: string, sharerOfQuota: (grantId: string) => string | null): MemberDraw[] {
  const from = accountNamed(move.source);
  const payFen = move.amountFen;
  switch (from?.kind) {
    case 'pool':
      return [{ memberId: null, source: 'pool', payFen }];
    case 'quota':
      return [{ memberId: sharerOfQuota(from.of ?? ''), source: 'quota', payFen }];
    case 'account':
      return [{ memberId: from.of, source: from.of === patientId ? 'own' : 'sharer', payFen }];
    default:
      return [];
  }
}

function ownPocket(held: Held, patientId: string, basis: DrawBasis): LedgerPocket[] {
  if (!basis.ownAccount) return [];
  // 上海 and 浙江 pay one's own bills from the current year first.
  const accounts = [memberAccount(patientId, 'current-year'), memberAccount(patientId, 'prior-years')];
  const balanceFen = addFen(...accounts.map(held));
  const pocket: DrawPocket = { id: `own:${patientId}`, kind: 'own', balanceFen, frozenFen: ZERO_FEN };
  return [{ pocket, source: 'own', memberId: patientId, accounts }];
}

function quotaPockets(book: Book, held: Held, patientId: string, on: Day): LedgerPocket[] {
  const granted = openQuotasWhere(book, (quota) => quota.recipientId === patientId && quota.grantedOn <= on);
  return granted.map(({ grantId, sharerId, grantedOn }) => {
    const accounts = [quotaAccount(grantId, 'prior-years'), quotaAccount(grantId, 'current-year')];
    const balanceFen = addFen(...accounts.map(held));
    const pocket: DrawPocket = { id: `quota:${grantId}`, kind: 'quota', balanceFen, boundAt: grantedOn };
    return { pocket, source: 'quota', memberId: sharerId, accounts };
  });
}

function poolPocket(held: Held): LedgerPocket {
  const pocket: DrawPocket = { id: 'pool', kind: 'pool', balanceFen: held('pool') };
  return { pocket, source: 'pool', memberId: null, accounts: ['pool'] };
}

function sharerPockets(held: Held, basis: DrawBasis): LedgerPocket[] {
  return basis.sharers.map(({ memberId, retainedFen, priorYearsOnly }, index) => {
    const [main, prior] = [memberAccount(memberId, 'current-year'), memberAccount(memberId, 'prior-years')];
    const priorYearsBalanceFen = held(prior);
    const pocket: DrawPocket = {
      id: sharerPocket(memberId),
      kind: 'sharer',
      balanceFen: addFen(held(main), priorYearsBalanceFen),
      frozenFen: ZERO_FEN,
      retainedFen,
      boundAt: null,
      position: index + 1,
      ...(priorYearsOnly ? { portion: 'prior-years', priorYearsBalanceFen } : { portion: 'all' }),
    };
    const accounts = priorYearsOnly ? [prior] : [main, prior];
    return { pocket, source: 'sharer', memberId, accounts };
  });
}
