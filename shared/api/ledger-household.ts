/** Requests about a household: its people, tokens, consents, draw orders and imports. */
import * as v from 'valibot';
import { INSURANCES, SHARER_STATUSES } from '../eligibility/question.ts';
import { MEMBER_RELATIONS } from '../ledger/member.ts';
import { AmountFen, DayText, RegionText } from './fields.ts';
import { ciphertext, id, instant } from './ledger-fields.ts';
import { strictFields } from './strict-fields.ts';

export const MAX_MEMBERS = 32;
/** Everyone but the person whom they pay for. */
export const MAX_SHARERS = MAX_MEMBERS - 1;
/** Each two members once: the other way round follows. */
export const MAX_PAIRS = (MAX_MEMBERS * MAX_SHARERS) / 2;

/** How much a household may hold. */
export const MAX_BOOK = {
  members: MAX_MEMBERS,
  /** Those that are not revoked. */
  tokens: 32,
  /** Those that were withdrawn included. */
  consents: 200,
  observations: 20_000,
  /** Days from which draw orders of one member begin. */
  'draw-orders': 100,
  entries: 50_000,
} as const;

export const householdRequest = strictFields({});

const memberFields = {
  relation: v.picklist(MEMBER_RELATIONS),
  region: RegionText,
  insurance: v.picklist(INSURANCES),
  status: v.optional(v.nullable(v.picklist(SHARER_STATUSES)), null),
  hasAccount: v.boolean(),
  retainedFen: v.optional(AmountFen),
  priorYearsOnly: v.optional(v.boolean()),
  labelCiphertext: v.optional(v.nullable(ciphertext), null),
};

/** Where `retainedFen` or `priorYearsOnly` is left out, the region's rule of the day stands in for it. */
export const newMemberRequest = v.strictObject({ id, ...memberFields });

/** A member as a book has it. */
export const memberRequest = v.strictObject({
  ...newMemberRequest.entries,
  retainedFen: v.optional(AmountFen, 0),
  priorYearsOnly: v.optional(v.boolean(), false),
});

/** The fields of a member that change; those left out stay. */
export const memberPatch = strictFields({
  relation: v.optional(memberFields.relation),
  region: v.optional(RegionText),
  insurance: v.optional(memberFields.insurance),
  status: v.optional(v.nullable(v.picklist(SHARER_STATUSES))),
  hasAccount: v.optional(v.boolean()),
  retainedFen: memberFields.retainedFen,
  priorYearsOnly: memberFields.priorYearsOnly,
  labelCiphertext: v.optional(v.nullable(ciphertext)),
});

export const relationPair = v.strictObject({ memberId: id, toMemberId: id, relation: v.picklist(MEMBER_RELATIONS) });

export const relationsRequest = v.strictObject({
  pairs: v.pipe(v.array(relationPair), v.maxLength(MAX_PAIRS)),
});

export const drawOrderRequest = v.strictObject({
  from: DayText,
  sharers: v.pipe(v.array(id), v.maxLength(MAX_SHARERS)),
});

export const tokenRequest = v.strictObject({
  scope: v.picklist(['read', 'append', 'owner']),
  expiresAt: v.optional(v.nullable(instant), null),
});

/** Purposes that the ledger itself knows: once withdrawn, it takes no more of what they allow. Others are kept as told. */
export const LEDGER_PURPOSES = {
  book: 'server-ledger',
  observations: 'observations',
} as const;

/** Consent to one purpose: `wordsSha256` is the hash of the exact words that were agreed to. */
export const consentRequest = v.strictObject({
  purpose: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  wordsSha256: v.pipe(v.string(), v.toLowerCase(), v.regex(/^[0-9a-f]{64}$/)),
});
