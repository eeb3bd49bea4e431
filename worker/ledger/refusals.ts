/** What the database's refusals mean to a caller. */
import type { Context } from 'hono';
import { CONFLICTS, type Conflict, isConflict } from '../../shared/api/conflicts.ts';
import { isFieldFaultCode } from '../../shared/api/faults.ts';
import type { EntryRequest } from '../../shared/ledger/entry.ts';
import type { Refusal } from '../../shared/ledger/posting.ts';
import type { AppEnv } from '../bindings.ts';
import { Fault, invalidField } from '../fault.ts';
import { type Household, unauthorized } from './access.ts';
import { Refused, type Row, type Statement } from './storage/database.ts';
import { write } from './writing.ts';

/** The Fault for a refused write of entries, with a pointer to the amount where money is short. */
export function explain(
  refused: Refused,
  requests: readonly EntryRequest[],
  pointer: (index: number) => string,
): Error {
  const index = Math.max(
    0,
    requests.findIndex(({ id }) => id === refused.about),
  );
  const request = requests[index];
  if (refused.reason === 'amount-differs') {
    if (request?.kind === 'roll-over' && request.amountFen === undefined) {
      return conflict('nothing-to-move', '', pointer(index));
    }
    return new Fault('insufficient-balance', { at: `${pointer(index)}/amountFen`, reason: 'too-large' });
  }
  return explainCommon(refused, request?.kind === 'reversal' ? '{id}' : pointer(index));
}

/**
 * The Faults of reasons that any write may meet. `stale` stays what it is, for the write to be tried again, and so does a
 * reason that no caller can cause: an error of ours.
 * `at`: where the request has what was refused.
 */
export function explainCommon(refused: Refused, at?: string): Error {
  if (refused.reason === 'precondition-failed') return new Fault('precondition-failed');
  if (refused.reason === 'unauthorized') return unauthorized();
  if (refused.reason === 'not-found') return new Fault('not-found');
  return isConflict(refused.reason) ? conflict(refused.reason, refused.about, at) : refused;
}

/** `about`: what there is too much of, and how much there may be. */
export function conflict(reason: Conflict, about = '', at = ''): Fault {
  return new Fault('conflict', {
    reason,
    at: CONFLICTS[reason] ?? at,
    ...(reason === 'too-many' ? { limit: about } : {}),
  });
}

/** Writes, and answers a refusal with the Fault that it means. */
export function writeOrExplain(
  c: Context<AppEnv>,
  household: Household,
  statements: readonly Statement[],
): Promise<Row[][]> {
  return explained(() => write(c, household, statements));
}

export async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refused ? explainCommon(error) : error;
  }
}

/** The 422 for a request that names people wrongly. */
export function memberRefusal(refusal: Refusal, under: string): Fault {
  const { pointer, code } = refusal;
  return invalidField(under + pointer, isFieldFaultCode(code) ? code : 'not-allowed-here');
}
