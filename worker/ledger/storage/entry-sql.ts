/**
 * Writes entries: each statement computes its moves from the balances as they are inside the batch, so that nothing is
 * read, decided and then written. What they compute is what shared/ledger/posting.ts computes; tests hold them together.
 * Where accounts do not hold an amount that must come from them, the moves do not add up to it, and the database refuses the entry.
 */
import { heldSince } from './balance-sql.ts';

/**
 * ?1 household, ?2 entry, ?3 kind, ?4 day, ?5 member, ?6 to member, ?7 amount (null: the sum of the moves),
 * ?8 the request, ?9 the instant; for drawn payments ?10 the draw rule, and ?11 what sharers' accounts must hold to be used, by member.
 */
function insertEntry(steps: string, basis = 'NULL'): string {
  return `INSERT INTO entries
  WITH ${steps}
  SELECT ?1, ${NEXT_ENTRY}, ?2, ?3, ?4, ?5, ?6, coalesce(?7, (SELECT sum(fen) FROM lines)), NULL, ?8, ${basis}, ${NEXT_MOVE},
    (SELECT json_group_array(json_array(source, target, fen) ORDER BY n) FROM lines WHERE fen > 0), ?9`.replaceAll(
    '?7',
    WHOLE_FEN,
  );
}

/** D1 binds every JavaScript number as a REAL: without the cast, JSON would say 100.0. */
const WHOLE_FEN = 'CAST(?7 AS INTEGER)';

const NEXT_ENTRY = '1 + coalesce((SELECT max(seq) FROM entries WHERE household = ?1), 0)';
const NEXT_MOVE = '1 + coalesce((SELECT max(seq) FROM moves WHERE household = ?1), 0)';

/** Credits and adjustments: the two accounts stand in ?10 as JSON. */
export const SINGLE_MOVE = insertEntry(`lines (n, source, target, fen) AS (SELECT 0, ?10 ->> 0, ?10 ->> 1, abs(?7))`);

/** What every account has for a move of the day ?4 that the server makes. */
const HELD = `held AS MATERIALIZED (${heldSince('?4')})`;

/** The two parts of ?5's account. */
const BOTH_PARTS = `${HELD},
  parts (main, main_fen, prior, prior_fen) AS (
    SELECT a.account, a.balance, p.account, p.balance FROM held AS a JOIN held AS p ON p.account = a.account || ':prior'
    WHERE a.account = 'account:' || ?5
  )`;

/**
 * What others may use leaves the account, prior-years money first: to the two parts of a quota, or to the pool. Nothing does
 * where that would take what must be retained.
 */
const setAside = (target: string, targetPrior = target): string =>
  insertEntry(`${BOTH_PARTS},
  sharing AS (
    SELECT *, min(?7, max(0, prior_fen)) AS first FROM parts JOIN members AS m ON m.household = ?1 AND m.member = ?5
    WHERE min(main_fen, iif(m.prior_years_only, 0, main_fen)) + prior_fen - m.retained_fen >= ?7
  ),
  lines (n, source, target, fen) AS (
    SELECT 0, prior, ${targetPrior}, first FROM sharing UNION ALL SELECT 1, main, ${target}, ?7 - first FROM sharing
  )`);

/** The quota's accounts are made by {@link OPEN_QUOTA} before. */
export const QUOTA_GRANT = setAside("'quota:' || ?2", "'quota:' || ?2 || ':prior'");

export const TRANSFER = setAside("'pool'");

/** ?1 household, ?2 entry, ?3 sharer, ?4 recipient, ?5 day. */
export const OPEN_QUOTA = `INSERT INTO accounts
  SELECT ?1, 'quota:' || ?2 || p.value, 'quota', iif(p.key = 0, 'current-year', 'prior-years'), ?3, ?4, ?5, 0, 0
  FROM json_each('["", ":prior"]') AS p
  WHERE NOT EXISTS (SELECT 1 FROM accounts WHERE household = ?1 AND account = 'quota:' || ?2)`;

export const ROLL_OVER = insertEntry(`${BOTH_PARTS},
  lines (n, source, target, fen) AS (SELECT 0, main, prior, min(coalesce(?7, main_fen), main_fen) FROM parts)`);

