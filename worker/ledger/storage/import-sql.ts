/**
 * Takes the pages of an import over into the book: each statement reads one page where it is kept.
 * ?1 household, ?2 import, ?3 page.
 */

const ITEMS = (list: string): string =>
  `(SELECT body FROM imports WHERE household = ?1 AND import = ?2 AND page = ?3), '$.${list}'`;

const MEMBERS = `INSERT INTO members
  SELECT ?1, value ->> '$.id', value ->> '$.relation', value ->> '$.region', value ->> '$.insurance',
    value ->> '$.status', value ->> '$.hasAccount', value ->> '$.retainedFen', value ->> '$.priorYearsOnly',
    value ->> '$.labelCiphertext', value, ?4 FROM json_each(${ITEMS('members')})`;

const MEMBER_ACCOUNTS = `INSERT INTO accounts
  SELECT ?1, 'account:' || (m.value ->> '$.id') || p.value, 'account', iif(p.key = 0, 'current-year', 'prior-years'),
    m.value ->> '$.id', NULL, NULL, 0, 0
  FROM json_each(${ITEMS('members')}) AS m, json_each('["", ":prior"]') AS p`;

const RELATIONS = `INSERT INTO relations
  SELECT ?1, value ->> '$.memberId', value ->> '$.toMemberId', value ->> '$.relation'
  FROM json_each(${ITEMS('relations')})`;

const DRAW_ORDERS = `INSERT INTO draw_orders
  SELECT ?1, o.value ->> '$.memberId', o.value ->> '$.from', s.key + 1, s.value
  FROM json_each(${ITEMS('drawOrders')}) AS o,
    json_each(iif(json_array_length(o.value, '$.sharers'), o.value -> '$.sharers', '[null]')) AS s`;

const CONSENTS = `INSERT INTO consents
  SELECT ?1, value ->> '$.purpose', value ->> '$.grantedMs', value ->> '$.wordsSha256', value ->> '$.withdrawnMs'
  FROM json_each(${ITEMS('consents')})`;

const OBSERVATIONS = `INSERT INTO observations
  SELECT ?1, value ->> '$.id', value ->> '$.memberId', value ->> '$.balanceFen', value ->> '$.atMs', value ->> '$.via', ?4
  FROM json_each(${ITEMS('observations')})`;

const QUOTAS = `INSERT INTO accounts
  SELECT ?1, 'quota:' || (e.value ->> '$.id') || p.value, 'quota', iif(p.key = 0, 'current-year', 'prior-years'),
    e.value ->> '$.memberId', e.value ->> '$.toMemberId', e.value ->> '$.on', 0, 0
  FROM json_each(${ITEMS('entries')}) AS e, json_each('["", ":prior"]') AS p
  WHERE e.value ->> '$.kind' = 'quota-grant'`;

/** ?4 the entries, ?5 the moves in the pages before. */
const ENTRIES = `INSERT INTO entries
    (household, seq, entry, kind, day, member, to_member, amount, reverses, request, basis, first_move, moves, recorded_ms)
  SELECT ?1, CAST(?4 AS INTEGER) + key + 1, value ->> '$.id', value ->> '$.kind', value ->> '$.on', value ->> '$.memberId',
    value ->> '$.toMemberId', value ->> '$.amountFen', value ->> '$.reverses', value ->> '$.request', value ->> '$.basis',
    CAST(?5 AS INTEGER) + (value ->> '$.movesBefore') + 1, value ->> '$.moves', value ->> '$.recordedMs'
  FROM json_each(${ITEMS('entries')}) ORDER BY key`;

/** What takes over one page's people and papers; ?4 is the instant. */
export const TAKE_PEOPLE = [MEMBERS, MEMBER_ACCOUNTS] as const;
/** After everyone's people: what names two of them. */
export const TAKE_PAPERS = [RELATIONS, DRAW_ORDERS, CONSENTS, OBSERVATIONS, QUOTAS] as const;
export const TAKE_ENTRIES = ENTRIES;

/** Whether a statement of the above takes the instant as ?4. */
export function takesInstant(sql: string): boolean {
  return sql.includes('?4');
}

export const KEEP_PAGE = `INSERT INTO imports (household, import, page, body, body_sha256, finished)
  VALUES (?1, ?2, ?3, ?4, ?5, 0)`;

/** Until the last page has come only the hashes stay, so that a page sent twice is known. */
export const FINISH = 'UPDATE imports SET body = NULL, finished = 1 WHERE household = ?1 AND import = ?2';

export const PAGES = `SELECT page, body, body_sha256, finished FROM imports WHERE household = ?1 AND import = ?2 ORDER BY page`;

export const BOOK_IS_EMPTY = `INSERT INTO refusal SELECT 'not-an-empty-book' WHERE
  EXISTS (SELECT 1 FROM members WHERE household = ?1) OR EXISTS (SELECT 1 FROM entries WHERE household = ?1)`;

/** Pages of imports that nobody finished are in the way of nothing, but they must not pile up. */
export const FORGET_OTHERS = 'DELETE FROM imports WHERE household = ?1 AND import <> ?2 AND finished = 0';
