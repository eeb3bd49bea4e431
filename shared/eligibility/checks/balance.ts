/** Is there money that may be shared? Above what must be retained, and only prior-years money where the region says so. */
import { type Fen, fen, ZERO_FEN } from '../../money.ts';
import type { ValueOf } from '../../rules/parameters/registry.ts';
import type { Rules } from '../../rules/resolve.ts';
import { type Finding, judgeOne } from '../judge.ts';
import type { Field, Question, Sharer } from '../question.ts';
import { type ReadingSet, readingsFor } from '../reading-set.ts';
import type { Judgement } from '../verdict.ts';

type Shareable = ValueOf<'shareableBalance'> | null;

export function balanceCheck(rules: Rules, { sharer, on }: Question): Finding {
  return judgeOne('balance', shareableSet(rules, sharer, on), (rule) => judge(rule, sharer));
}

function judge(rule: Shareable, sharer: Sharer): Judgement {
  const bound = boundOf(rule);
  const priorYears = rule?.portion === 'prior-years';
  const whole = sharer.balanceFen ?? null;
  const told = priorYears ? (sharer.priorYearsBalanceFen ?? null) : (whole ?? null);
  const most = priorYears && told !== null && whole !== null ? fen(Math.min(told, whole)) : told;
  if (most !== null) {
    if (most > bound) return { outcome: 'pass', reason: 'money-to-share' };
    return shortOf(rule, most, whole);
  }
  // A whole account that does not reach the bound has no prior-years money that does.
  if (whole !== null && whole <= bound) return shortOf(rule, whole, whole);
  const known = sharer.priorYearsBalanceFen ?? null;
  if (!priorYears && known !== null && known > bound) return { outcome: 'pass', reason: 'money-to-share' };
  const field: Field = priorYears ? 'sharer.priorYearsBalanceFen' : 'sharer.balanceFen';
  return { outcome: 'unknown', reason: 'field-missing', missing: [field], amountFen: bound };
}

function shortOf(rule: Shareable, most: Fen, whole: Fen | null): Judgement {
  const bound = boundOf(rule);
  const onlyCurrent = rule?.portion === 'prior-years' && most <= 0 && whole !== ZERO_FEN;
  if (onlyCurrent) return { outcome: 'fail', reason: 'only-current-year-money', remedy: 'wait-for-money' };
  return bound > 0
    ? { outcome: 'fail', reason: 'nothing-above-retained', remedy: 'wait-for-money', amountFen: bound }
    : { outcome: 'fail', reason: 'no-money', remedy: 'wait-for-money' };
}

/** What the account has to hold more than, in fen; 0 where nothing is retained. The minimum itself is enough to share. */
function boundOf(rule: Shareable): Fen {
  return rule ? fen(Math.max(rule.retainedFen, rule.minimumToShareFen - 1)) : ZERO_FEN;
}

function shareableSet(rules: Rules, sharer: Sharer, on: Question['on']): ReadingSet<'shareableBalance'> {
  return readingsFor(rules, 'shareableBalance', sharer.region, on, 'sharer.region');
}
