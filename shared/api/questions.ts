/** The bodies of the eligibility routes. Everything but the relation may be left out, or be null where a form has no answer. */
import * as v from 'valibot';
import { INSURANCES, PARTICIPATIONS, SHARER_STATUSES } from '../eligibility/question.ts';
import { PURPOSES } from '../purpose.ts';
import { RELATIONS } from '../relation.ts';
import { AmountFen, DayText, optional, RegionText } from './fields.ts';
import { strictFields } from './strict-fields.ts';

export const MOST_RECIPIENTS = 64;

const sharer = strictFields({
  region: optional(RegionText),
  insurance: optional(v.picklist(INSURANCES)),
  status: optional(v.picklist(SHARER_STATUSES)),
  participation: optional(v.picklist(PARTICIPATIONS)),
  balanceFen: optional(AmountFen),
  priorYearsBalanceFen: optional(AmountFen),
});

const recipient = strictFields({
  region: optional(RegionText),
  insurance: optional(v.picklist(INSURANCES)),
  participation: optional(v.picklist(PARTICIPATIONS)),
});

const purpose = optional(v.picklist(PURPOSES));

export const ELIGIBILITY_BODY = strictFields({
  on: v.optional(DayText),
  sharer: v.optional(sharer),
  recipient: v.optional(recipient),
  relation: v.picklist(RELATIONS),
  purpose,
});

export const MATRIX_BODY = strictFields({
  on: v.optional(DayText),
  sharer: v.optional(sharer),
  recipients: v.pipe(
    v.array(strictFields({ ...recipient.entries, relation: v.picklist(RELATIONS), purpose })),
    v.minLength(1),
    v.maxLength(MOST_RECIPIENTS),
  ),
});
