-- What makes the book append-only. The guards hold against plain statements, INSERT OR REPLACE, INSERT OR IGNORE and
-- UPDATE OR REPLACE alike: RAISE(ABORT) is not softened by the outer statement's conflict clause, whereas a CHECK within
-- a trigger would be (OR IGNORE skips the row in silence). So what a CHECK says of moves and balances is said again here.
-- One statement a trigger, no CASE … END, LF: the remote migration splitter takes nothing else for certain.

CREATE TRIGGER entries_of_a_household BEFORE INSERT ON entries
WHEN NOT EXISTS (SELECT 1 FROM households WHERE household = NEW.household)
BEGIN
  SELECT RAISE(ABORT, 'refused:no-household');
END;

CREATE TRIGGER entries_once BEFORE INSERT ON entries
WHEN EXISTS (SELECT 1 FROM entries WHERE household = NEW.household AND entry = NEW.entry)
BEGIN
  SELECT RAISE(ABORT, 'refused:entry-exists@' || NEW.entry);
END;

CREATE TRIGGER entries_reversed_once BEFORE INSERT ON entries
WHEN NEW.reverses IS NOT NULL
  AND EXISTS (SELECT 1 FROM entries WHERE household = NEW.household AND reverses = NEW.reverses)
BEGIN
  SELECT RAISE(ABORT, 'refused:already-reversed@' || NEW.reverses);
END;

CREATE TRIGGER entries_in_order BEFORE INSERT ON entries
WHEN NEW.seq IS NOT 1 + coalesce((SELECT max(seq) FROM entries WHERE household = NEW.household), 0)
  OR NEW.first_move IS NOT 1 + coalesce((SELECT max(seq) FROM moves WHERE household = NEW.household), 0)
BEGIN
  SELECT RAISE(ABORT, 'refused:out-of-order');
END;

CREATE TRIGGER entries_add_up BEFORE INSERT ON entries
WHEN (SELECT sum(value ->> 2) FROM json_each(NEW.moves)) IS NOT abs(NEW.amount)
BEGIN
  SELECT RAISE(ABORT, 'refused:amount-differs');
END;

CREATE TRIGGER reversals_mirror BEFORE INSERT ON entries
WHEN NEW.kind = 'reversal' AND NEW.moves IS NOT (
  SELECT json_group_array(json_array(m.value ->> 1, m.value ->> 0, m.value ->> 2) ORDER BY m.key)
  FROM entries AS e, json_each(e.moves) AS m
  WHERE e.household = NEW.household AND e.entry = NEW.reverses AND e.kind <> 'reversal' AND e.day <= NEW.day
)
BEGIN
  SELECT RAISE(ABORT, 'refused:not-the-reverse');
END;

CREATE TRIGGER entries_move AFTER INSERT ON entries
BEGIN
  INSERT INTO moves (household, seq, entry, line, day, source, target, amount)
  SELECT NEW.household, NEW.first_move + key, NEW.entry, key + 1, NEW.day, value ->> 0, value ->> 1, value ->> 2
  FROM json_each(NEW.moves) ORDER BY key;
END;

CREATE TRIGGER entries_concern AFTER INSERT ON entries
BEGIN
  INSERT INTO concerns (household, member, seq)
  SELECT NEW.household, member, NEW.seq FROM (
    SELECT NEW.member AS member
    UNION SELECT NEW.to_member
    UNION SELECT a.member FROM json_each(NEW.moves) AS m JOIN accounts AS a
      ON a.household = NEW.household AND a.account IN (m.value ->> 0, m.value ->> 1)
  ) WHERE member IS NOT NULL;
END;

CREATE TRIGGER entries_fixed BEFORE UPDATE ON entries
BEGIN
  SELECT RAISE(ABORT, 'refused:entries-are-fixed');
END;

CREATE TRIGGER entries_stay BEFORE DELETE ON entries
WHEN EXISTS (SELECT 1 FROM households WHERE household = OLD.household)
BEGIN
  SELECT RAISE(ABORT, 'refused:entries-stay');
END;

-- A move stands in the newest entry, in its place, word for word, after the moves before it.
CREATE TRIGGER moves_of_the_newest_entry BEFORE INSERT ON moves
WHEN NOT EXISTS (
  SELECT 1 FROM entries AS e
  WHERE e.household = NEW.household AND e.entry = NEW.entry AND e.day = NEW.day
    AND NEW.seq = e.first_move + NEW.line - 1
    AND NEW.seq = 1 + coalesce((SELECT max(seq) FROM moves WHERE household = NEW.household), 0)
    AND json_extract(e.moves, '$[' || (NEW.line - 1) || ']') IS json_array(NEW.source, NEW.target, NEW.amount)
)
BEGIN
  SELECT RAISE(ABORT, 'refused:not-a-move-of-the-entry');
