/** Naming the family: what the API would refuse is refused here first, and nobody goes while something names them. */
import { describe, expect, it } from 'vitest';
import type { SavedMember } from '../../extension/book/commands.ts';
import { entriesPage } from '../../extension/book/entries.ts';
import { referencesTo, saveMember, setDrawOrder, tellRelations, withoutMember } from '../../extension/book/members.ts';
import type { Facts } from '../../extension/book/person.ts';
import { readFamily } from '../../extension/book/read-family.ts';
import { recordEntry } from '../../extension/book/recording.ts';
import type { BookState } from '../../extension/book/state.ts';
import { emptyState } from '../../extension/book/state.ts';
import type { Balance } from '../../extension/store/book.ts';
import { day } from '../../shared/day.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';
import { madeUpRules } from '../estimates/lands.ts';
import { circumstances, holder, NOON, randomState } from './random-state.ts';

const everywhere = () => true;
const NEW = '0e9d5a4c-0000-4000-a000-0000000000ff';
const facts: Facts = {
  region: regionCode('450100'),
  insurance: 'employee',
  status: 'active',
  hasAccount: true,
  retainedFen: fen(0),
  priorYearsOnly: false,
};
const earnings = { contributionBaseFen: null, birthYear: null };
const someone: SavedMember = { id: NEW, label: '舅舅', relation: 'aunt-uncle', since: NOON, facts, earnings };

describe('a member', () => {
  const state = randomState(31, 30);

  it('is named once, changed by another save, and kept since the first', () => {
    const once = saveMember(state, someone, everywhere);
    expect(once.people).toHaveLength(state.people.length + 1);
    expect(saveMember(once, { ...someone, since: NOON + 5 }, everywhere)).toBe(once);
    const renamed = saveMember(once, { ...someone, label: '大舅', since: NOON + 5 }, everywhere);
    expect(renamed.people.at(-1)).toMatchObject({ label: '大舅', since: NOON });
  });

  it.each([
    ['a region that the rules do not know', { ...someone }, (): boolean => false, 'no-such-region', 'facts.region'],
    [
      'an account of somebody who is not employed',
      { ...someone, facts: { ...facts, insurance: 'resident' } },
      everywhere,
      'no-account',
      'facts.hasAccount',
    ],
    ['a second oneself', { ...someone, relation: 'self' }, everywhere, 'duplicate', 'relation'],
    [
      'taking back what was told',
      { ...someone, id: holder(state, false).id, relation: 'self', facts: null },
      everywhere,
      'missing',
      'facts',
    ],
  ] as const)('is refused with %s', (_, saved, isRegion, reason, field) => {
    expect(() => saveMember(state, saved, isRegion)).toThrow(expect.objectContaining({ reason, field }));
  });

  it('keeps an account that holds money', () => {
    const rich = state.people.find(
      ({ id, facts: told }) => told?.hasAccount && (state.book.balances.get(`account:${id}`) ?? 0) !== 0,
    );
    if (!rich?.facts) throw new Error('Nobody is rich');
    const poor = { ...rich, facts: { ...rich.facts, hasAccount: false } };
    expect(() => saveMember(state, poor, everywhere)).toThrow(expect.objectContaining({ reason: 'account-not-empty' }));
  });

  it('is not changed over what another page has told since', () => {
    const known = saveMember(state, someone, everywhere);
    const { label, relation, earnings } = someone;
    const seen = { label, relation, facts: someone.facts, earnings };
    const elsewhere = saveMember(known, { ...someone, label: '外公' }, everywhere, seen);
    const here = { ...someone, relation: 'other' } as const;
    expect(() => saveMember(elsewhere, here, everywhere, seen)).toThrow(
      expect.objectContaining({ reason: 'changed-meanwhile', field: 'label' }),
    );
    const both = { ...here, label: '外公' };
    expect(saveMember(elsewhere, both, everywhere, { ...seen, label: '外公' }).people).toContainEqual(both);
    expect(() => saveMember(withoutMember(known, NEW), here, everywhere, seen)).toThrow(
      expect.objectContaining({ reason: 'not-found' }),
    );
    expect(saveMember(elsewhere, { ...someone, label: '外公' }, everywhere, seen)).toBe(elsewhere);
  });

  it('is kept by entries, and by nothing that only names them: that goes with them', () => {
    const [owner, spouse] = state.people;
    if (!owner || !spouse) throw new Error('Nobody');
    expect(referencesTo(state, owner.id)).toEqual(['entries']);
    const toSpouse = { memberId: NEW, toMemberId: spouse.id, relation: 'other' } as const;
    const ofOwner = { memberId: spouse.id, toMemberId: owner.id, relation: 'spouse' } as const;
    const held = { ...facts, insurance: 'employee', hasAccount: true } as const;
    const named = tellRelations(saveMember(state, { ...someone, facts: held }, everywhere), [toSpouse, ofOwner]);
    const from = day('2026-11-02');
    const ordered = setDrawOrder(named, { memberId: owner.id, from, sharers: [NEW, spouse.id] });
    const own = setDrawOrder(ordered, { memberId: NEW, from, sharers: [spouse.id] });
    expect(referencesTo(own, NEW)).toEqual([]);
    const left = withoutMember(own, NEW);
    expect([left.people, left.relations]).toEqual([state.people, [ofOwner]]);
    expect(left.drawOrders).toEqual([...state.drawOrders, { memberId: owner.id, from, sharers: [spouse.id] }]);
  });

  it('is to others what was told last, and what was told of others stays', () => {
    const [owner, spouse, third] = state.people.map(({ id }) => id);
    if (!owner || !spouse || !third) throw new Error('Nobody');
    const first = { memberId: spouse, toMemberId: third, relation: 'child' } as const;
    const second = { memberId: third, toMemberId: spouse, relation: 'parent' } as const;
    const both = tellRelations(tellRelations(state, [first]), [second]);
    expect(both.relations).toEqual([first, second]);
    const corrected = { ...first, relation: 'other' } as const;
    expect(tellRelations(both, [corrected]).relations).toEqual([second, corrected]);
    expect(tellRelations(both, [second])).toBe(both);
  });
});

