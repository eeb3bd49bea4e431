/** Which insurance, and in which state, words say that somebody is in: each from a closed list. */

import { hanOnly, tight } from '../page/text.ts';
import type { InsuranceType, ParticipationStatus } from '../reading.ts';
import { OTHER_INSURANCE, RESIDENTS } from '../records/words.ts';

/** An insurance that is none of the basic medical ones is one as well: what stands with it is not the medical one's. */
export type Insurance = InsuranceType | 'other';

const LONGEST = 24;
/** In the order in which they are tried. */
const INSURANCES: readonly (readonly [RegExp, Insurance])[] = [
  [/^390$|^(?:城[乡镇])?居民(?:$|\(|.*[医保])|^基本医(?:保|疗保险)[-—(]*(?:城[乡镇])?居民\)?$/, 'resident'],
  [OTHER_INSURANCE, 'other'],
  [RESIDENTS, 'other'],
  [/^310$|^(?:本市|城镇|企业)*职工(?:$|\(|(?:基本)?医)|^基本医(?:保|疗保险)[-—(]*(?:城镇)?职工\)?$/, 'employee'],
  [/灵活就业/, 'flexible'],
];

export function insuranceOf(text: string): Insurance | null {
  if (text.length > LONGEST || text.includes('互助')) return null;
  return INSURANCES.find(([words]) => words.test(text))?.[1] ?? null;
}

/** Calls itself an insurance, and neither a medical one nor all of them. */
const CALLED_INSURANCE = /^(?!保险|.*(?:医保|医疗保险|社|参)).{0,8}(?:险|[惠农商].?保|救助|互助)$/;

/** The insurance that answers the question for one: also one of which nothing else is known. */
export function answeredInsurance(text: string): Insurance | null {
  return insuranceOf(text) ?? (CALLED_INSURANCE.test(text) ? 'other' : null);
}

const STATES: readonly (readonly [RegExp, ParticipationStatus])[] = [
  [
    /^(?:(?:退休)?(?:正常|恢复)(?:参保|缴费|享受|在保|在缴|中)*|参保缴费|在保|在缴|缴费中|新?参保|已参保|参保[中正]常?)$/,
    'active',
  ],
  [/^已?(?:(?:暂停|中断|中止)(?:参保|缴费)?(?:\(.*\))?|参保停缴|[停断][保缴]|欠费)$/, 'suspended'],
  [/^已?(?:终止(?:参保|缴费)?|退保|注销|转出)$/, 'ended'],
  [/^(?:当前|目前)?[暂尚]?未参保$/, 'not-insured'],
];

export function statusOf(text: string): ParticipationStatus | null {
  const state = text.replace(/\((?:参保|缴费|在职|退休|正常|在缴|已缴费)\)$/, '');
  return STATES.find(([words]) => words.test(state))?.[1] ?? null;
}

/** "310-职工基本医疗保险", "140100 山西省太原市", "职工基本医疗保险(310)"; a code alone is left as it is. */
export function uncoded(text: string): string {
  return tight(hanOnly(text)).replace(/^(?!(?:19|20|99)\d\d[-/.年])[([]?\d+[)\]]?[-_.:|]*(?=\D)|\(\d+\)$/g, '');
}