END;

CREATE TRIGGER moves_have_an_amount BEFORE INSERT ON moves
WHEN typeof(NEW.amount) <> 'integer' OR NEW.amount NOT BETWEEN 1 AND 1000000000000 OR NEW.source IS NEW.target
BEGIN
  SELECT RAISE(ABORT, 'refused:bad-move');
END;

-- Which accounts an entry of each kind may move between.
CREATE TRIGGER moves_fit_the_kind BEFORE INSERT ON moves
WHEN NOT EXISTS (
  SELECT 1 FROM entries AS e
  JOIN accounts AS s ON s.household = e.household AND s.account = NEW.source
  JOIN accounts AS t ON t.household = e.household AND t.account = NEW.target
  WHERE e.household = NEW.household AND e.entry = NEW.entry AND (
    e.kind = 'reversal'
    OR e.kind = 'credit' AND s.kind = 'income' AND t.kind = 'account' AND t.member = e.member
    OR e.kind = 'payment' AND t.kind = 'care' AND s.kind IN ('account', 'pool', 'cash', 'unexplained')
    OR e.kind = 'payment' AND t.kind = 'care' AND s.kind = 'quota' AND s.recipient = e.member
    OR e.kind = 'quota-grant' AND s.kind = 'account' AND t.kind = 'quota' AND s.member = e.member
      AND t.member = e.member AND t.recipient = e.to_member AND s.part = t.part
    OR e.kind = 'quota-return' AND s.kind = 'quota' AND t.kind = 'account' AND t.member = e.member
      AND s.member = e.member AND s.recipient = e.to_member AND s.part = t.part
    OR e.kind = 'transfer' AND s.kind = 'account' AND t.kind = 'pool' AND s.member = e.member
    OR e.kind = 'roll-over' AND s.kind = 'account' AND t.kind = 'account' AND s.member = e.member
      AND t.member = e.member AND s.part = 'current-year' AND t.part = 'prior-years'
    OR e.kind = 'adjustment' AND e.amount > 0 AND s.kind = 'unexplained' AND t.kind = 'account' AND t.member = e.member
    OR e.kind = 'adjustment' AND e.amount < 0 AND t.kind = 'unexplained' AND s.kind = 'account' AND s.member = e.member
  )
)
BEGIN
  SELECT RAISE(ABORT, 'refused:move-does-not-fit');
END;

CREATE TRIGGER moves_open_totals BEFORE INSERT ON moves
BEGIN
  INSERT INTO totals (household, account, grain, period, fen, last_move)
  SELECT NEW.household, a.account, g.value, substr(NEW.day, 1, iif(g.value = 'day', 10, 7)), 0, 0
  FROM accounts AS a, json_each('["month","day"]') AS g
  WHERE a.household = NEW.household AND a.account IN (NEW.source, NEW.target) AND a.kind IN ('account', 'quota', 'pool')
    AND NOT EXISTS (
      SELECT 1 FROM totals AS t WHERE t.household = NEW.household AND t.account = a.account AND t.grain = g.value
        AND t.period = substr(NEW.day, 1, iif(g.value = 'day', 10, 7))
    );
END;

CREATE TRIGGER moves_change_balances AFTER INSERT ON moves
BEGIN
  UPDATE accounts SET balance = balance + iif(account = NEW.source, -NEW.amount, NEW.amount), last_move = NEW.seq
  WHERE household = NEW.household AND account IN (NEW.source, NEW.target);
END;

CREATE TRIGGER moves_change_totals AFTER INSERT ON moves
BEGIN
  UPDATE totals SET fen = fen + iif(account = NEW.source, -NEW.amount, NEW.amount), last_move = NEW.seq
  WHERE household = NEW.household AND account IN (NEW.source, NEW.target)
    AND (grain = 'month' AND period = substr(NEW.day, 1, 7) OR grain = 'day' AND period = NEW.day);
END;

CREATE TRIGGER moves_fixed BEFORE UPDATE ON moves
BEGIN
  SELECT RAISE(ABORT, 'refused:moves-are-fixed');
END;

CREATE TRIGGER moves_stay BEFORE DELETE ON moves
WHEN EXISTS (SELECT 1 FROM households WHERE household = OLD.household)
BEGIN
  SELECT RAISE(ABORT, 'refused:moves-stay');
