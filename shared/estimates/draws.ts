/**
 * How a bill is paid from a family's pockets: greedy, in the stated order, the rest in cash.
 * The one planner for the settlement estimate, the device book and the server's ledger (design: domain, "Draws").
 * It reads no rules: the caller says what must be retained, which money may be shared, and in which order.
 */
import type { Day } from '../day.ts';
import { type Fen, fen, minFen, subtractFen, ZERO_FEN } from '../money.ts';

interface Pocket {
  readonly id: string;
  /** The whole account, prior years included; for a quota or the pool what is left in it. */
  readonly balanceFen: Fen;
}

/** The patient's own account. Nothing need be retained for oneself. */
export interface OwnPocket extends Pocket {
  readonly kind: 'own';
  /** Quotas that the patient has granted to others. */
  readonly frozenFen: Fen;
}

/** A quota that a sharer granted to the patient; the oldest pays first. */
export interface QuotaPocket extends Pocket {
  readonly kind: 'quota';
  /** The day of the grant. */
  readonly boundAt: Day | null;
}

export interface PoolPocket extends Pocket {
  readonly kind: 'pool';
}

/** Which of the sharer's money others may use: all of it, or what is left from prior years. */
export type SharerPortion =
  | { readonly portion: 'all' }
  | { readonly portion: 'prior-years'; readonly priorYearsBalanceFen: Fen };

/** Another person's account. */
export type SharerPocket = Pocket & {
  readonly kind: 'sharer';
  readonly frozenFen: Fen;
  /** What the sharer's region wants left in the account. */
  readonly retainedFen: Fen;
  readonly boundAt: Day | null;
  /** The configured place, from 1. */
  readonly position: number | null;
  /** Money of another province: it comes by the wallet, and a till that draws on no account here still takes it. */
  readonly byWallet?: boolean;
} & SharerPortion;

export type DrawPocket = OwnPocket | QuotaPocket | PoolPocket | SharerPocket;

export const STATED_ORDERS = [
  'configured',
  'recipient-sets',
  'bind-time-ascending',
  'bind-time-descending',
  'largest-balance-first',
  'single-sharer',
] as const;
export const AMONG_SHARERS = [...STATED_ORDERS, 'unspecified'] as const;

/** `drawOrder.among` of the rules, word for word. */
export type AmongSharers = (typeof AMONG_SHARERS)[number];

/** How the till draws where the patient is insured. */
export interface DrawRule {
  readonly among: AmongSharers;
  /** False: the patient's own account pays after everything else. */
  readonly ownFirst: boolean;
  /** False: one sharer pays the whole rest alone. `single-sharer` implies it. */
  readonly splitAllowed: boolean;
  /** False under a transfer pool: accounts of the province are not drawn from, only the pool is. */
  readonly sharersAtTill: boolean;
}

/** One's own money first, then the configured order, split at will, at the till: where no rule says otherwise. */
export const PLAIN_RULE: DrawRule = { among: 'configured', ownFirst: true, splitAllowed: true, sharersAtTill: true };

export interface DrawRequest extends DrawRule {
  readonly billFen: Fen;
  readonly pockets: readonly DrawPocket[];
}

export interface Draw {
  readonly id: string;
  readonly payFen: Fen;
  /** Still available for this patient after the draw. */
  readonly remainingFen: Fen;
}

/** What the plan had to take for granted; the caller puts it into words. */
export type DrawAssumption =
  | 'quotas-before-pool-and-sharers'
  | 'order-unspecified'
  | 'bind-time-missing'
  | 'grant-time-missing'
  | 'sharers-not-drawn-at-till';

/** The order applied among sharers: the configured one where the region states none. */
export function strategyOf({ among }: DrawRule): (typeof STATED_ORDERS)[number] {
  return among === 'unspecified' ? 'configured' : among;
}

export interface DrawPlan {
  /** Every pocket in the order used, those that pay nothing included. */
  readonly draws: readonly Draw[];
  readonly cashFen: Fen;
  /** False when one sharer had to pay alone. */
  readonly splitAllowed: boolean;
  readonly assumptions: readonly DrawAssumption[];
}

/**
 * Plans a payment. Draws and cash add up to the bill; no pocket goes below zero and no sharer below the retained amount.
 * The order in which pockets are listed has no effect: equals are told apart by their ids.
 * Throws a RangeError on a negative bill and on an id that occurs twice.
 */
export function planDraws(request: DrawRequest): DrawPlan {
  if (request.billFen < 0) throw new RangeError('A bill cannot be negative');
  refuseDoubledIds(request.pockets);
  const splitAllowed = request.splitAllowed && request.among !== 'single-sharer';
  const ordered = orderPockets(request.pockets, request);
  const available = new Map(ordered.map((pocket) => [pocket.id, availableFen(pocket, request.sharersAtTill)]));
  const of = (pocket: DrawPocket): Fen => available.get(pocket.id) ?? ZERO_FEN;
  const payer = splitAllowed ? null : singlePayer(request.billFen, ordered, of);
  let rest = request.billFen;
  const draws = ordered.map((pocket): Draw => {
    const mayPay = pocket.kind !== 'sharer' || splitAllowed || pocket === payer;
    const payFen = mayPay ? minFen(rest, of(pocket)) : ZERO_FEN;
    rest = subtractFen(rest, payFen);
    return { id: pocket.id, payFen, remainingFen: subtractFen(of(pocket), payFen) };
  });
  return { draws, cashFen: rest, splitAllowed, assumptions: assumptionsOf(request) };
}

