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
import { joined, verdictPieces } from '../../worker/rules/verdict-json.ts';

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (pieces: Parameters<typeof joined>[0]) => decode(joined(pieces));

let rules: Rules;
beforeAll(async () => {
  rules = await openPacked(bundledSnapshot, bundledRelease.hash, null);
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
      expect(textOf(['{', ...verdictPieces(verdict), '}'])).toBe(JSON.stringify(verdict));
    }),
    { numRuns: 300 },
  );
});

it('joins any pieces', () => {
  const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }).map(bytesOf));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(textOf(pieces)).toBe(pieces.map((each) => (typeof each === 'string' ? each : decode(each))).join(''));
    }),
  );
});
