/** The statements that write one request, guards included; the request has passed shared/ledger's memberFault. */
import type { DrawRule } from '../../../shared/estimates/draws.ts';
import { memberAccount } from '../../../shared/ledger/accounts.ts';
import type { EntryRequest, PostedRequest, ReversalRequest } from '../../../shared/ledger/entry.ts';
import { isDrawn } from '../../../shared/ledger/recording.ts';
import type { Statement } from './database.ts';
import * as guards from './entry-guards.ts';
import * as sql from './entry-sql.ts';

/** The household's book, and when the request is recorded. */
export interface EntryPlace {
  readonly household: string;
  readonly nowMs: number;
}

/** `rule` is how the till draws for the patient; only a drawn payment reads it. */
export function statementsFor(place: EntryPlace, request: EntryRequest, rule: DrawRule): Statement[] {
  const guard = (text: string, ...values: (string | number)[]): Statement => [
    text,
    place.household,
    request.id,
    ...values,
  ];
  const insert = (text: string, ...more: string[]): Statement => insertion(place, text, request, more);
  switch (request.kind) {
    case 'credit':
      return [insert(sql.SINGLE_MOVE, JSON.stringify(['income', accountOf(request)]))];
    case 'adjustment': {
      const accounts = ['unexplained', accountOf(request)];
      return [insert(sql.SINGLE_MOVE, JSON.stringify(request.amountFen > 0 ? accounts : accounts.reverse()))];
    }
    case 'payment': {
      if (!isDrawn(request)) return [insert(sql.OBSERVED_PAYMENT)];
      const drawn = insert(sql.DRAWN_PAYMENT, JSON.stringify(rule));
      return request.cash === 'refused' ? [drawn, guard(guards.NO_CASH)] : [drawn];
    }
    case 'quota-grant':
      return [
        guard(guards.SHAREABLE, request.memberId, request.amountFen),
        guard(sql.OPEN_QUOTA, request.memberId, request.toMemberId, request.on),
        insert(sql.QUOTA_GRANT),
      ];
    case 'quota-return':
      return [
        guard(guards.QUOTAS_HOLD, request.memberId, request.amountFen, request.toMemberId, request.on),
        insert(sql.QUOTA_RETURN),
      ];
    case 'transfer':
      return [guard(guards.SHAREABLE, request.memberId, request.amountFen), insert(sql.TRANSFER)];
    case 'roll-over':
      return [
        request.amountFen === undefined
          ? guard(guards.CURRENT_YEAR_IS_NOT_EMPTY, request.memberId)
          : guard(guards.CURRENT_YEAR_HOLDS, request.memberId, request.amountFen),
        insert(sql.ROLL_OVER),
      ];
    case 'reversal':
      return [reversal(place, request)];
  }
}

function insertion(
  { household, nowMs }: EntryPlace,
  text: string,
  request: EntryRequest,
  more: readonly string[],
): Statement {
  const { id, kind, on } = request;
  const memberId = request.kind === 'reversal' ? null : request.memberId;
  const toMemberId = 'toMemberId' in request ? request.toMemberId : null;
  const amountFen = 'amountFen' in request ? (request.amountFen ?? null) : null;
  return [text, household, id, kind, on, memberId, toMemberId, amountFen, JSON.stringify(request), nowMs, ...more];
}

function reversal({ household, nowMs }: EntryPlace, request: ReversalRequest): Statement {
  const { id, on, reverses } = request;
  return [sql.REVERSAL, household, id, on, reverses, JSON.stringify(request), nowMs];
}

function accountOf(request: Extract<PostedRequest, { kind: 'credit' | 'adjustment' }>): string {
  return memberAccount(request.memberId, request.part ?? 'current-year');
}
