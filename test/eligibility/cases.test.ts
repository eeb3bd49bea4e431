/** Tables of situations: what a person asks, on which day, and what the answer has to say. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { day, isDay } from '../../shared/day.ts';
import { evaluate } from '../../shared/eligibility/evaluate.ts';
import { INSURANCES, PARTICIPATIONS, type Question, SHARER_STATUSES } from '../../shared/eligibility/question.ts';
import { CHECK_IDS } from '../../shared/eligibility/verdict.ts';
import { isFen } from '../../shared/money.ts';
import { PURPOSES } from '../../shared/purpose.ts';
import { isRegionCode } from '../../shared/region.ts';
import { RELATIONS } from '../../shared/relation.ts';
import { repositoryRules } from '../rules/repository.ts';

const region = v.nullable(v.custom<Question['sharer']['region'] & string>(isRegionCode));
const money = v.nullable(v.custom<NonNullable<Question['sharer']['balanceFen']>>(isFen));
const sharer = v.strictObject({
  region: v.optional(region),
  insurance: v.optional(v.nullable(v.picklist(INSURANCES))),
  status: v.optional(v.nullable(v.picklist(SHARER_STATUSES))),
  participation: v.optional(v.nullable(v.picklist(PARTICIPATIONS))),
  balanceFen: v.optional(money),
  priorYearsBalanceFen: v.optional(money),
});
const recipient = v.strictObject({
  region: v.optional(region),
  insurance: v.optional(v.nullable(v.picklist(INSURANCES))),
  participation: v.optional(v.nullable(v.picklist(PARTICIPATIONS))),
});
const Situation = v.strictObject({
  say: v.string(),
  on: v.optional(v.custom<string>(isDay)),
  relation: v.optional(v.picklist(RELATIONS)),
  purpose: v.optional(v.nullable(v.picklist(PURPOSES))),
  sharer: v.optional(sharer, {}),
  recipient: v.optional(recipient, {}),
  expect: v.strictObject({
    verdict: v.picklist(['eligible', 'ineligible', 'unknown']),
    certainty: v.optional(v.picklist(['official', 'reported', 'unverified'])),
    mechanism: v.optional(v.nullable(v.string())),
    /** check: "outcome reason"; the checks not named have to pass. */
    checks: v.optional(v.record(v.picklist(CHECK_IDS), v.string()), {}),
    missing: v.optional(v.array(v.string())),
    /** The absent fields that would decide, whatever they are. */
    decides: v.optional(v.array(v.string())),
    conditions: v.optional(v.array(v.strictObject({ field: v.string(), minFen: v.number() }))),
    remedy: v.optional(v.string()),
    withoutRemedy: v.optional(v.string()),
    notes: v.optional(v.array(v.string())),
    withoutNotes: v.optional(v.array(v.string()), []),
    noteSays: v.optional(v.string()),
    /** Patterns that the notes together must not match. */
    withoutNoteWords: v.optional(v.array(v.string()), []),
    /** check: a region whose rule it has to cite. */
    reads: v.optional(v.record(v.picklist(CHECK_IDS), v.string()), {}),
    /** check: words of titles, publishers or numbers of documents that its sources have to show. */
    cites: v.optional(v.record(v.picklist(CHECK_IDS), v.array(v.string())), {}),
    /** check, or "condition": what its Chinese words are. */
    says: v.optional(v.record(v.string(), v.string()), {}),
  }),
});
const Table = v.strictObject({
  /** What every situation of the table shares unless it says otherwise. */
  given: v.strictObject({
    on: v.custom<string>(isDay),
    relation: v.picklist(RELATIONS),
    purpose: v.optional(v.nullable(v.picklist(PURPOSES))),
    sharer,
    recipient,
  }),
  situations: v.array(Situation),
});

const folder = path.join(import.meta.dirname, 'cases');
const rules = repositoryRules();

