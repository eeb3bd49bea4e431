/** The pages of an import, and its draft. ?1 is the household, ?2 the import or the draft's key, ?3 the page. */

/** ?1 household, ?2 import, ?3 page: whether that page is here, how many are, before it and in all, taken or not. */
export const STATE = `SELECT count(*) AS pages, coalesce(sum(page < ?3), 0) AS before, coalesce(sum(body IS NULL), 0) AS taken,
    coalesce(max(finished), 0) AS finished, max(iif(page = ?3, body_sha256, NULL)) AS hash
  FROM imports WHERE household = ?1 AND import = ?2`;

/** ?1 household, ?2 import: the next page, if it waits. */
export const NEXT_WAITING = `SELECT page, body, body_sha256 FROM imports WHERE household = ?1 AND import = ?2 AND page = 1 + (
    SELECT count(*) FROM imports WHERE household = ?1 AND import = ?2 AND body IS NULL)`;

/** ?4 the page, for one that waits; NULL for one that is taken. The database refuses to take a page that is not next. */
export const KEEP_PAGE = 'INSERT INTO imports VALUES (?1, ?2, ?3, ?4, ?5, 0)';
export const STOP_WAITING =
  'DELETE FROM imports WHERE household = ?1 AND import = ?2 AND page = ?3 AND body IS NOT NULL';

/** Imports that nobody finished are in the way of nothing, but they must not pile up. ?1 household, ?2 this import. */
export const FORGET_PAGES = 'DELETE FROM imports WHERE household = ?1 AND import <> ?2 AND finished = 0';

/** ?1 household, ?2 the draft that stays. */
export const FORGET_DRAFTS = `DELETE FROM households WHERE draft_of = ?1 AND household <> ?2
  AND household IS NOT (SELECT book FROM households WHERE household = ?1)`;

/** ?1 household, ?2 its draft. */
export const OPEN_DRAFT = `INSERT INTO households (household, created_ms, active_on, version, draft_of)
  SELECT ?2, created_ms, active_on, 1, ?1 FROM households WHERE household = ?1`;

/** The household's consents stay, and the draft's join them. ?1 household, ?2 its draft. */
export const JOIN_CONSENTS = `INSERT INTO consents
  SELECT ?1, purpose, granted_ms, words_sha256, withdrawn_ms FROM consents AS c WHERE household = ?2 AND NOT EXISTS (
    SELECT 1 FROM consents AS o WHERE o.household = ?1 AND o.purpose = c.purpose AND o.granted_ms = c.granted_ms)`;

/** The database refuses it unless the book that the draft takes the place of is empty. ?1 household, ?2 its draft. */
export const TAKE_DRAFT = 'UPDATE households SET book = ?2 WHERE household = ?1';

/** The hashes stay, so that a page sent again is known. ?1 household, ?2 import. */
export const FINISH = 'UPDATE imports SET finished = 1 WHERE household = ?1 AND import = ?2';

/** How many entries and moves a book has. ?1 its key. */
export const LENGTH = `SELECT coalesce((SELECT max(seq) FROM entries WHERE household = ?1), 0) AS entries,
  coalesce((SELECT max(seq) FROM moves WHERE household = ?1), 0) AS moves`;

/** The entries of a draft that those of a page may name, by the ids ?2, and their reversals. ?1 the draft. */
export const NAMED = `e.household = ?1 AND e.seq IN (
    SELECT seq FROM entries WHERE household = ?1 AND entry IN (SELECT value FROM json_each(?2))
    UNION SELECT seq FROM entries WHERE household = ?1 AND reverses IN (SELECT value FROM json_each(?2)))`;
