/** What the family calls someone. */
import type { Family, MemberView } from '../../book/family.ts';
import type { Face } from './face.ts';

export function memberOf(family: Family, id: string): MemberView | undefined {
  return family.members.find((each) => each.id === id);
}

/** Nobody's money is the family pool's. */
export function nameOf(family: Family, id: string | null, face: Face): string {
  return id === null ? face.words.glance.source.pool : (memberOf(family, id)?.name ?? face.common.relation.other);
}

/** Whose account pays, first to last. */
export function inOrder(ids: readonly string[], family: Family, face: Face): string {
  return ids.length === 0 ? face.words.order.nobody : ids.map((id) => nameOf(family, id, face)).join(' → ');
}

/** Those whose region and insurance are told, and who have an account. */
export function accountHolders(family: Family): readonly MemberView[] {
  return family.members.filter(({ facts }) => facts?.hasAccount === true);
}
