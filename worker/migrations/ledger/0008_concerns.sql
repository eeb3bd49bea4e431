-- The index of a member's entries names whom the entry names, and nobody else.
CREATE TRIGGER concerns_of_its_people BEFORE INSERT ON concerns
WHEN NOT EXISTS (
  SELECT 1 FROM entries AS e
  WHERE e.household = NEW.household AND e.seq = NEW.seq AND (
    NEW.member = e.member OR NEW.member IS e.to_member
    OR EXISTS (
      SELECT 1 FROM json_each(e.moves) AS m JOIN accounts AS a
        ON a.household = NEW.household AND a.account IN (m.value ->> 0, m.value ->> 1)
      WHERE a.member = NEW.member
    )
  )
)
BEGIN
  SELECT RAISE(ABORT, 'refused:not-named-by-the-entry');
END;
