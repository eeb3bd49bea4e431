/** What two members are to each other, derived from what each is to the owner where that leaves one answer. */
import type { Member, MemberRelation } from './member.ts';

/** What `toMemberId` is to `memberId`. */
export interface RelationPair {
  readonly memberId: string;
  readonly toMemberId: string;
  readonly relation: MemberRelation;
}

/** If b is this to a, what a is to b. A grandchild on the son's line has paternal grandparents. */
const INVERSE: Readonly<Record<MemberRelation, MemberRelation>> = {
  self: 'self',
  spouse: 'spouse',
  parent: 'child',
  child: 'parent',
  sibling: 'sibling',
  'paternal-grandparent': 'grandchild-son-line',
  'maternal-grandparent': 'grandchild-daughter-line',
  'grandchild-son-line': 'paternal-grandparent',
  'grandchild-daughter-line': 'maternal-grandparent',
  'parent-in-law': 'child-in-law',
  'child-in-law': 'parent-in-law',
  'sibling-in-law': 'sibling-in-law',
  'aunt-uncle': 'niece-nephew',
  'niece-nephew': 'aunt-uncle',
  cousin: 'cousin',
  other: 'other',
};

/** From what a and b are to the owner to what b is to a; only what holds in every family. */
const THROUGH_OWNER: Readonly<Record<string, MemberRelation>> = {
  'spouse parent': 'parent-in-law',
  'parent spouse': 'child-in-law',
  'spouse sibling': 'sibling-in-law',
  'sibling spouse': 'sibling-in-law',
  'child child': 'sibling',
};

/**
 * What `to` is to `from`: as stated, or as it follows; null where it must be asked (an owner's child may be the spouse's
 * or not, and a grandchild's line depends on what nobody has said).
 */
export function relationBetween(
  from: Pick<Member, 'id' | 'relation'>,
  to: Pick<Member, 'id' | 'relation'>,
  stated: readonly RelationPair[],
): MemberRelation | null {
  const told = stated.find((pair) => pair.memberId === from.id && pair.toMemberId === to.id);
  if (told !== undefined) return told.relation;
  const back = stated.find((pair) => pair.memberId === to.id && pair.toMemberId === from.id);
  if (back !== undefined) return INVERSE[back.relation];
  if (from.relation === 'self') return to.relation;
  if (to.relation === 'self') return INVERSE[from.relation];
  return THROUGH_OWNER[`${from.relation} ${to.relation}`] ?? null;
}
