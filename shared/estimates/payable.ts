/** From a pocket as it was asked about to one the planner can draw from, as the rules of one scenario have it. */

import { whatIsSaid } from '../eligibility/checks/purpose.ts';
import type { Distance } from '../eligibility/place.ts';
import { setsNoLimit } from '../eligibility/shareable-money.ts';
import { type Fen, fen, minFen, ZERO_FEN } from '../money.ts';
import { isOutsideScheme } from '../region.ts';
import type { ValueOf } from '../rules/parameters/registry.ts';
import type { DrawPocket, SharerPocket } from './draws.ts';
import type { Look } from './scenario.ts';
import { type AskedPocket, isAcross, listFor, placeOf, type SettlementQuestion } from './settlement-question.ts';
import type { SettlementAssumption } from './settlement-words.ts';

export interface Payable {
  readonly pocket: DrawPocket;
  /** The rules let nothing of it be used here, however much it holds. */
  readonly shut: boolean;
  readonly assumptions: readonly SettlementAssumption[];
}

interface Way {
  readonly sharersAtTill: boolean;
  readonly distance: Distance | null;
}

/** A pocket that may not pay for the purpose, or not that far, is closed: it is named and pays nothing. */
export function payable(asked: AskedPocket, question: SettlementQuestion, look: Look, way: Way): Payable {
  if (![question.region, placeOf(asked, question)].some(isOutsideScheme)) {
    return payableByRules(asked, question, look, way);
  }
  // No rule reaches from or to Hong Kong, Macao or Taiwan.
  const empty = { ...asked, balanceFen: ZERO_FEN, priorYearsBalanceFen: ZERO_FEN, frozenFen: ZERO_FEN };
  return { ...payableByRules(empty, question, look, way), shut: true, assumptions: ['outside-the-scheme'] };
}

function payableByRules(
  asked: AskedPocket,
  question: SettlementQuestion,
  look: Look,
  { sharersAtTill, distance }: Way,
): Payable {
  const across = isAcross(asked, question);
  const drawnHere = sharersAtTill || across;
  const purpose = whatIsSaid(look(listFor(asked, question), placeOf(asked, question)), question.purpose);
  const assumptions: SettlementAssumption[] = purpose === 'allowed' ? [] : [purpose];
  let closed = purpose === 'purpose-denied';
  if (asked.kind === 'sharer' && across && !closed) {
    const way = byWay(look('mechanism', placeOf(asked, question)));
    assumptions.push(way);
    closed ||= way === 'across-provinces-not-open';
  } else if (
    asked.kind === 'sharer' &&
    sharersAtTill &&
    look('regionScope', placeOf(asked, question)) === 'same-pool'
  ) {
    if (distance === 'other-pool') assumptions.push('across-pools-not-open');
    if (distance === 'pool-unknown') assumptions.push('across-pools-not-known');
    closed ||= distance === 'other-pool';
  }
  if (asked.kind === 'sharer') {
    const rule = look('shareableBalance', placeOf(asked, question));
    const pocket = sharerPocket(asked, rule, across);
    const short = rule !== null && sharedFen(pocket) < rule.minimumToShareFen;
    if (short && drawnHere) assumptions.push('minimum-to-share-not-reached');
    if (across && rule !== null && !setsNoLimit('shareableBalance', rule)) assumptions.push('limit-applied-across');
    const kept = closed || short ? { ...pocket, retainedFen: pocket.balanceFen } : pocket;
    return { pocket: kept, shut: closed, assumptions };
  }
  if (asked.kind === 'pool' && look('mechanism', question.region)?.sameProvince !== 'transfer-pool') {
    assumptions.push('pool-not-known-there');
  }
  if (asked.kind === 'quota' && look('quota', placeOf(asked, question)) === null) {
    assumptions.push('quota-not-known-there');
  }
  const pocket = plainPocket(asked, asked.kind);
  return { pocket: closed ? { ...pocket, balanceFen: ZERO_FEN } : pocket, shut: closed, assumptions };
}

/** How money of another province comes, by the mechanism of its own region. */
function byWay(mechanism: ValueOf<'mechanism'> | null) {
  if (mechanism === null) return 'mechanism-not-known';
  if (mechanism.crossProvince === null) return 'across-provinces-not-open';
  return mechanism.crossProvince === 'wallet-quota' ? 'across-provinces-by-quota' : 'across-provinces-by-transfer';
}

function sharerPocket(asked: AskedPocket, rule: ValueOf<'shareableBalance'> | null, across: boolean): SharerPocket {
  const { id, balanceFen, priorYearsBalanceFen } = asked;
  const pocket = {
    id,
    kind: 'sharer',
    balanceFen,
    frozenFen: asked.frozenFen ?? ZERO_FEN,
    retainedFen: fen(rule?.retainedFen ?? 0),
    boundAt: asked.boundAt ?? null,
    position: asked.position ?? null,
    byWallet: across,
  } as const;
  if (rule?.portion !== 'prior-years') return { ...pocket, portion: 'all' };
  return { ...pocket, portion: 'prior-years', priorYearsBalanceFen: priorYearsBalanceFen ?? ZERO_FEN };
}

/** The money that may be shared at all, before what is frozen or retained. */
export function sharedFen(pocket: SharerPocket): Fen {
  return pocket.portion === 'all' ? pocket.balanceFen : minFen(pocket.priorYearsBalanceFen, pocket.balanceFen);
}

function plainPocket({ id, balanceFen, frozenFen, boundAt }: AskedPocket, kind: 'own' | 'pool' | 'quota'): DrawPocket {
  switch (kind) {
    case 'own':
      return { id, kind, balanceFen, frozenFen: frozenFen ?? ZERO_FEN };
    case 'pool':
      return { id, kind, balanceFen };
    case 'quota':
      return { id, kind, balanceFen, boundAt: boundAt ?? null };
  }
}
