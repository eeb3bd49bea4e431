/** What the database's refusals mean to a caller. */
import type { Context } from 'hono';
import { isFieldFaultCode } from '../../shared/api/faults.ts';
import type { EntryRequest } from '../../shared/ledger/entry.ts';
import type { Refusal } from '../../shared/ledger/posting.ts';
import type { Words } from '../../shared/rules/snapshot.ts';
import type { AppEnv } from '../bindings.ts';
import { Fault, invalidField, unavailable } from '../fault.ts';
import { type Household, unauthorized } from './access.ts';
import { Refused, type Row, type Statement } from './storage/database.ts';
import { write } from './writing.ts';

interface ConflictWords extends Words {
  /** Where the request has the thing that is in conflict, if that is the same for every route. */
  readonly at?: string;
}

const CONFLICTS = {
  overdrawn: {
    zh: '额度或共济池里的钱已经用掉，先冲正用掉它的那一笔',
    en: 'Money of the quota or pool has been spent: first reverse the entry that spent it',
  },
  'already-reversed': { zh: '这一笔已经冲正过', en: 'This entry has been reversed already' },
  'not-reversible': { zh: '冲正不能再冲正', en: 'A reversal cannot be reversed', at: '{id}' },
  'nothing-to-move': { zh: '当年账户里没有可结转的钱', en: 'The current year holds nothing to roll over' },
  'out-of-bounds': { zh: '金额超出一本账能记的范围', en: 'The amount is beyond what a book can hold' },
  'account-not-empty': {
    zh: '账户里还有记账余额，先调整或冲正到零',
    en: 'The account still has a balance: adjust or reverse it to zero first',
    at: '/hasAccount',
  },
  'too-many': { zh: '已到上限', en: 'The limit is reached', at: '' },
  'last-owner': { zh: '至少要留一个所有者令牌', en: 'At least one owner token must remain', at: '{id}' },
  'consent-withdrawn': {
    zh: '同意已经撤回：重新同意，或者抹去这本账',
    en: 'The consent was withdrawn: give it again, or erase the book',
    at: '',
  },
  'not-an-empty-book': { zh: '只能导入到空账本', en: 'Only an empty book can take an import' },
  'import-finished': { zh: '这次导入已经完成', en: 'This import is finished', at: '/importId' },
  'entry-exists': { zh: '同一请求里有相同的编号', en: 'The same id occurs twice in the request' },
} as const satisfies Readonly<Record<string, ConflictWords>>;

type Conflict = keyof typeof CONFLICTS;

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
 * The Faults of reasons that any write may meet; a reason that no caller can cause stays an error of ours.
 * `at`: where the request has what was refused.
 */
export function explainCommon(refused: Refused, at?: string): Error {
  if (refused.reason === 'precondition-failed') return new Fault('precondition-failed');
  if (refused.reason === 'unauthorized') return unauthorized();
  if (refused.reason === 'stale') return unavailable();
  if (refused.reason === 'not-found') return new Fault('not-found');
  return isConflict(refused.reason) ? conflict(refused.reason, refused.about, at) : refused;
}

/** `about`: what there is too much of, and how much there may be. */
export function conflict(reason: Conflict, about = '', at = ''): Fault {
  const { zh, en, ...always }: ConflictWords = CONFLICTS[reason];
  const more = reason === 'too-many' ? ` (${about})` : '';
  return new Fault('conflict', { detail: { zh: zh + more, en: en + more }, reason, at, ...always });
}

function isConflict(reason: string): reason is Conflict {
  return Object.hasOwn(CONFLICTS, reason);
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
