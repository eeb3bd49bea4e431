/** The pieces of a verdict make the same answer as the whole would: on the real rules, in both languages. */
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { evaluate } from '../../shared/eligibility/evaluate.ts';
import { INSURANCES, SHARER_STATUSES } from '../../shared/eligibility/question.ts';
import { fen } from '../../shared/money.ts';
import { PURPOSES } from '../../shared/purpose.ts';
import { RELATIONS } from '../../shared/relation.ts';
import type { Rules } from '../../shared/rules/resolve.ts';
import { bundledRelease, bundledSnapshot } from '../../worker/release/bundled.ts';
import { openPacked } from '../../worker/release/packed.ts';
import { listed, membersOf, verdictMembers } from '../../worker/rules/verdict-text.ts';

let rules: Rules;
beforeAll(async () => {
  rules = await openPacked(bundledSnapshot, bundledRelease.hash);
});

it('says what the verdict says, in its order', () => {
  const perhaps = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
  const place = perhaps(fc.constantFrom(...rules.regions.codes));
  const insurance = perhaps(fc.constantFrom(...INSURANCES));
  const question = fc.record({
    on: fc.constantFrom(day('2021-05-01'), day('2024-09-15'), day('2026-11-21')),
    relation: fc.constantFrom(...RELATIONS),
    purpose: perhaps(fc.constantFrom(...PURPOSES)),
    sharer: fc.record({
      region: place,
      insurance,
      status: perhaps(fc.constantFrom(...SHARER_STATUSES)),
      balanceFen: perhaps(fc.nat(1_000_000).map(fen)),
    }),
    recipient: fc.record({ region: place, insurance }),
  });
  fc.assert(
    fc.property(question, fc.constantFrom('zh', 'en'), (asked, language) => {
      const verdict = evaluate(rules, asked, language);
      expect(`{${verdictMembers(verdict)}}`).toBe(JSON.stringify(verdict));
    }),
    { numRuns: 300 },
  );
});

it('lists texts with commas between', () => {
  expect([[], [1], [1, 2, 3]].map((list) => listed(list, String))).toEqual(['', '1', '1,2,3']);
  expect(membersOf({ a: '"', b: [1] })).toBe('"a":"\\"","b":[1]');
});
