-- An import writes its pages, as they come, into a draft: a household row of its own that no token opens. Its last page
-- makes the draft the household's book, in one change of one row: what is half there is never seen, and no step of an
-- import grows with the book. Erasing a household erases its drafts.

ALTER TABLE households ADD COLUMN draft_of TEXT REFERENCES households ON DELETE CASCADE;

-- The key under which the rows of the household's book stand; NULL: its own.
ALTER TABLE households ADD COLUMN book TEXT;

CREATE INDEX households_drafts ON households (draft_of) WHERE draft_of IS NOT NULL;

DROP TRIGGER households_change;

CREATE TRIGGER households_change BEFORE UPDATE ON households
WHEN NEW.household IS NOT OLD.household OR NEW.created_ms IS NOT OLD.created_ms OR NEW.draft_of IS NOT OLD.draft_of
  OR NEW.version NOT IN (OLD.version, OLD.version + 1) OR NEW.active_on < OLD.active_on
BEGIN
  SELECT RAISE(ABORT, 'refused:household-is-fixed');
END;

-- A book is put in place of an empty one, and only the household's own draft is.
CREATE TRIGGER households_take_drafts BEFORE UPDATE ON households
WHEN NEW.book IS NOT OLD.book AND (
  NOT EXISTS (SELECT 1 FROM households WHERE household = NEW.book AND draft_of = NEW.household)
  OR EXISTS (SELECT 1 FROM members WHERE household = coalesce(OLD.book, OLD.household))
  OR EXISTS (SELECT 1 FROM entries WHERE household = coalesce(OLD.book, OLD.household))
)
BEGIN
  SELECT RAISE(ABORT, 'refused:not-an-empty-book');
END;

CREATE TRIGGER households_begin_plainly BEFORE INSERT ON households
WHEN NEW.book IS NOT NULL OR NEW.draft_of = NEW.household
BEGIN
  SELECT RAISE(ABORT, 'refused:household-is-fixed');
END;

CREATE TRIGGER households_keep_their_book BEFORE DELETE ON households
WHEN EXISTS (SELECT 1 FROM households WHERE household = OLD.draft_of AND book = OLD.household)
BEGIN
  SELECT RAISE(ABORT, 'refused:book-in-use');
END;

CREATE TRIGGER tokens_open_no_draft BEFORE INSERT ON tokens
WHEN EXISTS (SELECT 1 FROM households WHERE household = NEW.household AND draft_of IS NOT NULL)
BEGIN
  SELECT RAISE(ABORT, 'refused:no-household');
END;

DROP TABLE imports;

-- Pages of an import. A page that came before its turn waits with its body; one that the draft has taken has none.
CREATE TABLE imports (
  household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
  import TEXT NOT NULL CHECK (length(import) = 36),
  page INTEGER NOT NULL CHECK (page BETWEEN 1 AND 10000),
  body TEXT CHECK (json_valid(body)),
  body_sha256 TEXT NOT NULL CHECK (length(body_sha256) = 64),
  finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
  PRIMARY KEY (household, import, page)
) STRICT, WITHOUT ROWID;

-- A page is taken when all before it have been, and once.
CREATE TRIGGER imports_in_turn BEFORE INSERT ON imports
WHEN NEW.body IS NULL AND NEW.page IS NOT 1 + (
  SELECT count(*) FROM imports WHERE household = NEW.household AND import = NEW.import AND body IS NULL
)
BEGIN
  SELECT RAISE(ABORT, 'refused:stale');
END;

CREATE TRIGGER imports_only_finish BEFORE UPDATE ON imports
WHEN NEW.household IS NOT OLD.household OR NEW.import IS NOT OLD.import OR NEW.page IS NOT OLD.page
  OR NEW.body IS NOT OLD.body OR NEW.body_sha256 IS NOT OLD.body_sha256 OR NEW.finished < OLD.finished
BEGIN
  SELECT RAISE(ABORT, 'refused:imports-are-fixed');
END;
