-- An entry whose moves are not its amount says which one it is: so is one refused whose accounts do not hold the amount.
DROP TRIGGER entries_add_up;

CREATE TRIGGER entries_add_up BEFORE INSERT ON entries
WHEN (SELECT sum(value ->> 2) FROM json_each(NEW.moves)) IS NOT abs(NEW.amount)
BEGIN
  SELECT RAISE(ABORT, 'refused:amount-differs@' || NEW.entry);
END;

-- Accounts whose checkpoints, by month or by day, do not add up to the balance; entries whose moves are not as written.
CREATE VIEW strayed (household, what) AS
SELECT a.household, a.account FROM accounts AS a, json_each('["month","day"]') AS g
WHERE a.kind IN ('account', 'quota', 'pool') AND a.balance <> coalesce((
  SELECT sum(fen) FROM totals AS t WHERE t.household = a.household AND t.account = a.account AND t.grain = g.value
), 0)
UNION ALL
SELECT e.household, e.entry FROM entries AS e WHERE e.moves IS NOT (
  SELECT json_group_array(json_array(m.source, m.target, m.amount) ORDER BY m.line) FROM moves AS m
  WHERE m.household = e.household AND m.seq BETWEEN e.first_move AND e.first_move + json_array_length(e.moves) - 1
);

-- Entries as they are read: with whoever granted the quotas that they move.
CREATE VIEW told_entries AS
SELECT e.household, e.seq, e.entry, e.day, e.member, e.to_member, e.amount, e.reverses, e.request, e.basis, e.moves,
  e.recorded_ms, iif(instr(e.moves, 'quota:'), (
    SELECT json_group_array(json_object('grant', substr(a.account, 7, 36), 'sharer', a.member))
    FROM json_each(e.moves) AS m JOIN accounts AS a
      ON a.household = e.household AND a.account IN (m.value ->> 0, m.value ->> 1) AND a.kind = 'quota'
  ), '[]') AS quotas
FROM entries AS e;
