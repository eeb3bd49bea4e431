/** How a bill would be paid from a family's pockets by the rules of a region and day, and what that stands on. */
import type { Day } from '../day.ts';
import { weakest, weakestOf } from '../eligibility/grounds.ts';
import { readsOf } from '../eligibility/read.ts';
import { shareableSays } from '../eligibility/shareable-money.ts';
import type { Read } from '../eligibility/verdict.ts';
import type { Language } from '../eligibility/words.ts';
import { type Fen, maxFen, minFen } from '../money.ts';
import { isOutsideScheme, NATION } from '../region.ts';
import type { ValueOf } from '../rules/parameters/registry.ts';
import type { OpenReason, Rules } from '../rules/resolve.ts';
import type { Certainty } from '../rules/snapshot.ts';
import { drawRuleOf } from './draw-rule.ts';
import { type AmongSharers, type Draw, type DrawPlan, planDraws, strategyOf } from './draws.ts';
import { sharersBeside } from './one-sharer.ts';
import { payable } from './payable.ts';
import { type SaidBeside, saidBeside } from './said-beside.ts';
import { decidingSets, type Look, scenariosOf } from './scenario.ts';
import { distanceOf, isAcross, type SettlementQuestion } from './settlement-question.ts';
import { openWords, type SettlementAssumption } from './settlement-words.ts';
import { underHearsay, unsureOfSharing, unsureOfWallet } from './sharing-begun.ts';

export interface Settlement {
  /** Every pocket in the order used, those that pay nothing included. */
  readonly draws: readonly Draw[];
  readonly cashFen: Fen;
  /** The order applied among sharers; the configured one where the region states none. */
  readonly strategy: Exclude<AmongSharers, 'unspecified'>;
  readonly splitAllowed: boolean;
  readonly reads: readonly Read[];
  readonly assumptions: readonly {
    readonly code: SettlementAssumption | OpenReason | 'shareable-money' | SaidBeside['code'];
    readonly message: string;
  }[];
  /** The weakest of the values that decided. */
  readonly certainty: Certainty;
  readonly on: Day;
}

interface Planned {
  readonly plan: DrawPlan;
  readonly strategy: Settlement['strategy'];
  readonly assumptions: readonly SettlementAssumption[];
  /** The ids of pockets that are shut. */
  readonly shut: readonly string[];
}

/**
 * Settles a bill in fen: draws and cash add up to it. Regions must exist in the snapshot, and `pocketFaults` be empty
 * (throws a RangeError on ids that occur twice). Where readings lead to different draws, the first is used and an
 * assumption says so.
 */
export function settle(rules: Rules, question: SettlementQuestion, language: Language): Settlement {
  const sets = decidingSets(rules, question);
  const scenarios = scenariosOf(rules, question, sets);
  const [look, ...otherLooks] = scenarios.looks;
  const shown = planned(rules, question, look);
  const others = otherLooks.map((other) => planned(rules, question, other).plan);
  const sharers = ofSharers(rules, question);
  const beside = saidBeside(rules, question, sets, shown.assumptions, language);
  const cited = [...sets, ...sharers.sets, ...beside.flatMap(({ set }) => set ?? [])];
  const assumed = [...sharers.assumptions, ...shown.assumptions];
  const differ = scenarios.cut || others.some((plan) => !samePayments(plan, shown.plan));
  // Who pays first decides nothing where no two can pay.
  const able = shown.plan.draws.filter(({ payFen, remainingFen }) => payFen + remainingFen > 0);
  const decided = !differ && able.length < 2 ? sets.filter(({ parameter }) => parameter !== 'drawOrder') : sets;
  return {
    draws: shown.plan.draws,
    cashFen: shown.plan.cashFen,
    strategy: shown.strategy,
    splitAllowed: shown.plan.splitAllowed,
    reads: withoutRepeats(cited.flatMap((set) => readsOf(rules, set))),
    assumptions: [
      ...(differ && scenarios.open !== null
        ? [
            {
              code: scenarios.open,
              message: openWords(
                rules.snapshot.words.openSettlement,
                scenarios.open,
                scenarios.cut ? null : cashSpan([shown.plan, ...others]),
                language,
              ),
            },
          ]
        : []),
      ...assumed.map((code) => ({
        code,
        message: rules.snapshot.words.assumptions[code][language],
      })),
      ...shareableSays([{ reads: sets }], question.purpose, language),
      ...beside.map(({ code, message }) => ({ code, message })),
    ],
    certainty: assumed.some((code) => code.includes('not-known') || code === 'purpose-not-stated')
      ? 'unverified'
      : (weakest(weakestOf(decided, !differ), weakestOf(sharers.sets, false)) ?? 'unverified'),
    on: question.on,
  };
}

