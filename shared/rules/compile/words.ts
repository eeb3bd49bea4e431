/** The file of a verdict's words: every code of the closed lists has its words, and no other code stands there. */
import * as v from 'valibot';
import { NOTES, REASONS, REMEDIES } from '../../eligibility/reasons.ts';
import { CHECK_IDS } from '../../eligibility/verdict.ts';
import { Words } from '../parameters/parameter.ts';

export const allOf = <const Code extends string>(codes: readonly Code[]) =>
  v.strictObject(v.entriesFromList(codes, Words));
const someOf = <const Code extends string>(codes: readonly Code[]) =>
  v.strictObject(v.entriesFromList(codes, v.exactOptional(Words)));

const MONEY_KINDS = ['any', 'more-than', 'at-least', 'one-transfer'] as const;

export const WordsSchema = v.strictObject({
  reasons: allOf(REASONS),
  checkReasons: v.strictObject(v.entriesFromList(CHECK_IDS, v.exactOptional(someOf(REASONS)))),
  remedies: allOf(REMEDIES),
  notes: allOf(NOTES),
  money: v.strictObject({
    parts: allOf(['account', 'prior-years']),
    open: allOf(MONEY_KINDS),
    condition: allOf(MONEY_KINDS),
    doubt: Words,
  }),
  onlySureFrom: Words,
});
