-- The people of a household as the rules see them: relation, region, insurance. Labels are ciphertext made on the device.

CREATE TABLE members (
  household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
  member TEXT NOT NULL CHECK (length(member) = 36),
  relation TEXT NOT NULL,
  region TEXT NOT NULL CHECK (region GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'),
  insurance TEXT NOT NULL CHECK (insurance IN ('employee', 'resident', 'none')),
  status TEXT CHECK (
    status IN ('active', 'retired', 'flexible-with-account', 'flexible-without-account')
  ),
  has_account INTEGER NOT NULL CHECK (has_account IN (0, 1)),
  retained_fen INTEGER NOT NULL CHECK (retained_fen BETWEEN 0 AND 1000000000000),
  prior_years_only INTEGER NOT NULL CHECK (prior_years_only IN (0, 1)),
  label_ciphertext TEXT CHECK (label_ciphertext GLOB 'v1.*.*' AND length(label_ciphertext) <= 800),
  request TEXT NOT NULL CHECK (json_valid(request)),
  created_ms INTEGER NOT NULL,
  PRIMARY KEY (household, member),
  CHECK (has_account = 0 OR insurance = 'employee')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER members_once BEFORE INSERT ON members
WHEN EXISTS (SELECT 1 FROM members WHERE household = NEW.household AND member = NEW.member)
BEGIN
  SELECT RAISE(ABORT, 'refused:member-exists@' || NEW.member);
END;

CREATE TRIGGER members_keep_key BEFORE UPDATE ON members
WHEN NEW.household IS NOT OLD.household OR NEW.member IS NOT OLD.member OR NEW.request IS NOT OLD.request
  OR NEW.created_ms IS NOT OLD.created_ms
BEGIN
  SELECT RAISE(ABORT, 'refused:member-is-fixed');
END;

CREATE TRIGGER members_stay BEFORE DELETE ON members
WHEN EXISTS (SELECT 1 FROM households WHERE household = OLD.household)
BEGIN
  SELECT RAISE(ABORT, 'refused:members-stay');
END;

CREATE TABLE relations (
  household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
  member TEXT NOT NULL,
  to_member TEXT NOT NULL,
  relation TEXT NOT NULL,
  PRIMARY KEY (household, member, to_member),
  FOREIGN KEY (household, member) REFERENCES members ON DELETE CASCADE,
  FOREIGN KEY (household, to_member) REFERENCES members ON DELETE CASCADE,
  CHECK (member <> to_member)
) STRICT, WITHOUT ROWID;

-- Whose accounts pay for a member, from a day on. An order that names nobody is a row without a sharer.
CREATE TABLE draw_orders (
  household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
  member TEXT NOT NULL,
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  position INTEGER NOT NULL CHECK (position >= 1),
  sharer TEXT,
  PRIMARY KEY (household, member, from_day, position),
  UNIQUE (household, member, from_day, sharer),
  FOREIGN KEY (household, member) REFERENCES members ON DELETE CASCADE,
  FOREIGN KEY (household, sharer) REFERENCES members ON DELETE CASCADE,
  CHECK (member IS NOT sharer)
) STRICT, WITHOUT ROWID;

-- What a portal showed. It never moves money.
CREATE TABLE observations (
  household TEXT NOT NULL REFERENCES households ON DELETE CASCADE,
  observation TEXT NOT NULL CHECK (length(observation) = 36),
  member TEXT NOT NULL,
  balance_fen INTEGER NOT NULL CHECK (balance_fen BETWEEN 0 AND 1000000000000),
  at_ms INTEGER NOT NULL,
  via TEXT NOT NULL CHECK (via IN ('portal', 'manual', 'api')),
  recorded_ms INTEGER NOT NULL CHECK (recorded_ms >= at_ms),
  PRIMARY KEY (household, observation),
  FOREIGN KEY (household, member) REFERENCES members ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX observations_by_member ON observations (household, member, at_ms);

CREATE TRIGGER observations_once BEFORE INSERT ON observations
WHEN EXISTS (SELECT 1 FROM observations WHERE household = NEW.household AND observation = NEW.observation)
BEGIN
  SELECT RAISE(ABORT, 'refused:observation-exists@' || NEW.observation);
END;

CREATE TRIGGER observations_fixed BEFORE UPDATE ON observations
BEGIN
  SELECT RAISE(ABORT, 'refused:observations-are-fixed');
END;

CREATE TRIGGER observations_stay BEFORE DELETE ON observations
WHEN EXISTS (SELECT 1 FROM households WHERE household = OLD.household)
BEGIN
  SELECT RAISE(ABORT, 'refused:observations-stay');
END;
