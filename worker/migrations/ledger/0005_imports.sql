-- Pages of an import, kept apart from the book until the last one has come: a half import is never seen.

CREATE TABLE imports (
  household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
  import TEXT NOT NULL CHECK (length(import) = 36),
  page INTEGER NOT NULL CHECK (page BETWEEN 1 AND 10000),
  body TEXT CHECK (json_valid(body) AND length(body) <= 65536),
  body_sha256 TEXT NOT NULL CHECK (length(body_sha256) = 64),
  finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
  PRIMARY KEY (household, import, page)
) STRICT, WITHOUT ROWID;
