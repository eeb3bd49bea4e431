/** What the rules tell the ledger: how a till draws, which regions there are, and which credits to expect. */
import { addMonths } from '../shared/day.ts';
import { projectCredits, unprojectedCredits } from '../shared/estimates/projection.ts';
import { readingsAt } from '../shared/estimates/readings.ts';
import { rulingOn } from '../shared/ledger/bill.ts';
import { fen } from '../shared/money.ts';
import type { LedgerSeams } from './ledger/seams.ts';
import { releaseInForce } from './release/in-force.ts';

/** Credits are expected for the months that begin within so many months. */
const MONTHS_AHEAD = 3;
/** Months after the year 9999 cannot be written. */
const LAST_MONTHS = '9999-06-01';

export const rulesForLedger: LedgerSeams = {
  async rulingOn(bindings, bill) {
    const { rules } = await releaseInForce(bindings);
    return rulingOn(rules, bill);
  },
  async shareRuleOf(bindings, region, on) {
    const { rules } = await releaseInForce(bindings);
    const value = rules.regions.has(region)
      ? readingsAt(rules, 'shareableBalance', region, on).readings[0]?.value
      : null;
    return { retainedFen: fen(value?.retainedFen ?? 0), priorYearsOnly: value?.portion === 'prior-years' };
  },
  async isRegion(bindings, code) {
    const { rules } = await releaseInForce(bindings);
    return rules.regions.has(code);
  },
  async projectCredits(bindings, members, on) {
    const { rules } = await releaseInForce(bindings);
    const expected = on < LAST_MONTHS ? projectCredits(rules, members, on, addMonths(on, MONTHS_AHEAD)) : [];
    return { expected, notExpected: unprojectedCredits(rules, members, on) };
  },
};
