-- The book. An entry carries its moves; the moves table is filled from them by a trigger and by nothing else, so that an
-- entry without moves, or a move without its entry, cannot exist. A move takes an amount above zero from one account to
-- another: nothing can be unbalanced. Balances and totals are kept by triggers that admit a change only when the newest
-- move accounts for it, once.

CREATE TABLE accounts (
  household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
  account TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('account', 'quota', 'pool', 'income', 'care', 'cash', 'unexplained')),
  part TEXT CHECK (part IN ('current-year', 'prior-years')),
  member TEXT,
  recipient TEXT,
  granted_on TEXT,
  balance INTEGER NOT NULL CHECK (balance BETWEEN -250000000000 AND 250000000000),
  last_move INTEGER NOT NULL,
  PRIMARY KEY (household, account),
  FOREIGN KEY (household, member) REFERENCES members ON DELETE CASCADE,
  FOREIGN KEY (household, recipient) REFERENCES members ON DELETE CASCADE,
  CHECK ((kind IN ('account', 'quota')) = (member IS NOT NULL) AND (member IS NULL) = (part IS NULL)),
  CHECK ((kind = 'quota') = (recipient IS NOT NULL) AND (recipient IS NULL) = (granted_on IS NULL)),
  CHECK (recipient IS NOT member OR recipient IS NULL),
  -- Only what the outside can explain may be below zero: a quota and the family pool are filled by entries alone.
  CHECK (balance >= 0 OR kind NOT IN ('quota', 'pool'))
) STRICT, WITHOUT ROWID;

CREATE INDEX accounts_quotas ON accounts (household, recipient) WHERE kind = 'quota';

CREATE INDEX accounts_by_member ON accounts (household, member) WHERE member IS NOT NULL;

CREATE TABLE entries (
  household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  entry TEXT NOT NULL CHECK (length(entry) = 36),
  kind TEXT NOT NULL CHECK (kind IN (
    'credit', 'payment', 'quota-grant', 'quota-return', 'transfer', 'roll-over', 'adjustment', 'reversal'
  )),
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  member TEXT NOT NULL,
  to_member TEXT,
  amount INTEGER NOT NULL CHECK (amount <> 0 AND amount BETWEEN -1000000000000 AND 1000000000000),
  reverses TEXT,
  request TEXT NOT NULL CHECK (json_valid(request) AND length(request) <= 32768),
  -- What a drawn payment was planned from, so that an audit can plan it again.
  basis TEXT CHECK (json_valid(basis)),
  first_move INTEGER NOT NULL,
  moves TEXT NOT NULL CHECK (json_valid(moves) AND json_array_length(moves) BETWEEN 1 AND 1000),
  recorded_ms INTEGER NOT NULL,
  PRIMARY KEY (household, seq),
  UNIQUE (household, entry),
  UNIQUE (household, reverses),
  FOREIGN KEY (household, member) REFERENCES members ON DELETE CASCADE,
  FOREIGN KEY (household, to_member) REFERENCES members ON DELETE CASCADE,
  FOREIGN KEY (household, reverses) REFERENCES entries (household, entry) ON DELETE CASCADE,
  CHECK (amount > 0 OR kind IN ('adjustment', 'reversal')),
  CHECK ((kind = 'reversal') = (reverses IS NOT NULL)),
  -- No entry lies in the future; the day is Shanghai's.
  CHECK (day <= date(recorded_ms / 1000 + 28800, 'unixepoch'))
) STRICT, WITHOUT ROWID;

CREATE TABLE moves (
  household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  entry TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  day TEXT NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 1000000000000),
  PRIMARY KEY (household, seq),
  FOREIGN KEY (household, entry) REFERENCES entries (household, entry) ON DELETE CASCADE,
  FOREIGN KEY (household, source) REFERENCES accounts ON DELETE CASCADE,
  FOREIGN KEY (household, target) REFERENCES accounts ON DELETE CASCADE,
  CHECK (source <> target)
) STRICT, WITHOUT ROWID;

-- What each account took in, by day and by month: the checkpoints from which the balance of a past day is read.
CREATE TABLE totals (
  household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
  account TEXT NOT NULL,
  grain TEXT NOT NULL CHECK (grain IN ('month', 'day')),
  period TEXT NOT NULL,
  fen INTEGER NOT NULL,
  last_move INTEGER NOT NULL,
  PRIMARY KEY (household, account, grain, period),
  FOREIGN KEY (household, account) REFERENCES accounts ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Which entries concern a member, as patient, sharer or recipient: the index of a member's page of entries.
CREATE TABLE concerns (
  household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
  member TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (household, member, seq),
  FOREIGN KEY (household, seq) REFERENCES entries ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE VIEW postings (household, entry, line, day, account, amount) AS
SELECT household, entry, line, day, source, -amount FROM moves
UNION ALL
SELECT household, entry, line, day, target, amount FROM moves;
