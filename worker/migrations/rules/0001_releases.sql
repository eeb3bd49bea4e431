-- Releases of the rules. Nothing is changed or removed: publishing adds rows, and going back adds a publication.

-- A compiled snapshot, gzipped, in base64 pieces: a statement of a remote import may not exceed 100 KB.
CREATE TABLE snapshots (
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  part INTEGER NOT NULL CHECK (part >= 0),
  piece TEXT NOT NULL,
  PRIMARY KEY (hash, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE releases (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  published_at TEXT NOT NULL,
  key_id TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;

-- The last row names the release in force.
CREATE TABLE publications (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  seq INTEGER NOT NULL REFERENCES releases (seq)
) STRICT;
