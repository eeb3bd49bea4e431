/** A person chooses between two versions: both have to be shown, and nothing in which they agree. */
import { describe, expect, it } from 'vitest';
import type { Facts, Person } from '../../extension/book/person.ts';
import { readFamily } from '../../extension/book/read-family.ts';
import { type BookState, emptyState } from '../../extension/book/state.ts';
import { tillOf } from '../../extension/book/till.ts';
import type { HeldBack } from '../../extension/sync/held-back.ts';
import type { Sending } from '../../extension/sync/outbox.ts';
import { syncStateOf } from '../../extension/sync/sync-view.ts';
import { conflictSides } from '../../extension/widgets/family/conflict-sides.ts';
import { faceIn } from '../../extension/widgets/family/face.ts';
import { day } from '../../shared/day.ts';
import type { Member as LedgerMember } from '../../shared/ledger/member.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';
import { NOON } from '../book/random-state.ts';
import { repositoryRules } from '../rules/repository.ts';

const rules = repositoryRules();
const reading = { now: NOON, language: 'zh', rules, till: tillOf(rules) } as const;
const REGIONS = [
  [regionCode('420100'), '武汉市'],
  [regionCode('330100'), '杭州市'],
] as const;

const facts: Facts = {
  region: regionCode('420100'),
  insurance: 'employee',
  status: 'active',
  hasAccount: true,
  retainedFen: fen(0),
  priorYearsOnly: false,
};

function person(id: string, label: string, relation: Person['relation'], since: number): Person {
  return { id, label, relation, since, facts, earnings: { contributionBaseFen: null, birthYear: null } };
}

const SHARED: BookState = {
  ...emptyState(),
  people: [person('self', '本人', 'self', 1), person('wife', '妻子', 'spouse', 2), person('dad', '父亲', 'parent', 3)],
  relations: [{ memberId: 'wife', toMemberId: 'dad', relation: 'parent-in-law' }],
  drawOrders: [{ memberId: 'dad', from: day('2026-11-01'), sharers: ['self'] }],
  household: {
    ...{ key: 'household', on: true, origin: 'https://api.example', token: 't', secret: 's' },
    ...{ consent: { wordsSha256: 'w', at: 0 }, version: 7, isBehind: false, syncedAt: null, failures: 0 },
    ...{ retryAt: null, halt: null },
  },
};

function sidesOf(sending: Sending, more: Partial<HeldBack> = {}) {
  const held = { id: 'c', sending, memo: null, balance: null, field: '', reason: 'differs', ...more };
  const state = { ...SHARED, heldBack: [held] };
  const sync = syncStateOf(state);
  const [conflict] = sync.on ? sync.conflicts : [];
  if (!conflict) throw new Error('There is no conflict');
  return conflictSides(conflict, readFamily(state, reading), REGIONS, faceIn('zh'));
}

describe('what two devices made differently', () => {
  it('is shown detail by detail for a relative, and what is the same is left out', () => {
    const wife: LedgerMember = { id: 'wife', relation: 'spouse', labelCiphertext: null, ...facts };
    const after = { ...wife, region: regionCode('330100'), hasAccount: false };
    expect(sidesOf({ kind: 'change-member', before: wife, after, label: '老伴' })).toEqual([
      { name: '在账本里叫什么', mine: '老伴', theirs: '妻子' },
      { name: '在哪里参保', mine: '杭州市', theirs: '武汉市' },
      { name: '有医保个人账户', mine: '否', theirs: '是' },
    ]);
  });

  it('is the two orders of who pays', () => {
    const order = { kind: 'set-draw-order', memberId: 'dad', from: day('2026-11-01'), before: null } as const;
    expect(sidesOf({ ...order, after: ['wife', 'self'] })).toEqual([{ name: '', mine: '妻子 → 本人', theirs: '本人' }]);
  });

  it('is the two relations of each pair', () => {
    const after = [{ memberId: 'wife', toMemberId: 'dad', relation: 'parent' }] as const;
    expect(sidesOf({ kind: 'set-relations', before: [], after })).toEqual([
      { name: '父亲是妻子的什么人？', mine: '父母', theirs: '公婆、岳父母' },
    ]);
  });

  it('is a figure with its kind', () => {
    const typed = { label: '', sourceName: null, portalId: null, via: 'typed' } as const;
    const balance = { id: 'b', memberId: 'self', kind: 'prior-years', fen: fen(123_456), at: NOON, ...typed } as const;
    const observation = { id: 'b', memberId: 'self', balanceFen: fen(123_456), at: '', via: 'manual' } as const;
    expect(sidesOf({ kind: 'figure', observation }, { balance })).toEqual([
      { name: '历年余额', mine: '¥1,234.56', theirs: '选了才会读出来' },
    ]);
  });
});
