/** What most people ask: everything is told, the two places lie in two provinces, and every check passes. */
import { day } from '../../shared/day.ts';
import type { Question } from '../../shared/eligibility/question.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';

export const TYPICAL_QUESTION: Question = {
  on: day('2026-11-21'),
  relation: 'parent',
  purpose: 'outpatient',
  sharer: {
    region: regionCode('450100'),
    insurance: 'employee',
    status: 'active',
    participation: 'normal',
    balanceFen: fen(320_000),
  },
  recipient: { region: regionCode('371400'), insurance: 'resident', participation: 'normal' },
};
