/** The two versions of what two devices changed, side by side: nobody can choose between what is not shown. */
import { formatYuan } from '../../../shared/money.ts';
import type { RegionRow } from '../../../shared/rules/snapshot.ts';
import type { Family } from '../../book/family.ts';
import type { Facts } from '../../book/person.ts';
import type { Conflict, MemberSaid } from '../../book/sync-state.ts';
import type { Face } from './face.ts';
import { inOrder, memberOf, nameOf } from './names.ts';

export interface Side {
  /** What the two differ in; empty where the conflict has but one thing. */
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Nothing for an entry: what was recorded is its subject, and the shared book has nothing against it. */
export function conflictSides(
  conflict: Conflict,
  family: Family,
  regions: readonly RegionRow[],
  face: Face,
): readonly Side[] {
  switch (conflict.about) {
    case 'entry':
      return [];
    case 'member':
      return memberSides(conflict.mine, conflict.memberId, family, regions, face);
    case 'draw-order': {
      const theirs = memberOf(family, conflict.memberId)?.payers?.order?.sharers ?? [];
      return [{ name: '', mine: inOrder(conflict.sharers, family, face), theirs: inOrder(theirs, family, face) }];
    }
    case 'relations':
      return conflict.pairs.map(({ memberId, toMemberId, relation }) => {
        const stated = family.relations.find((pair) => pair.memberId === memberId && pair.toMemberId === toMemberId);
        return {
          name: face.words.relations.ask(nameOf(family, memberId, face), nameOf(family, toMemberId, face)),
          mine: face.common.relation[relation],
          theirs: stated ? face.common.relation[stated.relation] : face.words.sync.unsaid,
        };
      });
    case 'figure':
      return [
        { name: face.common.kind[conflict.kind], mine: formatYuan(conflict.fen), theirs: face.words.sync.readLater },
      ];
  }
}

function memberSides(
  mine: MemberSaid,
  memberId: string,
  family: Family,
  regions: readonly RegionRow[],
  face: Face,
): readonly Side[] {
  const shared = memberOf(family, memberId);
  const theirs = shared ? details(shared, shared.facts, regions, face) : [];
  return details(mine, mine, regions, face).flatMap(([name, text], index) => {
    const there = theirs[index]?.[1] ?? face.words.sync.unsaid;
    return text === there ? [] : [{ name, mine: text, theirs: there }];
  });
}

/** Each detail of a member with its name, always in the same order. */
function details(
  { label, relation }: Pick<MemberSaid, 'label' | 'relation'>,
  facts: Facts | null,
  regions: readonly RegionRow[],
  { words: { member, sync }, common, cite }: Face,
): readonly (readonly [name: string, text: string])[] {
  const yesOrNo = (value: boolean | undefined) => (value === undefined ? sync.unsaid : value ? sync.yes : sync.no);
  return [
    [member.label, label],
    [member.relation, common.relation[relation]],
    [sync.place, regions.find(([code]) => code === facts?.region)?.[1] ?? sync.unsaid],
    [cite.insurance, facts ? cite.insurances[facts.insurance] : sync.unsaid],
    [cite.status, facts?.status ? cite.statuses[facts.status] : sync.unsaid],
    [member.hasAccount, yesOrNo(facts?.hasAccount)],
    [member.retained, facts ? formatYuan(facts.retainedFen) : sync.unsaid],
    [member.priorYearsOnly, yesOrNo(facts?.priorYearsOnly)],
  ];
}
