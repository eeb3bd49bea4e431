/** Is there money that may be shared? Above what must be retained, and only prior-years money where the region says so. */
import { type Fen, fen } from '../../money.ts';
import { areInOneProvince, NATION } from '../../region.ts';
import type { ValueOf } from '../../rules/parameters/registry.ts';
import type { Rules } from '../../rules/resolve.ts';
import { weakestOf } from '../grounds.ts';
import { combine, type Finding, judgeOne } from '../judge.ts';
import type { Question, Sharer } from '../question.ts';
import { readingsFor } from '../reading-set.ts';
import type { Judgement, MoneyNeeded } from '../verdict.ts';

type Shareable = ValueOf<'shareableBalance'> | null;

/**
 * Where money is first moved into a family pool, the least that one transfer may move counts as well. What has to be in
 * an account, and from which years, is a rule for sharing inside the province (F0433, F0481, F0495, and F0649 with F0646
 * and F0647): whether it binds across provinces as well is not known.
 */
export function balanceCheck(rules: Rules, question: Question): Finding {
  const { sharer, on } = question;
  const found = asFarAsProved(moneyFinding(rules, question), sharer);
  const isEmpty = found.outcome === 'fail' && sharer.balanceFen === 0;
  if (!isEmpty && found.reason !== 'no-money') return found;
  const why = readingsFor(rules, 'failureReasons', sharer.region ?? NATION, on, 'sharer.region');
  const said = why.readings.every(({ value }) => value?.some(({ code }) => code === 'sharer-balance-zero'));
  return said ? { ...found, borneOut: why } : found;
}

/** An amount that has to be there and that no official or reported page names keeps it open: it makes no "no". */
function asFarAsProved(found: Finding, { balanceFen }: Sharer): Finding {
  const { needed, ...rest } = found;
  const isAmount = needed && needed.kind !== 'any';
  if (!needed || (!isAmount && needed.field === 'sharer.balanceFen')) return found;
  if (weakestOf(found.reads, found.agreed) !== 'unverified') return found;
  const unproved = { ...found, needed: { ...needed, isUnproved: true } as const };
  if (!isAmount || found.reason === 'only-current-year-money') return unproved;
  if (found.outcome !== 'fail') return { ...found, needed: { ...unproved.needed, leavesOpen: true } };
  return balanceFen === 0
    ? { ...rest, reason: 'no-money' }
    : { ...unproved, outcome: 'unknown', reason: 'minimum-not-known', remedy: 'ask-12393' };
}

function moneyFinding(rules: Rules, { sharer, recipient, on }: Question): Finding {
  const shareable = readingsFor(rules, 'shareableBalance', sharer.region, on, 'sharer.region');
  const plain = (rule: Shareable): Judgement => judge(neededOf(rule, 0), sharer);
  const limits = shareable.readings.map(({ value }) => value);
  if (!sharer.region) return combine('balance', [shareable], limits.map(plain));
  const across = recipient.region ? !areInOneProvince(sharer.region, recipient.region) : null;
  const beyond = (rule: Shareable) => whereLimitsMayNotHold(plain(rule), sharer);
  if (across === true) {
    const found = judgeOne('balance', shareable, beyond);
    return found.reason === 'limit-across-provinces-not-known'
      ? { ...found, reads: [...found.reads, readingsFor(rules, 'mechanism', sharer.region, on, 'sharer.region')] }
      : found;
  }
  const ways = readingsFor(rules, 'mechanism', sharer.region, on, 'sharer.region');
  const isPool = ways.readings.map(({ value }) => value?.sameProvince === 'transfer-pool');
  const somePool = isPool.includes(true);
  if (!somePool && across === false) return judgeOne('balance', shareable, plain);
  const least = readingsFor(rules, 'transferLimits', sharer.region, on, 'sharer.region');
  const judgements = limits.flatMap((rule) => [
    ...isPool.flatMap((pool) =>
      least.readings.map(({ value }) => judge(neededOf(rule, pool ? (value?.minFen ?? 0) : 0), sharer)),
    ),
    ...(across === null ? [beyond(rule)] : []),
  ]);
  const limited = somePool && least.readings.some(({ value }) => (value?.minFen ?? 0) > 0);
  const found = combine('balance', limited ? [shareable, ways, least] : [shareable], judgements);
  const same = judgements.every(({ outcome }) => outcome === judgements[0]?.outcome);
  return across !== null || same ? found : { ...found, reason: 'field-missing', missing: ['recipient.region'] };
}

