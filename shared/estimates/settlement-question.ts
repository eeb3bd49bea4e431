/** A question about a payment, and what in it cannot be. */
import type { Day } from '../day.ts';
import { type Distance, distanceInProvince } from '../eligibility/place.ts';
import type { Fen } from '../money.ts';
import type { Purpose } from '../purpose.ts';
import { areInOneProvince, NATION, type RegionCode } from '../region.ts';
import type { Rules } from '../rules/resolve.ts';
import { readingsAt } from './readings.ts';

export const POCKET_KINDS = ['own', 'sharer', 'pool', 'quota'] as const;

export interface AskedPocket {
  readonly id: string;
  readonly kind: (typeof POCKET_KINDS)[number];
  /** Where the account is insured; the patient's region where it is left out. */
  readonly region?: RegionCode | null | undefined;
  /** The whole account, prior years included; what is left of a quota or in the pool. */
  readonly balanceFen: Fen;
  readonly priorYearsBalanceFen?: Fen | null | undefined;
  /** Quotas granted to others. */
  readonly frozenFen?: Fen | null | undefined;
  /** The day of the bind or of the grant. */
  readonly boundAt?: Day | null | undefined;
  /** The configured place among the sharers, from 1. */
  readonly position?: number | null | undefined;
}

export interface SettlementQuestion {
  readonly on: Day;
  /** Where the patient is insured. */
  readonly region: RegionCode;
  readonly purpose: Purpose;
  readonly billFen: Fen;
  readonly pockets: readonly AskedPocket[];
}

export interface PocketFault {
  readonly index: number;
  readonly field: keyof AskedPocket;
  readonly code: 'duplicate' | 'missing' | 'does-not-add-up' | 'in-the-future' | 'not-allowed-here';
}

/** Whatever makes a question impossible to answer, pocket by pocket; none where it can be settled. */
export function pocketFaults(rules: Rules, question: SettlementQuestion): PocketFault[] {
  const { pockets } = question;
  return pockets.flatMap((pocket, index) => {
    const before = pockets.slice(0, index);
    const faults: Omit<PocketFault, 'index'>[] = [
      ...doubled(pocket, before),
      ...amountFaults(pocket),
      ...(pocket.boundAt && pocket.boundAt > question.on ? [{ field: 'boundAt', code: 'in-the-future' } as const] : []),
      ...(needsPriorYears(rules, question, pocket)
        ? [{ field: 'priorYearsBalanceFen', code: 'missing' } as const]
        : []),
    ];
    return faults.map((fault) => ({ index, ...fault }));
  });
}

function* doubled(pocket: AskedPocket, before: readonly AskedPocket[]): Generator<Omit<PocketFault, 'index'>> {
  if (before.some(({ id }) => id === pocket.id)) yield { field: 'id', code: 'duplicate' };
  if (pocket.kind === 'own' && before.some(({ kind }) => kind === 'own')) yield { field: 'kind', code: 'duplicate' };
  const { position } = pocket;
  const placed = pocket.kind === 'sharer' && typeof position === 'number';
  if (placed && before.some((other) => other.kind === 'sharer' && other.position === position)) {
    yield { field: 'position', code: 'duplicate' };
  }
}

function* amountFaults(pocket: AskedPocket): Generator<Omit<PocketFault, 'index'>> {
  const { kind, balanceFen, priorYearsBalanceFen, frozenFen } = pocket;
  if ((priorYearsBalanceFen ?? 0) > balanceFen) yield { field: 'priorYearsBalanceFen', code: 'does-not-add-up' };
  // A quota and the pool hold what is left for others: nothing of it is frozen.
  const account = kind === 'own' || kind === 'sharer';
  if (!account && (frozenFen ?? 0) > 0) yield { field: 'frozenFen', code: 'not-allowed-here' };
  if (account && (frozenFen ?? 0) > balanceFen) yield { field: 'frozenFen', code: 'does-not-add-up' };
}

/**
 * A sharer's prior-years money decides where a reading says so: in an account that holds money, and where sharers'
 * accounts may be drawn from at all.
 */
function needsPriorYears(rules: Rules, question: SettlementQuestion, pocket: AskedPocket): boolean {
  if (pocket.kind !== 'sharer' || typeof pocket.priorYearsBalanceFen === 'number' || pocket.balanceFen === 0) {
    return false;
  }
  const { region, on } = question;
  const atTill = readingsAt(rules, 'mechanism', region, on).readings;
  const poolOnly = atTill.every(({ value }) => value?.sameProvince === 'transfer-pool');
  if (poolOnly && !isAcross(pocket, question)) return false;
  return readingsAt(rules, 'shareableBalance', placeOf(pocket, question), on).readings.some(
    ({ value }) => value?.portion === 'prior-years',
  );
}

/**
 * Where a pocket's account is insured. The patient's own account and the family pool are where the patient is, and so
 * is an account whose place is not told: nobody is insured at the nation.
 */
export function placeOf({ kind, region }: AskedPocket, question: SettlementQuestion): RegionCode {
  return kind === 'own' || kind === 'pool' || region === NATION ? question.region : (region ?? question.region);
}

export function isAcross(pocket: AskedPocket, question: SettlementQuestion): boolean {
  return !areInOneProvince(placeOf(pocket, question), question.region);
}

/**
 * The list of purposes that a pocket goes by: across provinces the wallet's closed one, and so for quotas, which only the
 * wallet has (F0134, F0138).
 */
export function listFor(pocket: AskedPocket, question: SettlementQuestion): 'useScope' | 'useScopeCrossProvince' {
  return pocket.kind === 'quota' || isAcross(pocket, question) ? 'useScopeCrossProvince' : 'useScope';
}

/** How far the pool of a pocket is from the patient's; a place left out is the patient's own. Null across provinces. */
export function distanceOf(rules: Rules, pocket: AskedPocket, question: SettlementQuestion): Distance | null {
  if (isAcross(pocket, question)) return null;
  if (!pocket.region || pocket.region === NATION) return 'same-pool';
  return distanceInProvince(rules, placeOf(pocket, question), question.region, question.on);
}
