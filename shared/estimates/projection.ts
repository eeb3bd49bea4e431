/** Credits that the rules lead one to expect. A projection is shown beside the book and is never an entry in it. */
import { addMonths, type Day, day } from '../day.ts';
import type { Insurance, SharerStatus } from '../eligibility/question.ts';
import type { Read } from '../eligibility/verdict.ts';
import type { Fen } from '../money.ts';
import type { RegionCode } from '../region.ts';
import type { Rules } from '../rules/resolve.ts';
import type { CreditStatus } from './credit-question.ts';
import { monthlyCredit } from './monthly-credit.ts';
import { readingsAt } from './readings.ts';

/** What a projection has to know of a person; a household's member is one. */
export interface CreditMember {
  readonly id: string;
  readonly region: RegionCode;
  readonly insurance: Insurance;
  readonly status: SharerStatus | null;
  readonly hasAccount: boolean;
  readonly contributionBaseFen?: Fen | null;
  readonly age?: number | null;
}

export interface ProjectedCredit {
  readonly memberId: string;
  /** The first day of the month: which day of it the money comes is not known. */
  readonly on: Day;
  /** What is credited before deductions that are not known, and after those that are. */
  readonly amountFen: Fen;
  readonly reads: readonly Read[];
}

/**
 * The credits of the months that begin on a day in `[from, to)`, by the rules of those days, oldest first.
 * Whoever's amount is not certain to be one figure has none; nor has an account split by years, which is credited
 * with the insurance year and not by the month (F0435).
 */
export function projectCredits(
  rules: Rules,
  members: readonly CreditMember[],
  from: Day,
  to: Day,
): readonly ProjectedCredit[] {
  return monthsIn(from, to).flatMap((on) => members.flatMap((member) => projected(rules, member, on)));
}

function projected(rules: Rules, member: CreditMember, on: Day): ProjectedCredit[] {
  const { id, region, contributionBaseFen, age } = member;
  const status = creditedAs(member);
  if (status === null || !rules.regions.has(region)) return [];
  const shareable = readingsAt(rules, 'shareableBalance', region, on).readings;
  if (shareable.some(({ value }) => value?.portion === 'prior-years')) return [];
  const credit = monthlyCredit(rules, { on, region, status, contributionBaseFen, age }, 'zh');
  const amountFen = credit.netFen ?? credit.amountFen;
  return amountFen === null || amountFen <= 0 ? [] : [{ memberId: id, on, amountFen, reads: credit.reads }];
}

function creditedAs({ insurance, status, hasAccount }: CreditMember): CreditStatus | null {
  if (insurance !== 'employee' || !hasAccount || status === 'flexible-without-account') return null;
  return status;
}

function monthsIn(from: Day, to: Day): Day[] {
  const month = day(`${from.slice(0, 8)}01`);
  const months: Day[] = [];
  for (let on = month < from ? addMonths(month, 1) : month; on < to; on = addMonths(on, 1)) months.push(on);
  return months;
}