/** The oldest quota first; of one quota what was frozen last, the current year's, first. */
export const QUOTA_RETURN = insertEntry(`${HELD},
  left (n, account, target, fen, before) AS (
    SELECT row_number() OVER oldest, a.account,
      'account:' || ?5 || iif(a.part = 'prior-years', ':prior', ''), a.balance,
      sum(a.balance) OVER (oldest ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - a.balance
    FROM held AS a WHERE a.member = ?5 AND a.recipient = ?6 AND a.granted_on <= ?4
    WINDOW oldest AS (ORDER BY a.granted_on, a.account)
  ),
  lines (n, source, target, fen) AS (SELECT n, account, target, max(0, min(fen, ?7 - before)) FROM left)`);

const OBSERVED_DRAWS = `told (n, owner, source, pay) AS (
    SELECT key, value ->> '$.memberId', value ->> '$.source', value ->> '$.payFen' FROM json_each(?8, '$.draws')
  ),
  held (n, quota_day, quota, part, account, pay, can) AS (
    SELECT t.n, '', '', a.part = 'prior-years', a.account, t.pay, max(0, a.balance) FROM told AS t
    JOIN members AS m ON m.household = ?1 AND m.member = t.owner
    JOIN accounts AS a ON a.household = ?1 AND a.kind = 'account' AND a.member = t.owner
    WHERE t.source IN ('own', 'sharer') AND (t.source = 'own' OR m.prior_years_only = 0 OR a.part = 'prior-years')
    UNION ALL
    SELECT t.n, a.granted_on, substr(a.account, 1, 42), a.part = 'current-year', a.account, t.pay, a.balance
    FROM told AS t JOIN accounts AS a ON a.household = ?1 AND a.kind = 'quota' AND a.recipient = ?5 AND a.member = t.owner
    WHERE t.source = 'quota' AND a.granted_on <= ?4
    UNION ALL
    SELECT t.n, '', '', 0, a.account, t.pay, a.balance FROM told AS t
    JOIN accounts AS a ON a.household = ?1 AND a.account = 'pool' WHERE t.source = 'pool'
  ),
  taken (n, place, account, fen) AS (
    SELECT n, row_number() OVER inside, account, max(0, min(can, pay - (
      sum(can) OVER (inside ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - can)))
    FROM held WINDOW inside AS (PARTITION BY n ORDER BY quota_day, quota, part)
  )`;

/** A payment as it was seen: what the accounts are not known to hold comes from `unexplained`. */
export const OBSERVED_PAYMENT = insertEntry(`${OBSERVED_DRAWS},
  lines (n, source, target, fen) AS (
    SELECT n * 100000 + place, account, 'care', fen FROM taken
    UNION ALL SELECT t.n * 100000 + 99999, 'unexplained', 'care',
      t.pay - coalesce((SELECT sum(fen) FROM taken WHERE taken.n = t.n), 0) FROM told AS t
    UNION ALL SELECT 1000000000, 'cash', 'care', ?7 - coalesce((SELECT sum(pay) FROM told), 0)
  )`);

