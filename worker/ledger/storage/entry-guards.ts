/** Guards that stand in a batch beside an entry: each aborts the whole batch with its reason. */

const refuse = (reason: string, condition: string): string =>
  `INSERT INTO refusal SELECT '${reason}@' || ?2 ${condition}`;

/** Before a grant or a transfer: the retained amount stays. ?1 household, ?2 entry, ?3 sharer, ?4 amount. */
export const SHAREABLE = refuse(
  'insufficient-balance',
  `FROM members AS m
  JOIN accounts AS a ON a.household = ?1 AND a.account = 'account:' || ?3
  JOIN accounts AS p ON p.household = ?1 AND p.account = 'account:' || ?3 || ':prior'
  WHERE m.household = ?1 AND m.member = ?3
    AND iif(m.prior_years_only, min(p.balance, a.balance + p.balance), a.balance + p.balance) - m.retained_fen < ?4`,
);

/** Before a return: the quotas hold as much. ?1 household, ?2 entry, ?3 sharer, ?4 amount, ?5 recipient, ?6 day. */
export const QUOTAS_HOLD = refuse(
  'insufficient-balance',
  `WHERE coalesce((
    SELECT sum(balance) FROM accounts WHERE household = ?1 AND kind = 'quota' AND member = ?3 AND recipient = ?5
      AND granted_on <= ?6
  ), 0) < ?4`,
);

/** Before a roll-over of an amount: the current year holds as much. ?1 household, ?2 entry, ?3 member, ?4 amount. */
export const CURRENT_YEAR_HOLDS = refuse(
  'insufficient-balance',
  `FROM accounts WHERE household = ?1 AND account = 'account:' || ?3 AND balance < ?4`,
);

/** Before a roll-over of everything: there is something. ?1 household, ?2 entry, ?3 member. */
export const CURRENT_YEAR_IS_NOT_EMPTY = refuse(
  'nothing-to-move',
  `FROM accounts WHERE household = ?1 AND account = 'account:' || ?3 AND balance <= 0`,
);

/** After a payment that takes no cash. ?1 household, ?2 entry. */
export const NO_CASH = refuse(
  'insufficient-balance',
  `FROM entries AS e, json_each(e.moves) AS m WHERE e.household = ?1 AND e.entry = ?2 AND m.value ->> 0 = 'cash'`,
);