END;

CREATE TRIGGER accounts_start_empty BEFORE INSERT ON accounts
WHEN NEW.balance <> 0 OR NEW.last_move <> 0
  OR EXISTS (SELECT 1 FROM accounts WHERE household = NEW.household AND account = NEW.account)
BEGIN
  SELECT RAISE(ABORT, 'refused:accounts-start-empty-and-once');
END;

-- A balance changes by the newest move of the account, and by it once.
CREATE TRIGGER accounts_follow_moves BEFORE UPDATE ON accounts
WHEN NEW.household IS NOT OLD.household OR NEW.account IS NOT OLD.account OR NEW.kind IS NOT OLD.kind
  OR NEW.part IS NOT OLD.part OR NEW.member IS NOT OLD.member OR NEW.recipient IS NOT OLD.recipient
  OR NEW.granted_on IS NOT OLD.granted_on OR NEW.last_move <= OLD.last_move
  OR NOT EXISTS (
    SELECT 1 FROM moves AS m WHERE m.household = NEW.household AND m.seq = NEW.last_move AND (
      m.source = NEW.account AND NEW.balance = OLD.balance - m.amount
      OR m.target = NEW.account AND NEW.balance = OLD.balance + m.amount
    )
  )
BEGIN
  SELECT RAISE(ABORT, 'refused:balance-without-move');
END;

CREATE TRIGGER accounts_not_overdrawn BEFORE UPDATE ON accounts
WHEN NEW.kind IN ('quota', 'pool') AND NEW.balance < 0
BEGIN
  SELECT RAISE(ABORT, 'refused:overdrawn');
END;

-- So that every sum over a household's accounts stays exact (shared/ledger/book.ts).
CREATE TRIGGER accounts_in_bounds BEFORE UPDATE ON accounts
WHEN abs(NEW.balance) > 250000000000
BEGIN
  SELECT RAISE(ABORT, 'refused:out-of-bounds');
END;

CREATE TRIGGER accounts_stay BEFORE DELETE ON accounts
WHEN EXISTS (SELECT 1 FROM households WHERE household = OLD.household)
BEGIN
  SELECT RAISE(ABORT, 'refused:accounts-stay');
END;

CREATE TRIGGER totals_start_empty BEFORE INSERT ON totals
WHEN NEW.fen <> 0 OR NEW.last_move <> 0 OR EXISTS (
  SELECT 1 FROM totals WHERE household = NEW.household AND account = NEW.account
    AND grain = NEW.grain AND period = NEW.period
)
BEGIN
  SELECT RAISE(ABORT, 'refused:totals-start-empty-and-once');
END;

CREATE TRIGGER totals_follow_moves BEFORE UPDATE ON totals
WHEN NEW.household IS NOT OLD.household OR NEW.account IS NOT OLD.account OR NEW.grain IS NOT OLD.grain
  OR NEW.period IS NOT OLD.period OR NEW.last_move <= OLD.last_move
  OR NOT EXISTS (
    SELECT 1 FROM moves AS m WHERE m.household = NEW.household AND m.seq = NEW.last_move
      AND substr(m.day, 1, length(NEW.period)) = NEW.period AND (
        m.source = NEW.account AND NEW.fen = OLD.fen - m.amount
        OR m.target = NEW.account AND NEW.fen = OLD.fen + m.amount
      )
  )
BEGIN
  SELECT RAISE(ABORT, 'refused:total-without-move');
END;

CREATE TRIGGER totals_stay BEFORE DELETE ON totals
WHEN EXISTS (SELECT 1 FROM households WHERE household = OLD.household)
BEGIN
  SELECT RAISE(ABORT, 'refused:totals-stay');
END;

CREATE TRIGGER concerns_of_the_newest_entry BEFORE INSERT ON concerns
WHEN NEW.seq IS NOT (SELECT max(seq) FROM entries WHERE household = NEW.household)
  OR EXISTS (SELECT 1 FROM concerns WHERE household = NEW.household AND member = NEW.member AND seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'refused:not-of-the-newest-entry');
END;

CREATE TRIGGER concerns_fixed BEFORE UPDATE ON concerns
BEGIN
  SELECT RAISE(ABORT, 'refused:concerns-are-fixed');
END;

CREATE TRIGGER concerns_stay BEFORE DELETE ON concerns
WHEN EXISTS (SELECT 1 FROM households WHERE household = OLD.household)
BEGIN
  SELECT RAISE(ABORT, 'refused:concerns-stay');
END;
