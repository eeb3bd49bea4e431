/** What the descriptions of the ledger's routes share: examples, answers, problems. */
import type * as v from 'valibot';
import { id } from '../ledger-fields.ts';
import { MAX_BOOK } from '../ledger-household.ts';
import type { ProblemCode } from '../problem.ts';
import type { Answer, Operation } from './operation.ts';

export const MEMBER = '6f6b1a3e-1111-4a5b-8c9d-000000000001';
export const OTHER = '6f6b1a3e-1111-4a5b-8c9d-000000000002';
export const ENTRY = '6f6b1a3e-2222-4a5b-8c9d-000000000001';

/** "at most 20,000 observations" */
export const atMost = (what: keyof typeof MAX_BOOK, unit: string = what): string =>
  `A household holds at most ${MAX_BOOK[what].toLocaleString('en')} ${unit}.`;

export const inPath = (example: string) => ({ schema: id, example });
export const read = (description: string, schema: v.GenericSchema): Operation['answers'] => ({
  200: { description, schema, headers: ['Cache-Control'] },
});
export const NOTHING: Operation['answers'] = { 204: { description: 'Done.' } };

/** A write under the client's id: 201 the first time, 200 and the stored answer after that. */
export const written = (schema: v.GenericSchema): Operation['answers'] => {
  const answer: Answer = { description: 'What is stored.', schema, headers: ['ETag', 'Cache-Control'] };
  return { 200: { ...answer, headers: ['Idempotency-Hit', 'ETag', 'Cache-Control'] }, 201: answer };
};

export const WRITES: readonly ProblemCode[] = ['conflict', 'precondition-failed', 'unavailable'];
export const READS: readonly ProblemCode[] = ['unavailable'];