function whereLimitsMayNotHold(inside: Judgement, { balanceFen, priorYearsBalanceFen }: Sharer): Judgement {
  const limited = [
    'nothing-above-retained',
    'minimum-not-reached',
    'least-transfer-not-reached',
    'only-current-year-money',
  ].includes(inside.reason);
  const { needed } = inside;
  const isLimit = needed && (needed.kind !== 'any' || needed.field === 'sharer.priorYearsBalanceFen');
  if (inside.reason === 'field-missing' && isLimit) return { ...inside, needed: { ...needed, leavesOpen: true } };
  if (!limited) return inside;
  const told = inside.needed?.field === 'sharer.balanceFen' ? balanceFen : (balanceFen ?? priorYearsBalanceFen);
  return told === 0
    ? { outcome: 'fail', reason: 'no-money', remedy: 'wait-for-money' }
    : { outcome: 'unknown', reason: 'limit-across-provinces-not-known', remedy: 'ask-12393' };
}

function judge(needed: MoneyNeeded, sharer: Sharer): Judgement {
  const priorYears = needed.field === 'sharer.priorYearsBalanceFen';
  const whole = sharer.balanceFen ?? null;
  const told = priorYears ? (sharer.priorYearsBalanceFen ?? null) : whole;
  const most = priorYears && told !== null && whole !== null ? fen(Math.min(told, whole)) : told;
  if (most !== null) {
    if (suffices(most, needed)) return { outcome: 'pass', reason: 'money-to-share' };
    return shortOf(needed, most, whole);
  }
  // A whole account that does not reach the bound has no prior-years money that does.
  if (whole !== null && !suffices(whole, needed)) return shortOf(needed, whole, whole);
  const known = sharer.priorYearsBalanceFen ?? null;
  if (!priorYears && known !== null && suffices(known, needed)) return { outcome: 'pass', reason: 'money-to-share' };
  return { outcome: 'unknown', reason: 'field-missing', missing: [needed.field], needed };
}

function shortOf(needed: MoneyNeeded, most: Fen, whole: Fen | null): Judgement {
  const short = { outcome: 'fail', remedy: 'wait-for-money', needed } as const;
  if (needed.field === 'sharer.priorYearsBalanceFen' && most <= 0 && whole !== 0) {
    return { ...short, reason: 'only-current-year-money' };
  }
  switch (needed.kind) {
    case 'any':
      return { outcome: 'fail', reason: 'no-money', remedy: 'wait-for-money' };
    case 'more-than':
      return { ...short, reason: 'nothing-above-retained' };
    case 'at-least':
      return { ...short, reason: 'minimum-not-reached' };
    case 'one-transfer':
      return { ...short, reason: 'least-transfer-not-reached' };
  }
}

/** `leastTransferFen`: what one transfer has to move at least; 0 where money is not moved or nothing is said. */
function neededOf(rule: Shareable, leastTransferFen: number): MoneyNeeded {
  const field = rule?.portion === 'prior-years' ? 'sharer.priorYearsBalanceFen' : 'sharer.balanceFen';
  const retained = rule?.retainedFen ?? 0;
  const least = rule?.minimumToShareFen ?? 0;
  if (leastTransferFen > 0 && retained + leastTransferFen >= least) {
    return { kind: 'one-transfer', amountFen: fen(retained + leastTransferFen), field };
  }
  if (least > retained) return { kind: 'at-least', amountFen: fen(least), field };
  return { kind: retained > 0 ? 'more-than' : 'any', amountFen: fen(retained), field };
}

function suffices(money: Fen, { kind, amountFen }: MoneyNeeded): boolean {
  return kind === 'any' || kind === 'more-than' ? money > amountFen : money >= amountFen;
}
