-- A consent that was withdrawn ends what it allowed: nothing more is written until it is given again. Reading, exporting and
-- erasing go on. The purposes that the database knows: `server-ledger`, everything of the book, and `observations`, what a
-- portal showed. Others are kept as they are told. A draft's household is the one that it is a draft of.

CREATE VIEW withdrawn (household, purpose) AS
SELECT h.household, c.purpose FROM households AS h JOIN consents AS c ON c.household = coalesce(h.draft_of, h.household)
WHERE c.withdrawn_ms IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM consents AS l WHERE l.household = c.household AND l.purpose = c.purpose AND l.granted_ms > c.granted_ms
);

CREATE TRIGGER entries_by_consent BEFORE INSERT ON entries
WHEN EXISTS (SELECT 1 FROM withdrawn WHERE household = NEW.household AND purpose = 'server-ledger')
BEGIN
  SELECT RAISE(ABORT, 'refused:consent-withdrawn');
END;

CREATE TRIGGER members_by_consent BEFORE INSERT ON members
WHEN EXISTS (SELECT 1 FROM withdrawn WHERE household = NEW.household AND purpose = 'server-ledger')
BEGIN
  SELECT RAISE(ABORT, 'refused:consent-withdrawn');
END;

CREATE TRIGGER members_change_by_consent BEFORE UPDATE ON members
WHEN EXISTS (SELECT 1 FROM withdrawn WHERE household = NEW.household AND purpose = 'server-ledger')
BEGIN
  SELECT RAISE(ABORT, 'refused:consent-withdrawn');
END;

CREATE TRIGGER relations_by_consent BEFORE INSERT ON relations
WHEN EXISTS (SELECT 1 FROM withdrawn WHERE household = NEW.household AND purpose = 'server-ledger')
BEGIN
  SELECT RAISE(ABORT, 'refused:consent-withdrawn');
END;

CREATE TRIGGER draw_orders_by_consent BEFORE INSERT ON draw_orders
WHEN EXISTS (SELECT 1 FROM withdrawn WHERE household = NEW.household AND purpose = 'server-ledger')
BEGIN
  SELECT RAISE(ABORT, 'refused:consent-withdrawn');
END;

CREATE TRIGGER observations_by_consent BEFORE INSERT ON observations
WHEN EXISTS (
  SELECT 1 FROM withdrawn WHERE household = NEW.household AND purpose IN ('server-ledger', 'observations')
)
BEGIN
  SELECT RAISE(ABORT, 'refused:consent-withdrawn');
END;

-- A CHECK of the table says the same, but gives no reason that a caller could be told.
CREATE TRIGGER entries_not_too_long BEFORE INSERT ON entries
WHEN json_array_length(NEW.moves) > 1000
BEGIN
  SELECT RAISE(ABORT, 'refused:out-of-bounds');
END;
