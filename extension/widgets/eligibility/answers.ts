/** What a person has answered so far: every field may be open, and money is still the text they typed. */
import type { Day } from '../../../shared/day.ts';
import type { Insurance, Participation, Question, SharerStatus } from '../../../shared/eligibility/question.ts';
import { type Fen, parseYuan } from '../../../shared/money.ts';
import type { Purpose } from '../../../shared/purpose.ts';
import type { RegionCode } from '../../../shared/region.ts';
import type { Relation } from '../../../shared/relation.ts';

export interface Answers {
  readonly relation: Relation | null;
  readonly sharerRegion: RegionCode | null;
  readonly sharerInsurance: Insurance | null;
  readonly sharerStatus: SharerStatus | null;
  readonly sharerParticipation: Participation | null;
  readonly balance: string;
  readonly priorYears: string;
  /** True: the relative is insured where the sharer is. */
  readonly sameRegion: boolean;
  readonly recipientRegion: RegionCode | null;
  readonly recipientInsurance: Insurance | null;
  readonly recipientParticipation: Participation | null;
  readonly purpose: Purpose | null;
}

export const NO_ANSWERS: Answers = {
  relation: null,
  sharerRegion: null,
  sharerInsurance: null,
  sharerStatus: null,
  sharerParticipation: null,
  balance: '',
  priorYears: '',
  sameRegion: false,
  recipientRegion: null,
  recipientInsurance: null,
  recipientParticipation: null,
  purpose: null,
};

/** Takes up a draft of this session; another shape than today's is left alone. */
export function answersFrom(draft: unknown): Answers {
  return typeof draft === 'object' && draft !== null ? { ...NO_ANSWERS, ...draft } : NO_ANSWERS;
}

export type Asked =
  | { readonly ok: true; readonly question: Question }
  | { readonly ok: false; readonly wrong: 'relation' | 'balance' | 'priorYears' };

/** Makes the question; what was left open stays open. */
export function questionOf(answers: Answers, on: Day): Asked {
  if (!answers.relation) return { ok: false, wrong: 'relation' };
  const balanceFen = money(answers.balance);
  if (balanceFen === undefined) return { ok: false, wrong: 'balance' };
  const priorYearsBalanceFen = money(answers.priorYears);
  if (priorYearsBalanceFen === undefined) return { ok: false, wrong: 'priorYears' };
  return {
    ok: true,
    question: {
      on,
      relation: answers.relation,
      sharer: {
        region: answers.sharerRegion,
        insurance: answers.sharerInsurance,
        status: answers.sharerStatus,
        participation: answers.sharerParticipation,
        balanceFen,
        priorYearsBalanceFen,
      },
      recipient: {
        region: answers.sameRegion ? answers.sharerRegion : answers.recipientRegion,
        insurance: answers.recipientInsurance,
        participation: answers.recipientParticipation,
      },
      purpose: answers.purpose,
    },
  };
}

/** Null where nothing was typed, undefined where it is no amount. */
function money(text: string): Fen | null | undefined {
  return text.trim() === '' ? null : (parseYuan(text) ?? undefined);
}
