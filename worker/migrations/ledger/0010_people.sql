-- What no account of the book explains, up to a day.
CREATE INDEX moves_unexplained ON moves (household, day, source, amount)
WHERE source = 'unexplained' OR target = 'unexplained';

-- The people of each book as JSON, ordered by id.
CREATE VIEW people AS
SELECT h.household, (
  SELECT json_group_array(json_object(
    'id', member, 'relation', relation, 'region', region, 'insurance', insurance, 'status', status,
    'hasAccount', json(iif(has_account, 'true', 'false')), 'retainedFen', retained_fen,
    'priorYearsOnly', json(iif(prior_years_only, 'true', 'false')), 'labelCiphertext', label_ciphertext
  ) ORDER BY member) FROM members AS m WHERE m.household = h.household
) AS members
FROM households AS h;

-- Observations, and how far each was from what its member had in the book, frozen money included, at the end of its day.
CREATE VIEW seen AS
SELECT o.household, o.observation, o.member, o.balance_fen, o.at_ms, o.via, o.recorded_ms, o.balance_fen - coalesce((
  SELECT sum(t.fen) FROM accounts AS a JOIN totals AS t ON t.household = a.household AND t.account = a.account
  WHERE a.household = o.household AND a.member = o.member AND (
    t.grain = 'month' AND t.period < strftime('%Y-%m', o.at_ms / 1000 + 28800, 'unixepoch')
    OR t.grain = 'day' AND t.period BETWEEN strftime('%Y-%m-01', o.at_ms / 1000 + 28800, 'unixepoch')
      AND date(o.at_ms / 1000 + 28800, 'unixepoch')
  )
), 0) AS difference
FROM observations AS o;
