/** The statements that write one request; the request has passed shared/ledger's memberFault. */
import { memberAccount } from '../../../shared/ledger/accounts.ts';
import type { BillRuling } from '../../../shared/ledger/bill.ts';
import type { EntryRequest, PostedRequest, ReversalRequest } from '../../../shared/ledger/entry.ts';
import { isDrawn } from '../../../shared/ledger/recording.ts';
import type { Statement } from './database.ts';
import * as sql from './entry-sql.ts';

/** The household's book, and when the request is recorded. */
export interface EntryPlace {
  readonly household: string;
  readonly nowMs: number;
}

/** What a drawn payment goes by. */
export type DrawnBy = Pick<BillRuling, 'rule' | 'least'>;

/** `by` is read by a drawn payment only. */
export function statementsFor(place: EntryPlace, request: EntryRequest, by: DrawnBy): Statement[] {
  if (request.kind === 'reversal') return [reversal(place, request)];
  const insert = (text: string, ...more: string[]): Statement => insertion(place, text, request, more);
  switch (request.kind) {
    case 'credit':
      return [insert(sql.SINGLE_MOVE, JSON.stringify(['income', accountOf(request)]))];
    case 'adjustment': {
      const accounts = ['unexplained', accountOf(request)];
      return [insert(sql.SINGLE_MOVE, JSON.stringify(request.amountFen > 0 ? accounts : accounts.reverse()))];
    }
    case 'payment':
      return [
        isDrawn(request)
          ? insert(sql.DRAWN_PAYMENT, JSON.stringify(by.rule), JSON.stringify(by.least))
          : insert(sql.OBSERVED_PAYMENT),
      ];
    case 'quota-grant': {
      const { id, memberId, toMemberId, on } = request;
      return [[sql.OPEN_QUOTA, place.household, id, memberId, toMemberId, on], insert(sql.QUOTA_GRANT)];
    }
    case 'quota-return':
      return [insert(sql.QUOTA_RETURN)];
    case 'transfer':
      return [insert(sql.TRANSFER)];
    case 'roll-over':
      return [insert(sql.ROLL_OVER)];
  }
}

function insertion(
  { household, nowMs }: EntryPlace,
  text: string,
  request: PostedRequest,
  more: readonly string[],
): Statement {
  const { id, kind, on, memberId } = request;
  const toMemberId = 'toMemberId' in request ? request.toMemberId : null;
  const amountFen = request.amountFen ?? null;
  return [text, household, id, kind, on, memberId, toMemberId, amountFen, JSON.stringify(request), nowMs, ...more];
}

function reversal({ household, nowMs }: EntryPlace, request: ReversalRequest): Statement {
  const { id, on, reverses } = request;
  return [sql.REVERSAL, household, id, on, reverses, JSON.stringify(request), nowMs];
}

function accountOf(request: Extract<PostedRequest, { kind: 'credit' | 'adjustment' }>): string {
  return memberAccount(request.memberId, request.part ?? 'current-year');
}