/** The planner of shared/estimates/draws.ts over the accounts of the patient ?5 on the day ?4, by the rule ?10 and the least amounts ?11. */
const DRAWS = `${HELD},
  sharer (place, member, retained, prior_only, main, main_fen, prior, prior_fen, shared) AS (
    SELECT o.position, m.member, m.retained_fen, m.prior_years_only, a.account, a.balance, p.account, p.balance,
      iif(m.prior_years_only, min(p.balance, a.balance + p.balance), a.balance + p.balance) AS shared
    FROM draw_orders AS o
    JOIN members AS m ON m.household = ?1 AND m.member = o.sharer AND m.has_account = 1
    JOIN held AS a ON a.account = 'account:' || m.member
    JOIN held AS p ON p.account = a.account || ':prior'
    WHERE o.household = ?1 AND o.member = ?5 AND o.from_day = (
      SELECT max(from_day) FROM draw_orders WHERE household = ?1 AND member = ?5 AND from_day <= ?4
    ) AND shared >= coalesce(?11 ->> m.member, shared)
  ),
  pocket (stage, granted_on, larger, place, key, first, first_fen, second, can) AS (
    SELECT iif(?10 ->> '$.ownFirst', 0, 4), '', 0, 0, '', a.account, a.balance, p.account, max(0, a.balance + p.balance)
    FROM members AS m
    JOIN held AS a ON a.account = 'account:' || m.member
    JOIN held AS p ON p.account = a.account || ':prior'
    WHERE m.household = ?1 AND m.member = ?5 AND m.has_account = 1
    UNION ALL
    SELECT 1, granted_on, 0, 0, substr(account, 1, 42), substr(account, 1, 42) || ':prior',
      sum(iif(part = 'prior-years', balance, 0)), substr(account, 1, 42), sum(balance)
    FROM held WHERE recipient = ?5 AND granted_on <= ?4 GROUP BY 5
    UNION ALL
    SELECT 2, '', 0, 0, '', account, balance, NULL, balance FROM held WHERE account = 'pool'
    UNION ALL
    SELECT 3, '', iif(?10 ->> '$.among' = 'largest-balance-first', -(main_fen + prior_fen), 0), place, member,
      iif(prior_only, prior, main), iif(prior_only, prior_fen, main_fen), iif(prior_only, NULL, prior), max(0, shared - retained)
    FROM sharer WHERE ?10 ->> '$.sharersAtTill'
  ),
  payer (key) AS (
    SELECT key FROM pocket WHERE stage = 3 AND can > 0 ORDER BY
      can < max(0, ?7 - coalesce((SELECT sum(can) FROM pocket WHERE stage < 3), 0)), larger, place, key
    LIMIT 1
  ),
  ordered (n, first, first_fen, second, pay) AS (
    SELECT row_number() OVER turn, first, first_fen, second, max(0, min(can, ?7 - (
      sum(can) OVER (turn ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - can)))
    FROM pocket
    WHERE stage <> 3 OR key IN (SELECT key FROM payer)
      OR ?10 ->> '$.splitAllowed' AND ?10 ->> '$.among' <> 'single-sharer'
    WINDOW turn AS (ORDER BY stage, granted_on, larger, place, key)
  )`;

/** Draws over four accounts and more in one statement: own, quotas, pool, sharers, the rest in cash unless that is refused. */
export const DRAWN_PAYMENT = insertEntry(
  `${DRAWS},
  lines (n, source, target, fen) AS (
    SELECT 2 * n, first, 'care', iif(second IS NULL, pay, min(pay, max(0, first_fen))) FROM ordered
    UNION ALL SELECT 2 * n + 1, second, 'care', pay - min(pay, max(0, first_fen)) FROM ordered WHERE second IS NOT NULL
    UNION ALL SELECT 1000000000, 'cash', 'care', ?7 - coalesce((SELECT sum(pay) FROM ordered), 0)
      WHERE ?8 ->> '$.cash' IS NOT 'refused'
  )`,
  `json_object(
    'ownAccount', json(iif((SELECT has_account FROM members WHERE household = ?1 AND member = ?5), 'true', 'false')),
    'sharers', (SELECT json_group_array(json_object(
      'memberId', member, 'retainedFen', retained, 'priorYearsOnly', json(iif(prior_only, 'true', 'false'))
    ) ORDER BY place) FROM sharer),
    'rule', json(?10), 'byDay', json('true'))`,
);

/** ?1 household, ?2 entry, ?3 day, ?4 the entry to reverse, ?5 the request, ?6 the instant. */
export const REVERSAL = `INSERT INTO entries
  SELECT ?1, ${NEXT_ENTRY}, ?2, 'reversal', ?3, e.member, e.to_member, abs(e.amount), e.entry, ?5, NULL, ${NEXT_MOVE},
    (SELECT json_group_array(json_array(value ->> 1, value ->> 0, value ->> 2) ORDER BY key) FROM json_each(e.moves)), ?6
  FROM entries AS e WHERE e.household = ?1 AND e.entry = ?4`;
