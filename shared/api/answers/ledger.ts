/** What the ledger routes answer. */
import * as v from 'valibot';
import { INSURANCES, SHARER_STATUSES } from '../../eligibility/question.ts';
import { INVARIANTS } from '../../ledger/invariants.ts';
import { MEMBER_RELATIONS } from '../../ledger/member.ts';
import { Day, Instant, page, Region } from './fields.ts';
import { Read } from './verdict.ts';

const Id = v.pipe(v.string(), v.uuid());
const Fen = v.pipe(v.number(), v.integer());
const Scope = v.picklist(['read', 'append', 'owner']);
const relation = v.picklist(MEMBER_RELATIONS);
const household = v.strictObject({ id: v.string(), createdAt: Instant });
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The token is shown this once. */
export const NEW_HOUSEHOLD_ANSWER = v.strictObject({ household, token: v.string(), scope: v.literal('owner') });
export const HOUSEHOLD_ANSWER = v.strictObject({ household, members: whole, entries: whole, version: whole });

const token = { id: Id, scope: Scope, createdAt: Instant, expiresAt: v.nullable(Instant) };
export const NEW_TOKEN_ANSWER = v.strictObject({ ...token, token: v.string() });
export const TOKENS_ANSWER = v.strictObject(page(v.strictObject({ ...token, revokedAt: v.nullable(Instant) })));

export const CONSENT_ANSWER = v.strictObject({
  purpose: v.string(),
  wordsSha256: v.string(),
  grantedAt: Instant,
  withdrawnAt: v.nullable(Instant),
});
export const CONSENTS_ANSWER = v.strictObject(page(CONSENT_ANSWER));

export const MEMBER_ANSWER = v.strictObject({
  id: Id,
  relation,
  region: Region,
  insurance: v.picklist(INSURANCES),
  status: v.nullable(v.picklist(SHARER_STATUSES)),
  hasAccount: v.boolean(),
  retainedFen: Fen,
  priorYearsOnly: v.boolean(),
  labelCiphertext: v.nullable(v.string()),
});
export const MEMBERS_ANSWER = v.strictObject(page(MEMBER_ANSWER));

const pairs = v.array(v.strictObject({ memberId: Id, toMemberId: Id, relation }));
export const SET_RELATIONS_ANSWER = v.strictObject({ pairs });
/** `derived`: those that follow from what was stated. */
export const RELATIONS_ANSWER = v.strictObject({ pairs, derived: pairs });

export const DRAW_ORDER_ANSWER = v.strictObject({ memberId: Id, from: Day, sharers: v.array(Id) });
export const DRAW_ORDERS_ANSWER = v.strictObject(page(DRAW_ORDER_ANSWER));

const draws = v.array(
  v.strictObject({
    memberId: v.nullable(Id),
    source: v.picklist(['own', 'sharer', 'pool', 'quota']),
    payFen: Fen,
  }),
);

export const EntryAnswer = v.strictObject({
  id: Id,
  seq: whole,
  kind: v.string(),
  on: Day,
  memberId: Id,
  toMemberId: v.nullable(Id),
  amountFen: Fen,
  part: v.nullable(v.picklist(['current-year', 'prior-years'])),
  reverses: v.nullable(Id),
  memoCiphertext: v.nullable(v.string()),
  recordedAt: Instant,
  /** Payments only: whose money paid, and whether that was observed instead of drawn by the server. */
  draws: v.exactOptional(draws),
  cashFen: v.exactOptional(Fen),
  /** What the draws say beyond what the accounts were known to hold: no account of the book was touched for it. */
  unexplainedFen: v.exactOptional(Fen),
  observed: v.exactOptional(v.boolean()),
  /** They add up to zero. */
  postings: v.array(
    v.strictObject({
      account: v.string(),
      kind: v.string(),
      memberId: v.nullable(Id),
      part: v.nullable(v.string()),
      amountFen: Fen,
    }),
  ),
});
/** One entry, or `{entries}` where a list was sent. */
export const WRITTEN_ENTRIES_ANSWER = v.union([EntryAnswer, v.strictObject({ entries: v.array(EntryAnswer) })]);
export const ENTRIES_ANSWER = v.strictObject(page(EntryAnswer));

export const PLAN_ANSWER = v.strictObject({
  on: Day,
  memberId: Id,
  amountFen: Fen,
  draws,
  cashFen: Fen,
  strategy: v.string(),
  splitAllowed: v.boolean(),
  assumptions: v.array(v.string()),
});

const observation = {
  id: Id,
  memberId: Id,
  balanceFen: Fen,
  at: Instant,
  via: v.picklist(['portal', 'manual', 'api']),
  /** Observed less booked, on the day of the observation. */
  differenceFen: Fen,
};
export const OBSERVATION_ANSWER = v.strictObject({ ...observation, sinceEntryId: v.nullable(Id) });
export const OBSERVATIONS_ANSWER = v.strictObject(page(v.strictObject(observation)));

export const BALANCES_ANSWER = v.strictObject({
  on: Day,
  items: v.array(
    v.strictObject({
      memberId: Id,
      bookFen: Fen,
      frozenFen: Fen,
      availableFen: Fen,
      parts: v.nullable(v.strictObject({ currentYearFen: Fen, priorYearsFen: Fen })),
      observed: v.nullable(v.strictObject({ balanceFen: Fen, at: Instant })),
      differenceFen: v.nullable(Fen),
    }),
  ),
  /** The family pool. */
  poolFen: Fen,
  /** What observed payments and adjustments took from nowhere (below zero) or left there. */
  unexplainedFen: Fen,
  /** Credits that the rules lead one to expect: never part of a balance. */
  expected: v.array(v.strictObject({ memberId: Id, on: Day, amountFen: Fen, reads: v.array(Read) })),
  /** Accounts for which no figure is expected, and why: a book keeps neither a contribution base nor an age. */
  notExpected: v.array(
    v.strictObject({
      memberId: Id,
      reason: v.picklist(['status-missing', 'fields-missing', 'range', 'by-year', 'not-known']),
      missing: v.array(v.string()),
      rangeFen: v.nullable(v.array(Fen)),
      reads: v.array(Read),
    }),
  ),
});

/** `entries` once the last page has come. */
export const IMPORT_ANSWER = v.strictObject({
  importId: Id,
  page: whole,
  finished: v.boolean(),
  entries: v.exactOptional(whole),
});

export const AUDIT_ANSWER = v.strictObject({
  holds: v.boolean(),
  invariants: v.array(
    v.strictObject({ id: v.picklist(INVARIANTS), holds: v.boolean(), detail: v.nullable(v.string()) }),
  ),
});
