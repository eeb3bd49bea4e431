/** A ledger that is told nothing by the rules. */
import { PLAIN_RULE } from '../../../shared/estimates/draws.ts';
import { ZERO_FEN } from '../../../shared/money.ts';
import { isRegionCode } from '../../../shared/region.ts';
import type { LedgerSeams } from '../../../worker/ledger/seams.ts';

/** The order that the household set, split at will, own money first; no projection. */
export const PLAIN_SEAMS: LedgerSeams = {
  rulingOn: () => ({ rule: PLAIN_RULE, least: {}, assumptions: [] }),
  shareRuleOf: () => ({ retainedFen: ZERO_FEN, priorYearsOnly: false }),
  isRegion: (_, code) => isRegionCode(code),
  projectCredits: () => ({ expected: [], notExpected: [] }),
};
