/** Balances of accounts: kept ones for today, checkpoints for a day that is past. */
import type { Day } from '../../../shared/day.ts';
import { type AccountId, accountNamed, isAccountId } from '../../../shared/ledger/accounts.ts';
import type { Book } from '../../../shared/ledger/book.ts';
import { addToDay, emptyBook, noteQuota } from '../../../shared/ledger/book.ts';
import type { Row, Statement } from './database.ts';
import { dayOf, fenOf, numberOf, textOf } from './rows.ts';

/** Quotas that are spent stay for ever and say nothing. */
const KEPT = `SELECT account, member, recipient, granted_on, balance FROM accounts
  WHERE household = ?1 AND (kind IN ('account', 'pool', 'unexplained') OR kind = 'quota' AND balance <> 0)`;

/** Every account that the audit of a page can ask for: the outside too, and of the spent quotas those named in ?2. */
export const BALANCES_TO_AUDIT = `SELECT account, member, recipient, granted_on, balance FROM accounts
  WHERE household = ?1 AND (kind <> 'quota' OR balance <> 0 OR substr(account, 7, 36) IN (SELECT value FROM json_each(?2)))`;

/** What the accounts took in on each day after ?2. */
export const DAYS_AFTER = `SELECT t.account, t.period, t.fen FROM accounts AS a
  JOIN totals AS t ON t.household = ?1 AND t.account = a.account AND t.grain = 'day' AND t.period > ?2
  WHERE a.household = ?1 ORDER BY t.period`;

/** Whole months before the day's month, then the days of that month: some forty rows, however long the book. */
const UP_TO = `(
    t.grain = 'month' AND t.period < substr(?2, 1, 7)
    OR t.grain = 'day' AND t.period BETWEEN substr(?2, 1, 7) || '-01' AND ?2)`;

const ON_DAY = `SELECT a.account, a.member, a.recipient, a.granted_on, coalesce((
    SELECT sum(t.fen) FROM totals AS t WHERE t.household = ?1 AND t.account = a.account AND ${UP_TO}
  ), 0) AS balance
  FROM accounts AS a WHERE a.household = ?1 AND a.kind IN ('account', 'quota', 'pool')
  UNION ALL SELECT 'unexplained', NULL, NULL, NULL, coalesce(sum(iif(source = 'unexplained', -amount, amount)), 0)
  FROM moves WHERE household = ?1 AND day <= ?2 AND (source = 'unexplained' OR target = 'unexplained')`;

/**
 * SQL: the accounts inside the household ?1, each with the least that it has held since the end of the day `day`
 * (shared/ledger/book.ts, heldSince).
 */
export const heldSince = (day: string): string => `SELECT account, kind, part, member, recipient, granted_on,
    iif(kind = 'account', least, max(0, least)) AS balance FROM (
      SELECT *, balance - coalesce((SELECT max(0, max(later)) FROM (
        SELECT sum(fen) OVER (ORDER BY period DESC) AS later FROM totals AS t
        WHERE t.household = ?1 AND t.account = a.account AND t.grain = 'day' AND t.period > ${day}
      )), 0) AS least
      FROM accounts AS a WHERE household = ?1 AND (kind IN ('account', 'pool') OR kind = 'quota' AND balance > 0)
    )`;

const SINCE = heldSince('?2');

/** The balances that a draw of a day may use. */
export function selectHeld(household: string, on: Day): Statement {
  return [SINCE, household, on];
}

/** The balances of the accounts inside the household, and what no entry explains, at the end of a day, or now. */
export function selectBalances(household: string, on: Day | null): Statement {
  return on === null ? [KEPT, household] : [ON_DAY, household, on];
}

/** A book that knows balances and quotas, and no entries: enough to plan from and to show. `days`: {@link DAYS_AFTER}. */
export function readBalances(rows: readonly Row[], days: readonly Row[] = []): Book {
  const book = emptyBook();
  for (const row of rows) {
    const name = textOf(row, 'account');
    if (!isAccountId(name)) continue;
    const account: AccountId = name;
    book.balances.set(account, fenOf(row, 'balance'));
    const named = accountNamed(account);
    const grantId = named?.kind === 'quota' ? named.of : null;
    if (grantId === null || book.quotas.some((quota) => quota.grantId === grantId)) continue;
    book.quotas.push({
      grantId,
      sharerId: textOf(row, 'member'),
      recipientId: textOf(row, 'recipient'),
      grantedOn: dayOf(row, 'granted_on'),
    });
  }
  for (const row of days) {
    const account = textOf(row, 'account');
    if (isAccountId(account)) addToDay(book, account, dayOf(row, 'period'), numberOf(row, 'fen'));
  }
  for (const account of book.balances.keys()) if (account.startsWith('quota:')) noteQuota(book, account);
  return book;
}
