/** Who the recipient is to the sharer. The first eight are the 近亲属 of the Civil Code, art. 1045 (F0172). */

export const NEAR_RELATIVES = [
  'spouse',
  'parent',
  'child',
  'sibling',
  'paternal-grandparent',
  'maternal-grandparent',
  'grandchild-son-line',
  'grandchild-daughter-line',
] as const;

export const RELATIONS = [
  ...NEAR_RELATIVES,
  'parent-in-law',
  'child-in-law',
  'sibling-in-law',
  'aunt-uncle',
  'niece-nephew',
  'cousin',
  'other',
] as const;

export type Relation = (typeof RELATIONS)[number];
