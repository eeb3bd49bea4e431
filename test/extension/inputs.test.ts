import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BadInput, soundBalances, soundQuestion } from '../../extension/background/inputs.ts';
import { isMemberLabel, latestBalances } from '../../extension/store/book.ts';

const ID = '3f2a54de-9d4e-4b0e-8b6a-2f1f0f8f5f10';
const OTHER = '9c1f7f58-2d62-4e07-a9c8-54b6cc1a3c01';
const balance = {
  id: OTHER,
  memberId: ID,
  kind: 'total',
  fen: 321846,
  label: '个人账户余额',
  sourceName: null,
  portalId: null,
  via: 'typed',
  at: 1,
};
const confirmed = { member: { id: ID, label: '爸爸', relation: 'parent', since: 1 }, balances: [balance] };

function fieldOf(run: () => unknown): string {
  try {
    run();
    return 'accepted';
  } catch (error) {
    if (error instanceof BadInput) return error.field;
    throw error;
  }
}

describe('confirmed figures', () => {
  test.each<[string, unknown, string]>([
    ['as the card sends them', confirmed, 'accepted'],
    ['a fraction of a fen', { ...confirmed, balances: [{ ...balance, fen: 1.5 }] }, 'balances.0.fen'],
    ['less than nothing', { ...confirmed, balances: [{ ...balance, fen: -1 }] }, 'balances.0.fen'],
    ['a figure of someone else', { ...confirmed, balances: [{ ...balance, memberId: OTHER }] }, 'balances.0.memberId'],
    ['no figure at all', { ...confirmed, balances: [] }, 'balances'],
    ['an unknown field', { ...confirmed, name: '张三' }, 'name'],
    ['an id that is no UUID', { ...confirmed, member: { ...confirmed.member, id: '1' } }, 'member.id'],
    [
      'a phone number for a name',
      { ...confirmed, member: { ...confirmed.member, label: '138 0013 8000' } },
      'member.label',
    ],
    ['nothing', null, 'input'],
  ])('%s', (_, value, field) => {
    expect(fieldOf(() => soundBalances(value))).toBe(field);
  });

  test('anything else is refused by name, and never crashes', () => {
    fc.assert(fc.property(fc.anything(), (value) => fieldOf(() => soundBalances(value)) !== 'accepted'));
    fc.assert(fc.property(fc.anything(), (value) => fieldOf(() => soundQuestion(value)) !== 'accepted'));
  });
});

test.each([
  ['on', { on: '2026-02-30' }],
  ['relation', { relation: 'friend' }],
  ['sharer.region', { sharer: { region: '42' } }],
  ['recipient.status', { recipient: { status: 'active' } }],
])('a question with a fault in %s is refused by that name', (field, fault) => {
  const question = { on: '2026-11-21', relation: 'parent', sharer: {}, recipient: {}, ...fault };
  expect(fieldOf(() => soundQuestion(question))).toBe(field);
});

test('no label with six digits in a row is a name, however they are spaced or written', () => {
  const digits = fc.array(fc.constantFrom(...'0123456789０１２３'), { minLength: 6, maxLength: 9 });
  const gap = fc.constantFrom('', ' ', '-');
  fc.assert(fc.property(digits, gap, (run, between) => !isMemberLabel(`爸${run.join(between)}`)));
  expect(isMemberLabel('二姨 2')).toBe(true);
});

test('the latest balance of each member and kind is shown, whatever order they came in', () => {
  const rows = fc.array(
    fc.record({
      memberId: fc.constantFrom('a', 'b'),
      kind: fc.constantFrom('total' as const, 'prior-years' as const),
      at: fc.nat(5),
      id: fc.uuid(),
    }),
  );
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), (some, order) => {
      const all = soundRows(some);
      const shuffled = all.map((each) => ({ each, key: order.next().value })).toSorted((a, b) => a.key - b.key);
      const latest = latestBalances(shuffled.map(({ each }) => each));
      expect(new Set(latest)).toEqual(new Set(latestBalances(all)));
      for (const { memberId, kind, at } of latest) {
        const others = all.filter((each) => each.memberId === memberId && each.kind === kind);
        expect(Math.max(...others.map((each) => each.at))).toBe(at);
      }
    }),
  );
});

function soundRows(some: readonly { memberId: string; kind: 'total' | 'prior-years'; at: number; id: string }[]) {
  const [whole] = soundBalances(confirmed).balances;
  return whole ? some.map((each) => ({ ...whole, ...each })) : [];
}