it('a draw order names others, each once, who have an account', () => {
  const state = randomState(32, 1);
  const [owner, spouse] = state.people;
  const child = state.people.find(({ facts: told }) => !told?.hasAccount);
  if (!owner || !spouse || !child) throw new Error('Nobody');
  const order = (sharers: string[]) => () =>
    setDrawOrder(state, { memberId: child.id, from: day('2026-11-01'), sharers });
  expect(order([owner.id, owner.id])).toThrow(expect.objectContaining({ reason: 'duplicate', field: 'sharers.1' }));
  expect(order([child.id])).toThrow(expect.objectContaining({ reason: 'not-allowed-here', field: 'sharers.0' }));
  const back = () => setDrawOrder(state, { memberId: owner.id, from: day('2026-11-01'), sharers: [child.id] });
  expect(back).toThrow(expect.objectContaining({ reason: 'no-account', field: 'sharers.0' }));
  expect(order([NEW])).toThrow(expect.objectContaining({ reason: 'not-found', field: 'sharers.0' }));
  const set = order([spouse.id, owner.id])();
  expect(setDrawOrder(set, { memberId: child.id, from: day('2026-11-01'), sharers: [spouse.id, owner.id] })).toBe(set);
});

it('pages of entries hold each entry once, the newest day first and of a day what was recorded last; a member has those that concern them', () => {
  const state = randomState(33, 90);
  const oldestFirst = state.rows
    .map((row, index) => ({ row, at: `${row.entry.on} ${String(index).padStart(3, '0')}` }))
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ row }) => row);
  expect(oldestFirst).not.toEqual(state.rows);
  const pages = (memberId: string | null): string[] => {
    const ids: string[] = [];
    for (let before: number | null = null, isFirst = true; isFirst || before !== null; isFirst = false) {
      const page: ReturnType<typeof entriesPage> = entriesPage(state, { memberId, before, limit: 7 });
      ids.push(...page.items.map(({ id }) => id));
      before = page.nextBefore;
    }
    return ids;
  };
  expect(pages(null)).toEqual(oldestFirst.map(({ id }) => id).reverse());
  const { id } = holder(state, true);
  const theirs = pages(id);
  const quotas = new Set(state.book.quotas.filter(({ sharerId }) => sharerId === id).map(({ grantId }) => grantId));
  const names = (text: string): boolean => text.includes(id) || [...quotas].some((grant) => text.includes(grant));
  expect(theirs).toEqual(
    oldestFirst
      .filter(({ entry }) => names(JSON.stringify({ ...entry, basis: null })))
      .map((row) => row.id)
      .reverse(),
  );
  const { members } = readFamily(state, { now: NOON, language: 'zh', rules: null, till: circumstances.till });
  expect(members.find((each) => each.id === id)?.lastEntry?.id).toBe(theirs[0]);
});

