/** The next monthly credit as the rules lead one to expect it, or why it cannot be told. It is never an entry. */
import { addMonths, type Day, day } from '../../shared/day.ts';
import type { CreditQuestion } from '../../shared/estimates/credit-question.ts';
import { type MonthlyCredit, monthlyCredit } from '../../shared/estimates/monthly-credit.ts';
import { projectCredits } from '../../shared/estimates/projection.ts';
import { readingsAt } from '../../shared/estimates/readings.ts';
import { maxFen, minFen } from '../../shared/money.ts';
import type { Rules } from '../../shared/rules/resolve.ts';
import type { Language } from '../settings/settings.ts';
import type { Expected, NotExpected } from './family.ts';
import type { Person } from './person.ts';

/** The credit of the first month that begins on `today` or later. */
export function nextCredit(rules: Rules | null, person: Person, today: Day, language: Language): Expected {
  const { facts } = person;
  if (!facts) return notExpected('no-facts');
  const { region, insurance, status, hasAccount } = facts;
  const isCredited = insurance === 'employee' && hasAccount && status !== 'flexible-without-account';
  if (!isCredited || status === null) return notExpected(hasAccount && status === null ? 'missing' : 'no-account');
  if (!rules?.regions.has(region)) return notExpected('no-rules');
  const shareable = readingsAt(rules, 'shareableBalance', region, today).readings;
  if (shareable.some(({ value }) => value?.portion === 'prior-years')) return notExpected('by-insurance-year');

  const on = firstOfMonth(today);
  const { contributionBaseFen, birthYear } = person.earnings;
  const credits = agesIn(on, birthYear).map((age) => {
    const question: CreditQuestion = { on, region, status, contributionBaseFen, age };
    const member = { id: person.id, ...facts, contributionBaseFen, age };
    const [projected = null] = projectCredits(rules, [member], on, addMonths(on, 1));
    return { projected, credit: monthlyCredit(rules, question, language) };
  });
  return together(on, credits);
}

type Credit = {
  readonly projected: ReturnType<typeof projectCredits>[number] | null;
  readonly credit: MonthlyCredit;
};

/** Of a birth year two ages may follow: what they agree in is told. */
function together(on: Day, credits: readonly Credit[]): Expected {
  const [first] = credits;
  if (!first) return notExpected('no-rule');
  const { certainty, reads, notes, missing } = first.credit;
  const unsettled = { certainty, reads, notes, missing };
  const amounts = credits.flatMap(({ projected }) => projected?.amountFen ?? []);
  const [amountFen] = amounts;
  if (amountFen !== undefined && amounts.length === credits.length && new Set(amounts).size === 1)
    return { kind: 'known', on, amountFen, certainty, reads, notes };
  const ranges = credits.flatMap(({ credit: { rangeFen, amountFen: gross } }) =>
    rangeFen ? [rangeFen] : gross === null ? [] : [[gross, gross] as const],
  );
  const [range] = ranges;
  if (range && ranges.length === credits.length) {
    const [lowFen, highFen] = ranges.reduce(
      ([low, high], next) => [minFen(low, next[0]), maxFen(high, next[1])],
      range,
    );
    return { kind: 'range', on, lowFen, highFen, ...unsettled };
  }
  const why = missing.length > 0 ? 'missing' : reads.length === 0 ? 'no-rule' : 'open';
  return { kind: 'not-known', why, ...unsettled };
}

function notExpected(why: NotExpected): Expected {
  return { kind: 'not-known', why, certainty: 'unverified', reads: [], notes: [], missing: [] };
}

function firstOfMonth(today: Day): Day {
  const month = day(`${today.slice(0, 8)}01`);
  return month < today ? addMonths(month, 1) : month;
}

/** Full years: the birthday of that year may still be to come. Null: nobody told. */
function agesIn(on: Day, birthYear: number | null): readonly (number | null)[] {
  if (birthYear === null) return [null];
  const years = Number(on.slice(0, 4)) - birthYear;
  return years > 0 ? [years - 1, years] : [years];
}
