/** The statements that write one request, guards included; the request has passed shared/ledger's memberFault. */
import type { DrawRule } from '../../../shared/estimates/draws.ts';
import { memberAccount } from '../../../shared/ledger/accounts.ts';
import type { EntryRequest, PostedRequest, ReversalRequest } from '../../../shared/ledger/entry.ts';
import { isDrawn } from '../../../shared/ledger/recording.ts';
import { bind } from '../writing.ts';
import * as guards from './entry-guards.ts';
import * as sql from './entry-sql.ts';

export interface EntryPlace {
  readonly database: D1Database;
  readonly household: string;
  readonly nowMs: number;
}

/** `rule` is how the till draws for the patient; only a drawn payment reads it. */
export function statementsFor(place: EntryPlace, request: EntryRequest, rule: DrawRule): D1PreparedStatement[] {
  const guard = (text: string, ...values: (string | number)[]): D1PreparedStatement =>
    bind(place.database, text, place.household, request.id, ...values);
  return writesOf(place, request, rule, guard);
}

type Guard = (text: string, ...values: (string | number)[]) => D1PreparedStatement;

function writesOf(place: EntryPlace, request: EntryRequest, rule: DrawRule, guard: Guard): D1PreparedStatement[] {
  const insert = (text: string, ...more: string[]): D1PreparedStatement => insertion(place, text, request, more);
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
  { database, household, nowMs }: EntryPlace,
  text: string,
  request: EntryRequest,
  more: readonly string[],
): D1PreparedStatement {
  const { id, kind, on } = request;
  const memberId = request.kind === 'reversal' ? null : request.memberId;
  const toMemberId = 'toMemberId' in request ? request.toMemberId : null;
  const amountFen = 'amountFen' in request ? (request.amountFen ?? null) : null;
  const values = [household, id, kind, on, memberId, toMemberId, amountFen, JSON.stringify(request), nowMs, ...more];
  return bind(database, text, ...values);
}

function reversal({ database, household, nowMs }: EntryPlace, request: ReversalRequest): D1PreparedStatement {
  const { id, on, reverses } = request;
  return bind(database, sql.REVERSAL, household, id, on, reverses, JSON.stringify(request), nowMs);
}

function accountOf(request: Extract<PostedRequest, { kind: 'credit' | 'adjustment' }>): string {
  return memberAccount(request.memberId, request.part ?? 'current-year');
}
