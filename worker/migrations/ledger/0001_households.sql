-- Who keeps a book here. Nothing says who they are: no column holds a name, a number of a person, a phone or an address.
-- Every key starts with the household, so that no statement reaches another one's rows by an id alone.
-- Deleting a household's row erases everything of it: that is the only way in which history shrinks.

CREATE TABLE households (
  household TEXT NOT NULL PRIMARY KEY CHECK (household GLOB '[0-9]*-*' AND length(household) <= 40),
  created_ms INTEGER NOT NULL,
  active_on TEXT NOT NULL CHECK (active_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT, WITHOUT ROWID;

CREATE INDEX households_idle ON households (active_on);

-- A statement that must abort its whole batch inserts its reason here: an UPDATE that matches nothing would not.
CREATE VIEW refusal (reason) AS SELECT NULL WHERE 0;

CREATE TRIGGER refusal_aborts INSTEAD OF INSERT ON refusal
BEGIN
  SELECT RAISE(ABORT, 'refused:' || NEW.reason);
END;

CREATE TRIGGER households_once BEFORE INSERT ON households
WHEN EXISTS (SELECT 1 FROM households WHERE household = NEW.household)
BEGIN
  SELECT RAISE(ABORT, 'refused:household-exists');
END;

CREATE TRIGGER households_change BEFORE UPDATE ON households
WHEN NEW.household IS NOT OLD.household OR NEW.created_ms IS NOT OLD.created_ms
  OR NEW.version NOT IN (OLD.version, OLD.version + 1) OR NEW.active_on < OLD.active_on
BEGIN
  SELECT RAISE(ABORT, 'refused:household-is-fixed');
END;

CREATE TABLE tokens (
  household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
  token TEXT NOT NULL CHECK (length(token) = 36),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  scope TEXT NOT NULL CHECK (scope IN ('read', 'append', 'owner')),
  created_ms INTEGER NOT NULL,
  expires_ms INTEGER,
  revoked_ms INTEGER,
  PRIMARY KEY (household, token),
  UNIQUE (household, hash)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER tokens_once BEFORE INSERT ON tokens
WHEN EXISTS (
  SELECT 1 FROM tokens WHERE household = NEW.household AND (token = NEW.token OR hash = NEW.hash)
)
BEGIN
  SELECT RAISE(ABORT, 'refused:token-exists');
END;

CREATE TRIGGER tokens_only_revoked BEFORE UPDATE ON tokens
WHEN NEW.household IS NOT OLD.household OR NEW.token IS NOT OLD.token OR NEW.hash IS NOT OLD.hash
  OR NEW.scope IS NOT OLD.scope OR NEW.created_ms IS NOT OLD.created_ms OR NEW.expires_ms IS NOT OLD.expires_ms
  OR OLD.revoked_ms IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'refused:token-is-fixed');
END;

CREATE TABLE consents (
  household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
  purpose TEXT NOT NULL CHECK (length(purpose) BETWEEN 1 AND 40 AND purpose NOT GLOB '*[^a-z0-9-]*'),
  granted_ms INTEGER NOT NULL,
  words_sha256 TEXT NOT NULL CHECK (length(words_sha256) = 64 AND words_sha256 NOT GLOB '*[^0-9a-f]*'),
  withdrawn_ms INTEGER CHECK (withdrawn_ms >= granted_ms),
  PRIMARY KEY (household, purpose, granted_ms)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER consents_only_withdrawn BEFORE UPDATE ON consents
WHEN NEW.household IS NOT OLD.household OR NEW.purpose IS NOT OLD.purpose OR NEW.granted_ms IS NOT OLD.granted_ms
  OR NEW.words_sha256 IS NOT OLD.words_sha256 OR OLD.withdrawn_ms IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'refused:consent-is-fixed');
END;

CREATE TRIGGER consents_once BEFORE INSERT ON consents
WHEN EXISTS (
  SELECT 1 FROM consents WHERE household = NEW.household AND purpose = NEW.purpose AND granted_ms = NEW.granted_ms
)
BEGIN
  SELECT RAISE(ABORT, 'refused:consent-exists');
END;

CREATE TRIGGER consents_stay BEFORE DELETE ON consents
WHEN EXISTS (SELECT 1 FROM households WHERE household = OLD.household)
BEGIN
  SELECT RAISE(ABORT, 'refused:consents-stay');
END;
