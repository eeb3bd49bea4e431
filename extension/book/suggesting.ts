/** Makes suggestions for a person's facts from the rules in force. */
import type { Day } from '../../shared/day.ts';
import { readsOf } from '../../shared/eligibility/read.ts';
import { readingsAt } from '../../shared/estimates/readings.ts';
import { fen } from '../../shared/money.ts';
import type { ParameterName, ValueOf } from '../../shared/rules/parameters/registry.ts';
import type { Rules } from '../../shared/rules/resolve.ts';
import type { Facts } from './person.ts';
import type { InsuredPerson, Suggested, Suggestion } from './suggestion.ts';

/** What the rules of a day say of somebody insured there. The region must exist in the snapshot. */
export function suggestFacts(rules: Rules, { region, insurance, status }: InsuredPerson, on: Day): Suggestion {
  const from = <Name extends ParameterName, Value>(name: Name, take: (value: ValueOf<Name> | null) => Value) =>
    suggested(rules, name, { region, on }, take);
  return {
    hasAccount: { value: holdsAccount(insurance, status), open: null, reads: [] },
    retainedFen: from('shareableBalance', (value) => fen(value?.retainedFen ?? 0)),
    priorYearsOnly: from('shareableBalance', (value) => value?.portion === 'prior-years'),
    mechanism: from('mechanism', (value) => value),
  };
}

function suggested<Name extends ParameterName, Value>(
  rules: Rules,
  parameter: Name,
  { region, on }: Pick<InsuredPerson, 'region'> & { readonly on: Day },
  take: (value: ValueOf<Name> | null) => Value,
): Suggested<NonNullable<Value>> {
  const set = readingsAt(rules, parameter, region, on);
  const values = new Map(set.readings.map(({ value }) => [JSON.stringify(take(value)), take(value)]));
  const [value = null] = values.values();
  const isOne = values.size === 1;
  return { value: isOne ? (value ?? null) : null, open: isOne ? null : set.open, reads: readsOf(rules, set) };
}

/** Employees have one, by the law; of those who pay in by themselves it depends on the tier. */
function holdsAccount(insurance: InsuredPerson['insurance'], status: InsuredPerson['status']): boolean | null {
  if (insurance !== 'employee') return false;
  return status === null ? null : status !== 'flexible-without-account';
}

/** The suggestion where it says otherwise than what was confirmed; null where it does not. */
export function disagreement(suggestion: Suggestion, facts: Facts): Suggestion | null {
  const { hasAccount, retainedFen, priorYearsOnly } = suggestion;
  const differs = <Value>({ value }: Suggested<Value>, confirmed: Value): boolean =>
    value !== null && value !== confirmed;
  if (differs(hasAccount, facts.hasAccount)) return suggestion;
  // What an account retains or how it is split says nothing of somebody without one.
  if (!facts.hasAccount) return null;
  return differs(retainedFen, facts.retainedFen) || differs(priorYearsOnly, facts.priorYearsOnly) ? suggestion : null;
}