for (const file of readdirSync(folder).sort()) {
  const { given, situations } = v.parse(Table, parse(readFileSync(path.join(folder, file), 'utf8')));
  describe(file, () => {
    it.each(situations)('$say', (situation) => {
      const question: Question = {
        on: day(situation.on ?? given.on),
        relation: situation.relation ?? given.relation,
        purpose: situation.purpose === undefined ? given.purpose : situation.purpose,
        sharer: { ...given.sharer, ...situation.sharer },
        recipient: { ...given.recipient, ...situation.recipient },
      };
      const { expect: wanted } = situation;
      const answer = evaluate(rules, question, 'zh');
      const open = answer.checks.filter(({ outcome }) => outcome !== 'pass');
      const named = Object.fromEntries(
        answer.checks
          .filter(({ id, outcome }) => outcome !== 'pass' || wanted.checks[id])
          .map(({ id, outcome, reason }) => [id, `${outcome} ${reason}`]),
      );
      expect({ verdict: answer.verdict, checks: named }).toEqual({ verdict: wanted.verdict, checks: wanted.checks });
      if (wanted.certainty) expect(answer.certainty).toBe(wanted.certainty);
      if (wanted.mechanism !== undefined) expect(answer.mechanism).toBe(wanted.mechanism);
      if (wanted.missing) expect(answer.missing.map(({ field }) => field)).toEqual(wanted.missing);
      const deciding = answer.missing.filter(({ wouldDecide }) => wouldDecide).map(({ field }) => field);
      if (wanted.decides) expect(deciding).toEqual(wanted.decides);
      if (wanted.conditions) {
        expect(answer.conditions.map(({ field, minFen }) => ({ field, minFen }))).toEqual(wanted.conditions);
      }
      const remedies = open.map(({ remedy }) => remedy).join();
      if (wanted.remedy) expect(remedies).toContain(wanted.remedy);
      if (wanted.withoutRemedy) expect(remedies).not.toContain(wanted.withoutRemedy);
      if (wanted.notes) expect(answer.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(wanted.notes));
      const codes = answer.notes.map(({ code }) => code);
      expect(wanted.withoutNotes.filter((code) => codes.some((each) => each === code))).toEqual([]);
      const noted = answer.notes.map(({ message }) => message).join();
      expect(wanted.withoutNoteWords.filter((words) => new RegExp(words).test(noted))).toEqual([]);
      if (wanted.noteSays) expect(noted).toContain(wanted.noteSays);
      for (const [id, place] of Object.entries(wanted.reads)) {
        const check = answer.checks.find((each) => each.id === id);
        expect(check?.reads.map(({ definedIn }) => definedIn)).toContain(place);
      }
      for (const [id, words] of Object.entries(wanted.cites)) {
        const reads = answer.checks.find((each) => each.id === id)?.reads ?? [];
        const cited = JSON.stringify(reads.flatMap(({ sources }) => sources));
        expect(words.filter((word) => !cited.includes(word))).toEqual([]);
      }
      const spoken = new Map<string, string>(answer.checks.map(({ id, message }) => [id, message]));
      for (const { message } of answer.conditions) spoken.set('condition', message);
      for (const [id, words] of Object.entries(wanted.says)) expect(spoken.get(id)).toBe(words);
      // No check cites the same value of a rule twice, unless it reads it for each of the two people.
      for (const { id, reads } of answer.checks.filter((check) => check.id !== 'region')) {
        const cited = reads.map(({ sources: _, inherited: __, ...read }) => JSON.stringify(read));
        expect({ id, cited }).toEqual({ id, cited: [...new Set(cited)] });
      }
      // Every check that read a rule cites it, with at least one source.
      for (const read of answer.checks.flatMap(({ reads }) => reads)) expect(read.sources.length).toBeGreaterThan(0);
    });
  });
}

it('there are at least 120 situations', () => {
  const count = readdirSync(folder)
    .map((file) => v.parse(Table, parse(readFileSync(path.join(folder, file), 'utf8'))).situations.length)
    .reduce((sum, length) => sum + length, 0);
  expect(count).toBeGreaterThanOrEqual(120);
});
