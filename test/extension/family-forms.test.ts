import { describe, expect, test } from 'vitest';
import type { MemberView } from '../../extension/book/family.ts';
import type { Suggestion } from '../../extension/book/suggestion.ts';
import { requestOf } from '../../extension/widgets/family/entry-draft.ts';
import { draftOf, type MemberDraft, savedMember } from '../../extension/widgets/family/member-draft.ts';
import { day } from '../../shared/day.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';

const ID = '0b1c5b3e-8c5d-4f5e-9d2f-0a1b2c3d4e5f';
const KEPT = { id: ID, since: 1 };
const EMPTY = { ...draftOf(null, true), label: '本人' };
const INSURED: MemberDraft & { label: string } = {
  ...EMPTY,
  region: regionCode('350100'),
  insurance: 'employee',
  status: 'active',
};
/** 福建 keeps 2,000 yuan in the account. */
const SUGGESTED: Suggestion = {
  hasAccount: { value: true, open: null, reads: [] },
  retainedFen: { value: fen(200_000), open: null, reads: [] },
  priorYearsOnly: { value: false, open: null, reads: [] },
  mechanism: { value: null, open: null, reads: [] },
};

function savedFacts(draft: MemberDraft & { label: string }, suggestion: Suggestion | null = SUGGESTED) {
  const saved = savedMember(draft, suggestion, KEPT);
  return saved.ok ? saved.member.facts : saved.wrong;
}

describe('what is kept of a person', () => {
  test.each<[string, Partial<MemberDraft> & { label?: string }, string]>([
    ['a label of digits', { label: '13800138000' }, 'label'],
    ['no place', { region: null }, 'region'],
    ['no insurance', { insurance: null }, 'insurance'],
    ['no status', { status: null }, 'status'],
    ['a retained amount that is none', { retained: '两千' }, 'retained'],
    ['a base that is none', { base: '约一万' }, 'base'],
    ['a year that is none', { birthYear: '58' }, 'birthYear'],
  ])('%s is asked again', (_, change, wrong) => {
    expect(savedFacts({ ...INSURED, ...change })).toBe(wrong);
  });

  test('the rule’s answer stands where the person left the field as it was shown', () => {
    expect(savedFacts(INSURED)).toMatchObject({ hasAccount: true, retainedFen: 200_000, priorYearsOnly: false });
  });

  test('what the person said stands against the rule', () => {
    const said = { ...INSURED, retained: '0', priorYearsOnly: true };
    expect(savedFacts(said)).toMatchObject({ retainedFen: 0, priorYearsOnly: true });
    expect(savedFacts({ ...INSURED, hasAccount: false })).toMatchObject({ hasAccount: false, retainedFen: 0 });
  });

  test('without a rule there is no account until the person says so', () => {
    expect(savedFacts(INSURED, null)).toMatchObject({ hasAccount: false });
  });

  test('whoever is not employee-insured has neither status nor account', () => {
    const resident = { ...INSURED, insurance: 'resident' as const, hasAccount: true, retained: '50' };
    expect(savedFacts(resident)).toMatchObject({ status: null, hasAccount: false, retainedFen: 0 });
  });

  test('opened again, the form shows what was kept', () => {
    const facts = savedFacts({ ...INSURED, retained: '1,500.50' });
    if (facts === null || typeof facts === 'string') throw new Error('Not kept');
    const member = { ...blankMember(), facts, earnings: { contributionBaseFen: fen(812_345), birthYear: 1958 } };
    expect(draftOf(member, false)).toMatchObject({ retained: '1500.50', base: '8123.45', birthYear: '1958' });
  });
});

describe('what is asked of the book', () => {
  const on = day('2026-11-22');
  const draft = { kind: null, memberId: ID, toMemberId: '', part: null } as const;

  test('nothing while the kind is open, or the one that a quota is for', () => {
    expect(requestOf(draft, ID, on, fen(100))).toBeNull();
    expect(requestOf({ ...draft, kind: 'quota-grant' }, ID, on, fen(100))).toBeNull();
  });

  test('all of it is said by leaving the amount out, of a roll-over alone', () => {
    expect(requestOf({ ...draft, kind: 'roll-over' }, ID, on, null)).toEqual({
      id: ID,
      kind: 'roll-over',
      on,
      memberId: ID,
    });
    expect(requestOf({ ...draft, kind: 'credit' }, ID, on, null)).toBeNull();
  });

  test('the part is named only where the account is split', () => {
    expect(requestOf({ ...draft, kind: 'credit' }, ID, on, fen(1))).not.toHaveProperty('part');
    expect(requestOf({ ...draft, kind: 'credit', part: 'prior-years' }, ID, on, fen(1))).toHaveProperty(
      'part',
      'prior-years',
    );
  });
});

function blankMember(): MemberView {
  return {
    id: ID,
    label: '本人',
    name: '本人',
    relation: 'self',
    since: 1,
    facts: null,
    earnings: { contributionBaseFen: null, birthYear: null },
    suggestion: null,
    balance: null,
    booked: null,
    unrecorded: [],
    shareable: null,
    granted: [],
    received: [],
    observed: [],
    lastEntry: null,
    trend: [],
    payers: null,
    expected: { kind: 'not-known', why: 'no-facts', certainty: 'unverified', reads: [], notes: [], missing: [] },
  };
}
