/** Money of another province comes by the wallet, with a quota set aside beforehand: a plan has to say that it assumes so. */
import type { DrawAssumption } from '../../../shared/estimates/draws.ts';
import type { SettlementAssumption } from '../../../shared/estimates/settlement-words.ts';
import { provinceOf } from '../../../shared/region.ts';
import type { Family, Payer } from '../../book/family.ts';
import { memberOf } from './names.ts';

/** The assumptions of a plan, and that one where a sharer who can pay is insured in another province than the patient. */
export function allAssumptions(
  family: Family,
  patientId: string,
  payers: readonly Pick<Payer, 'source' | 'memberId' | 'availableFen'>[],
  told: readonly DrawAssumption[],
): readonly SettlementAssumption[] {
  const home = provinceAt(family, patientId);
  const isAcross = payers.some(
    ({ source, memberId, availableFen }) =>
      source === 'sharer' && memberId !== null && (availableFen ?? 0) > 0 && provinceAt(family, memberId) !== home,
  );
  return isAcross ? [...told, 'across-provinces-by-quota'] : told;
}

function provinceAt(family: Family, memberId: string): string | null {
  const facts = memberOf(family, memberId)?.facts;
  return facts ? provinceOf(facts.region) : null;
}