/** What a pocket can pay for this patient, never below zero. A quota freezes prior-years money first. */
export function availableFen(pocket: DrawPocket, sharersAtTill: boolean): Fen {
  switch (pocket.kind) {
    case 'own':
      return atLeastZero(pocket.balanceFen - pocket.frozenFen);
    case 'quota':
    case 'pool':
      return atLeastZero(pocket.balanceFen);
    case 'sharer': {
      if (!sharersAtTill && !pocket.byWallet) return ZERO_FEN;
      const shared =
        pocket.portion === 'all' ? pocket.balanceFen : minFen(pocket.priorYearsBalanceFen, pocket.balanceFen);
      return atLeastZero(shared - pocket.frozenFen - pocket.retainedFen);
    }
  }
}

/** The pockets in the order in which they pay. */
export function orderPockets(pockets: readonly DrawPocket[], rule: DrawRule): DrawPocket[] {
  const stage = (pocket: DrawPocket): number => {
    if (pocket.kind === 'own') return rule.ownFirst ? 0 : 4;
    return { quota: 1, pool: 2, sharer: 3 }[pocket.kind];
  };
  return [...pockets].sort(
    (a, b) => stage(a) - stage(b) || withinKind(a, b, rule.among) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

function withinKind(a: DrawPocket, b: DrawPocket, among: AmongSharers): number {
  if (a.kind === 'quota' && b.kind === 'quota') return byDay(a.boundAt, b.boundAt);
  if (a.kind !== 'sharer' || b.kind !== 'sharer') return 0;
  return bySharerRule(a, b, among) || (a.position ?? Infinity) - (b.position ?? Infinity) || 0;
}

function bySharerRule(a: SharerPocket, b: SharerPocket, among: AmongSharers): number {
  switch (among) {
    case 'bind-time-ascending':
      return byDay(a.boundAt, b.boundAt);
    case 'bind-time-descending':
      return a.boundAt === null || b.boundAt === null ? byDay(a.boundAt, b.boundAt) : byDay(b.boundAt, a.boundAt);
    case 'largest-balance-first':
      return b.balanceFen - a.balanceFen;
    case 'configured':
    case 'recipient-sets':
    case 'single-sharer':
    case 'unspecified':
      return 0;
  }
}

/** Earlier days first, an untold day last. */
function byDay(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** The first sharer who can pay the whole rest, else the first with money. */
function singlePayer(billFen: Fen, ordered: readonly DrawPocket[], of: (pocket: DrawPocket) => Fen): DrawPocket | null {
  const sharers = ordered.filter((pocket) => pocket.kind === 'sharer');
  const firstSharer = ordered.findIndex((pocket) => pocket.kind === 'sharer');
  const before = ordered.slice(0, Math.max(firstSharer, 0));
  const rest = before.reduce((left, pocket) => subtractFen(left, minFen(left, of(pocket))), billFen);
  return sharers.find((pocket) => of(pocket) >= rest) ?? sharers.find((pocket) => of(pocket) > 0) ?? null;
}

function assumptionsOf(request: DrawRequest): DrawAssumption[] {
  const sharers = request.pockets.filter((pocket) => pocket.kind === 'sharer');
  const quotas = request.pockets.filter((pocket) => pocket.kind === 'quota');
  const has = (kind: DrawPocket['kind']): boolean => request.pockets.some((pocket) => pocket.kind === kind);
  const byBindTime = request.among === 'bind-time-ascending' || request.among === 'bind-time-descending';
  const found: DrawAssumption[] = [];
  if (quotas.length > 0 && (has('pool') || sharers.length > 0)) found.push('quotas-before-pool-and-sharers');
  if (quotas.length > 1 && quotas.some(({ boundAt }) => boundAt === null)) found.push('grant-time-missing');
  if (request.among === 'unspecified' && sharers.length > 1) found.push('order-unspecified');
  if (byBindTime && sharers.length > 1 && sharers.some(({ boundAt }) => boundAt === null))
    found.push('bind-time-missing');
  if (!request.sharersAtTill && sharers.some(({ byWallet }) => !byWallet)) found.push('sharers-not-drawn-at-till');
  return found;
}

function refuseDoubledIds(pockets: readonly DrawPocket[]): void {
  const seen = new Set<string>();
  for (const { id } of pockets) {
    if (seen.has(id)) throw new RangeError(`Two pockets have the id ${id}`);
    seen.add(id);
  }
}

function atLeastZero(amount: number): Fen {
  return fen(Math.max(0, amount));
}
