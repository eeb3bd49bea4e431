/** What the rules say of a bill that a book pays: whose accounts may pay, and what has to be taken for granted. */
import type { Day } from '../day.ts';
import { verdictOf } from '../eligibility/evaluate.ts';
import { drawRuleAt } from '../estimates/draw-rule.ts';
import type { DrawRule } from '../estimates/draws.ts';
import { readingsAt } from '../estimates/readings.ts';
import { takenForGranted } from '../estimates/settlement.ts';
import type { AskedPocket } from '../estimates/settlement-question.ts';
import type { SettlementAssumption } from '../estimates/settlement-words.ts';
import type { Fen } from '../money.ts';
import type { Rules } from '../rules/resolve.ts';
import { sharerPocket } from './drawing.ts';
import { mayPayQuestion } from './may-pay.ts';
import type { Member } from './member.ts';
import type { RelationPair } from './relations.ts';

export interface Bill {
  readonly on: Day;
  readonly patient: Member;
  readonly billFen: Fen;
  readonly sharers: readonly Member[];
  /** As for a settlement. */
  readonly pockets: readonly AskedPocket[];
  readonly relations: readonly RelationPair[];
}

export interface BillRuling {
  /** How the till draws where the patient is insured. */
  readonly rule: DrawRule;
  /** By sharer, what the account has to hold before others use any of it: more than it can where it is barred. */
  readonly least: Readonly<Record<string, number>>;
  readonly assumptions: readonly SettlementAssumption[];
}

/** Of readings that are open, the one that is shown first. Only a verdict that is a plain "no" bars a sharer. */
export function rulingOn(rules: Rules, bill: Bill): BillRuling {
  const { on, patient, sharers, relations } = bill;
  // What a bill is for is not told, and taken to be care. When sharers were bound is not known: the order set stands in.
  const { assumptions, shut } = takenForGranted(rules, { ...bill, region: patient.region, purpose: 'outpatient' });
  const said = new Set(assumptions.filter((code) => !/^(purpose-|set-order)/.test(code)));
  const least: Record<string, number> = {};
  for (const sharer of sharers) {
    const { id, region, retainedFen, priorYearsOnly } = sharer;
    const question = mayPayQuestion(sharer, patient, relations, on);
    const barred = question !== null && verdictOf(rules, question) === 'ineligible';
    const rule = readingsAt(rules, 'shareableBalance', region, on).readings[0]?.value;
    const isShut = shut.includes(sharerPocket(id));
    if (isShut || barred) {
      if (!isShut) said.add('sharer-barred');
      least[id] = Number.MAX_SAFE_INTEGER;
    } else if (rule) {
      const keepsLess = retainedFen < rule.retainedFen || (rule.portion === 'prior-years' && !priorYearsOnly);
      if (keepsLess && !said.has('sharers-not-drawn-at-till')) said.add('keeps-less-than-the-rule');
      if (rule.minimumToShareFen > 0) least[id] = rule.minimumToShareFen;
    }
  }
  return { rule: drawRuleAt(rules, patient.region, on), least, assumptions: [...said] };
}
