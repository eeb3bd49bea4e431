import { expect, it } from 'vitest';
import type { Member, MemberRelation } from '../../shared/ledger/member.ts';
import { relationBetween } from '../../shared/ledger/relations.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';

const member = (id: string, relation: MemberRelation): Member => ({
  id,
  relation,
  region: regionCode('450100'),
  insurance: 'employee',
  status: 'active',
  hasAccount: true,
  retainedFen: fen(0),
  priorYearsOnly: false,
  labelCiphertext: null,
});

it.each<[MemberRelation, MemberRelation, MemberRelation | null]>([
  ['self', 'parent', 'parent'],
  ['parent', 'self', 'child'],
  ['maternal-grandparent', 'self', 'grandchild-daughter-line'],
  ['spouse', 'parent', 'parent-in-law'],
  ['parent', 'spouse', 'child-in-law'],
  ['spouse', 'sibling', 'sibling-in-law'],
  ['child', 'child', 'sibling'],
  ['spouse', 'child', null],
  ['parent', 'child', null],
  ['parent', 'parent', null],
])('to the owner’s %s, the owner’s %s is %s', (from, to, expected) => {
  expect(relationBetween(member('a', from), member('b', to), [])).toBe(expected);
});

it('is what was stated, from either side', () => {
  const [a, b] = [member('a', 'spouse'), member('b', 'child')];
  const stated = [{ memberId: 'b', toMemberId: 'a', relation: 'parent' as const }];
  expect(relationBetween(b, a, stated)).toBe('parent');
  expect(relationBetween(a, b, stated)).toBe('child');
});