/**
 * What a payment takes for granted by the readings that are shown first, and which pockets are shut to it: a settlement names
 * it, and a book's plan names the same.
 */
export function takenForGranted(
  rules: Rules,
  question: SettlementQuestion,
): { readonly assumptions: readonly SettlementAssumption[]; readonly shut: readonly string[] } {
  const { looks } = scenariosOf(rules, question, []);
  const { assumptions, shut } = planned(rules, question, looks[0]);
  return { assumptions: [...ofSharers(rules, question).assumptions, ...assumptions], shut };
}

/** What is taken for granted of the sharers as such, and where it stands. */
function ofSharers(rules: Rules, question: SettlementQuestion) {
  const unsure = unsureOfSharing(rules, question);
  const { limited, limits } = sharersBeside(rules, question);
  const assumptions: SettlementAssumption[] = unsure.length > 0 ? ['sharing-start-not-known'] : [];
  if (unsureOfWallet(rules, question)) assumptions.push('wallet-not-known');
  if (underHearsay(rules, question)) assumptions.push('minimum-not-known');
  if (question.region === NATION) assumptions.push('place-not-told');
  if (limited) assumptions.push(limited === 'surely' ? 'one-sharer-at-a-time' : 'one-sharer-perhaps');
  return { assumptions, sets: [...unsure, ...limits] };
}

function planned(rules: Rules, question: SettlementQuestion, look: Look): Planned {
  const { billFen, region } = question;
  const order = look('drawOrder', region);
  const mechanism = look('mechanism', region);
  const rule = drawRuleOf(order, mechanism);
  const payables = question.pockets.map((pocket) => {
    const distance = distanceOf(rules, pocket, question);
    return payable(pocket, question, look, { sharersAtTill: rule.sharersAtTill, distance });
  });
  const plan = planDraws({ billFen, pockets: payables.map(({ pocket }) => pocket), ...rule });
  const assumptions = [
    ...payables.flatMap((each) => each.assumptions),
    ...plan.assumptions,
    ...orderAssumptions(question, order, mechanism),
  ];
  return {
    plan,
    strategy: strategyOf(rule),
    assumptions: [...new Set(assumptions)],
    shut: payables.flatMap(({ shut, pocket }) => (shut ? [pocket.id] : [])),
  };
}

function orderAssumptions(
  question: SettlementQuestion,
  order: ValueOf<'drawOrder'> | null,
  mechanism: ValueOf<'mechanism'> | null,
): SettlementAssumption[] {
  const found: SettlementAssumption[] = [];
  const { pockets, region } = question;
  if (isOutsideScheme(region)) return found;
  const atTill = mechanism?.sameProvince !== 'transfer-pool';
  const sharers = pockets.filter((pocket) => pocket.kind === 'sharer' && (atTill || isAcross(pocket, question)));
  if (mechanism === null && sharers.length > 0) found.push('mechanism-not-known');
  if (order === null && pockets.length > 1) found.push('draw-order-not-known');
  if (sharers.length < 2) return found;
  if (order !== null && order.splitAllowed === null && order.among !== 'single-sharer') found.push('split-not-stated');
  const byPosition =
    order === null || ['configured', 'recipient-sets', 'single-sharer', 'unspecified'].includes(order.among);
  if (byPosition && sharers.some(({ position }) => typeof position !== 'number')) found.push('position-missing');
  if (!byPosition && order.adjustable === true && sharers.some(({ position }) => typeof position === 'number')) {
    found.push('set-order-not-used');
  }
  return found;
}

/** Several regions may read one rule: it is cited once. */
function withoutRepeats(reads: readonly Read[]): Read[] {
  const name = ({ parameter, definedIn, effectiveFrom, value }: Read) =>
    JSON.stringify([parameter, definedIn, effectiveFrom, value]);
  return [...new Map(reads.map((read) => [name(read), read])).values()];
}

/** The same money from the same pockets, in whatever order they are named. */
function samePayments(a: DrawPlan, b: DrawPlan): boolean {
  const paid = new Map(a.draws.map((draw) => [draw.id, draw]));
  return b.draws.every(({ id, payFen, remainingFen }) => {
    const other = paid.get(id);
    return other?.payFen === payFen && other.remainingFen === remainingFen;
  });
}

function cashSpan(plans: readonly DrawPlan[]): { lowFen: Fen; highFen: Fen } | null {
  const [first, ...rest] = plans.map(({ cashFen }) => cashFen);
  return first === undefined ? null : { lowFen: rest.reduce(minFen, first), highFen: rest.reduce(maxFen, first) };
}