describe('the family as it is shown', () => {
  const rules = madeUpRules();
  const reading = { now: NOON, language: 'zh', rules, till: circumstances.till } as const;
  const withRegion = (state: BookState): BookState => ({
    ...state,
    people: state.people.map((person) => ({
      ...person,
      facts: person.facts && { ...person.facts, region: regionCode('410000') },
      earnings: { contributionBaseFen: fen(800_000), birthYear: 1950 },
    })),
  });

  it('adds up: each balance is the sum of its moves, and payers can pay what the planner says', () => {
    const state = withRegion(randomState(34, 60));
    const family = readFamily(state, reading);
    expect(family.entries).toBe(state.rows.length);
    for (const { id, balance, trend, payers, granted } of family.members) {
      if (balance === null) continue;
      expect(trend.at(-1)?.bookFen).toBe(balance.bookFen);
      expect(granted.reduce((sum, { leftFen }) => sum + leftFen, 0)).toBe(balance.frozenFen);
      const own = payers?.list.find(({ source }) => source === 'own');
      expect(own).toMatchObject({ memberId: id, availableFen: Math.max(0, balance.availableFen) });
      expect(payers?.order?.sharers).toEqual(state.drawOrders.find(({ memberId }) => memberId === id)?.sharers);
    }
  });

  it('does not call an account empty of which nothing was recorded, not even to those who would be paid from it', () => {
    const { people, drawOrders } = randomState(36, 1);
    const blank = withRegion({ ...emptyState(), people, drawOrders });
    const { members } = readFamily(blank, reading);
    const child = members.find(({ facts: told }) => told?.insurance === 'resident');
    expect(child?.payers?.list.map(({ source }) => source)).toContain('sharer');
    for (const { balance, shareable, payers } of members) {
      expect([balance, shareable?.fen ?? null]).toEqual([null, null]);
      for (const { source, availableFen } of payers?.list ?? [])
        expect(availableFen).toBe(source === 'pool' ? 0 : null);
    }
    const owner = holder(blank, false);
    const on = day('2026-11-20');
    const credit = { kind: 'credit', id: NEW, on, memberId: owner.id, amountFen: fen(5000) } as const;
    const told = readFamily(recordEntry(blank, credit, null, circumstances), reading).members;
    expect(told.find(({ id }) => id === owner.id)).toMatchObject({
      balance: { bookFen: 5000 },
      shareable: { fen: 5000 },
    });
    for (const { payers } of told) {
      for (const { memberId, source, availableFen } of payers?.list ?? [])
        expect(availableFen).toBe(memberId === owner.id ? 5000 : source === 'pool' ? 0 : null);
    }
  });

  it('knows that an account is empty that was seen to be, until more is seen in it', () => {
    const { people, drawOrders } = randomState(36, 1);
    const blank = withRegion({ ...emptyState(), people, drawOrders });
    const owner = holder(blank, false);
    const seen = (kind: Balance['kind'], amount: number, at: number): Balance => ({
      id: `0e9d5a4c-0000-4000-a000-${kind.length}${String(at).padStart(11, '0').slice(-11)}`,
      memberId: owner.id,
      kind,
      fen: fen(amount),
      label: '',
      sourceName: null,
      portalId: null,
      via: 'typed',
      at,
    });
    const told = (...balances: Balance[]) => {
      const { members } = readFamily({ ...blank, balances }, reading);
      const { balance, shareable } = members.find(({ id }) => id === owner.id) ?? {};
      return [balance?.bookFen ?? null, shareable?.fen ?? null];
    };
    expect(told(seen('total', 0, NOON))).toEqual([0, 0]);
    expect(told(seen('total', 0, NOON), seen('total', 500, NOON + 1))).toEqual([null, null]);
    expect(told(seen('total', 500, NOON), seen('total', 0, NOON + 1))).toEqual([0, 0]);
    expect(told(seen('prior-years', 0, NOON))).toEqual([null, null]);
    expect(told(seen('prior-years', 0, NOON), seen('current-year', 0, NOON))).toEqual([0, 0]);
  });

  it('knows the parts of a split account one by one: of what was not recorded it gives no figure', () => {
    const { people } = randomState(36, 1);
    const blank = () => withRegion({ ...emptyState(), people });
    const { id: memberId } = holder(blank(), true);
    const told = (...parts: ('current-year' | 'prior-years')[]) => {
      const state = parts.reduce((book, part, index) => {
        const id = `0e9d5a4c-0000-4000-a000-00000000000${index}`;
        const request = { kind: 'adjustment', id, on: day('2026-11-20'), memberId, amountFen: fen(700), part } as const;
        return recordEntry(book, request, null, circumstances);
      }, blank());
      const { members } = readFamily(state, reading);
      const { booked, unrecorded, shareable, payers } = members.find(({ id }) => id === memberId) ?? {};
      const own = payers?.list.find(({ source }) => source === 'own');
      return { booked, unrecorded, shareableFen: shareable?.fen, ownFen: own?.availableFen };
    };
    expect(told()).toEqual({
      booked: null,
      unrecorded: ['current-year', 'prior-years'],
      shareableFen: null,
      ownFen: null,
    });
    expect(told('current-year')).toEqual({
      booked: { kind: 'current-year', fen: 700 },
      unrecorded: ['prior-years'],
      shareableFen: null,
      ownFen: 700,
    });
    expect(told('prior-years')).toEqual({
      booked: { kind: 'prior-years', fen: 700 },
      unrecorded: ['current-year'],
      shareableFen: 700,
      ownFen: 700,
    });
    expect(told('current-year', 'prior-years')).toEqual({
      booked: { kind: 'total', fen: 1400 },
      unrecorded: [],
      shareableFen: 700,
      ownFen: 1400,
    });
  });

  it('expects what the rules say: 2 % of the base; nothing of whoever has no account, or is not told of', () => {
    const state = withRegion(randomState(35, 1));
    const { members } = readFamily(state, reading);
    const active = members.find(({ facts: told }) => told?.status === 'active' && !told.priorYearsOnly);
    expect(active?.expected).toMatchObject({ kind: 'known', on: '2026-12-01', amountFen: 16_000 });
    expect(active?.expected.reads.length).toBeGreaterThan(0);
    const child = members.find(({ facts: told }) => told?.insurance === 'resident');
    expect(child?.expected).toMatchObject({ kind: 'not-known', why: 'no-account' });
    const vague = { ...state, people: state.people.map((person) => ({ ...person, facts: null })) };
    for (const { expected, payers, balance } of readFamily(vague, reading).members)
      expect([expected, payers, balance]).toMatchObject([{ kind: 'not-known', why: 'no-facts' }, null, null]);
    for (const { expected } of readFamily(state, { ...reading, rules: null }).members)
      expect(expected.kind).toBe('not-known');
  });
});
