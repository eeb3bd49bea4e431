/** Credits that the rules lead one to expect. A projection is shown beside the book and is never an entry in it. */
import { addMonths, type Day, day } from '../day.ts';
import type { Insurance, SharerStatus } from '../eligibility/question.ts';
import type { Read } from '../eligibility/verdict.ts';
import type { Fen } from '../money.ts';
import type { RegionCode } from '../region.ts';
import type { Rules } from '../rules/resolve.ts';
import type { CreditField, CreditStatus } from './credit-question.ts';
import { type MonthlyCredit, monthlyCredit } from './monthly-credit.ts';
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

/** Why no figure is expected for an account, so that none is mistaken for nothing. */
export interface UnprojectedCredit {
  readonly memberId: string;
  /**
   * `status-missing`: nobody said whether this person works or is retired. `fields-missing`: the rule needs `missing`, which
   * a book does not keep. `range`: more than one amount is possible. `by-year`: the account is split by years and credited
   * with the insurance year. `not-known`: no rule is known, its readings disagree, or nothing is credited by it.
   */
  readonly reason: 'status-missing' | 'fields-missing' | 'range' | 'by-year' | 'not-known';
  readonly missing: readonly CreditField[];
  /** The lowest and the highest it may be, before deductions. */
  readonly rangeFen: readonly [lowFen: Fen, highFen: Fen] | null;
  readonly reads: readonly Read[];
}

/** Who has an account for which {@link projectCredits} gives no figure on a day, and why. */
export function unprojectedCredits(
  rules: Rules,
  members: readonly CreditMember[],
  on: Day,
): readonly UnprojectedCredit[] {
  return members.flatMap((member) => {
    if (!member.hasAccount || projected(rules, member, on).length > 0) return [];
    const credit = creditOf(rules, member, on);
    const [missing, rangeFen, reads] =
      typeof credit === 'string' ? [[], null, []] : [credit.missing, credit.rangeFen, credit.reads];
    const found = rangeFen !== null ? 'range' : missing.length > 0 ? 'fields-missing' : 'not-known';
    return [{ memberId: member.id, reason: typeof credit === 'string' ? credit : found, missing, rangeFen, reads }];
  });
}

function projected(rules: Rules, member: CreditMember, on: Day): ProjectedCredit[] {
  const credit = creditOf(rules, member, on);
  if (typeof credit === 'string') return [];
  const amountFen = credit.netFen ?? credit.amountFen;
  return amountFen === null || amountFen <= 0 ? [] : [{ memberId: member.id, on, amountFen, reads: credit.reads }];
}

/** What the rules of a day say of a member's credit, or why they are not asked. */
function creditOf(
  rules: Rules,
  member: CreditMember,
  on: Day,
): MonthlyCredit | 'status-missing' | 'by-year' | 'not-known' {
  const { region, contributionBaseFen, age } = member;
  const status = creditedAs(member);
  if (status === null) return member.status === null ? 'status-missing' : 'not-known';
  if (!rules.regions.has(region)) return 'not-known';
  const shareable = readingsAt(rules, 'shareableBalance', region, on).readings;
  if (shareable.some(({ value }) => value?.portion === 'prior-years')) return 'by-year';
  return monthlyCredit(rules, { on, region, status, contributionBaseFen, age }, 'zh');
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
