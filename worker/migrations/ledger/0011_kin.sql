-- The people of each book as JSON, ordered by id, and what they are to each other where that was stated: who may pay for whom
-- follows from both.
DROP VIEW people;

CREATE VIEW people AS
SELECT h.household, (
  SELECT json_group_array(json_object(
    'id', member, 'relation', relation, 'region', region, 'insurance', insurance, 'status', status,
    'hasAccount', json(iif(has_account, 'true', 'false')), 'retainedFen', retained_fen,
    'priorYearsOnly', json(iif(prior_years_only, 'true', 'false')), 'labelCiphertext', label_ciphertext
  ) ORDER BY member) FROM members AS m WHERE m.household = h.household
) AS members, (
  SELECT json_group_array(json_object('memberId', member, 'toMemberId', to_member, 'relation', relation)
    ORDER BY member, to_member) FROM relations AS r WHERE r.household = h.household
) AS relations
FROM households AS h;
