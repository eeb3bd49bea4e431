/** Whose money pays for a member, in order, and what a bill would cost; nothing is written. */
import type { Day } from '../../shared/day.ts';
import { readsOf } from '../../shared/eligibility/read.ts';
import type { Read } from '../../shared/eligibility/verdict.ts';
import { availableFen as available, type Draw } from '../../shared/estimates/draws.ts';
import { readingsAt } from '../../shared/estimates/readings.ts';
import { openQuotasWhere, partOf } from '../../shared/ledger/book.ts';
import type { DrawSource } from '../../shared/ledger/entry.ts';
import { orderOn } from '../../shared/ledger/member.ts';
import { addFen, fen, ZERO_FEN } from '../../shared/money.ts';
import type { Rules } from '../../shared/rules/resolve.ts';
import { type DaysOf, daysOf } from './days.ts';
import type { Payer, Payers, PaymentPlan, QuotaView, Shareable } from './family.ts';
import { partsOf, sharedPartOf, unrecordedParts } from './figures.ts';
import type { Person } from './person.ts';
import { drawPayment, type Till } from './recording.ts';
import type { BookState } from './state.ts';

/** Every pocket of a patient whose facts are confirmed, with what it could pay on a day. */
export function payersOf(state: BookState, rules: Rules, days: DaysOf, memberId: string, on: Day, till: Till): Payers {
  const { plan, rule, barred } = drawPayment(state, { memberId, amountFen: ZERO_FEN, on }, till);
  const order = orderOn(state.drawOrders, memberId, on);
  return {
    list: plan.draws.map((draw) => payerOf(state, days, draw)),
    barred,
    rule,
    assumptions: plan.assumptions,
    reads: orderReads(state, rules, memberId, on),
    order: order && { from: order.from, sharers: order.sharers },
  };
}

/** How a bill of that day would be paid from the book as it is now. */
export function planOf(
  state: BookState,
  rules: Rules,
  asked: Pick<PaymentPlan, 'memberId' | 'amountFen' | 'on'>,
  till: Till,
): PaymentPlan {
  const { plan, rule, cashFen, barred } = drawPayment(state, asked, till);
  const days = daysOf(state.book);
  return {
    ...asked,
    draws: plan.draws.map((draw) => ({
      ...payerOf(state, days, draw),
      payFen: draw.payFen,
      remainingFen: draw.remainingFen,
    })),
    cashFen,
    barred,
    rule,
    assumptions: plan.assumptions,
    reads: orderReads(state, rules, asked.memberId, asked.on),
  };
}

/** The planner names its pockets "own:<member>", "quota:<grant>", "pool" and "sharer:<member>". */
function payerOf(state: BookState, days: DaysOf, { id, payFen, remainingFen }: Draw): Payer {
  const [kind = '', of = null] = id.split(':');
  const source = sourceNamed(kind);
  const grantId = source === 'quota' ? of : null;
  const memberId =
    grantId === null ? of : (state.book.quotas.find((quota) => quota.grantId === grantId)?.sharerId ?? null);
  const holder = state.people.find(({ id: each }) => each === memberId);
  const isBlank = (source === 'own' || source === 'sharer') && holder && isUnknownTo(source, state, days, holder);
  return { source, memberId, grantId, availableFen: isBlank ? null : addFen(payFen, remainingFen) };
}

/** Whether the book knows nothing of what an account has for its holder, or for others. */
function isUnknownTo(source: 'own' | 'sharer', state: BookState, days: DaysOf, holder: Person): boolean {
  if (!holder.facts) return false;
  const unrecorded = unrecordedParts(state, days, holder);
  const usable = source === 'own' ? partsOf(holder.facts) : [sharedPartOf(holder.facts)];
  return usable.every((part) => unrecorded.includes(part));
}

function sourceNamed(kind: string): DrawSource {
  return kind === 'own' || kind === 'quota' || kind === 'sharer' ? kind : 'pool';
}

function orderReads({ people }: BookState, rules: Rules, memberId: string, on: Day): readonly Read[] {
  const region = people.find(({ id }) => id === memberId)?.facts?.region;
  if (!region || !rules.regions.has(region)) return [];
  return [
    ...readsOf(rules, readingsAt(rules, 'drawOrder', region, on)),
    ...readsOf(rules, readingsAt(rules, 'mechanism', region, on)),
  ];
}

/** What others may use of an account; null for whoever has none. */
export function shareableOf(
  state: BookState,
  days: DaysOf,
  person: Person,
  on: Day,
  till: Pick<Till, 'drawRule'>,
): Shareable | null {
  const { id, facts } = person;
  if (!facts?.hasAccount) return null;
  const { retainedFen, priorYearsOnly, region } = facts;
  const { book } = state;
  const prior = partOf(book, id, 'prior-years');
  const pocket = {
    id,
    kind: 'sharer',
    balanceFen: fen(partOf(book, id, 'current-year') + prior),
    // Frozen money has left its account.
    frozenFen: ZERO_FEN,
    retainedFen,
    boundAt: null,
    position: null,
  } as const;
  const sharer = priorYearsOnly
    ? ({ ...pocket, portion: 'prior-years', priorYearsBalanceFen: prior } as const)
    : ({ ...pocket, portion: 'all' } as const);
  return {
    fen: isUnknownTo('sharer', state, days, person) ? null : available(sharer, true),
    of: sharer.portion,
    retainedFen,
    atTill: till.drawRule(region, on).sharersAtTill,
  };
}

/** Quotas with money left, the oldest first. */
export function quotasOf({ book }: BookState, side: 'sharerId' | 'recipientId', memberId: string): QuotaView[] {
  return openQuotasWhere(book, (quota) => quota[side] === memberId).map((quota) => ({
    ...quota,
    leftFen: addFen(
      ...(['', ':prior'] as const).map((part) => book.balances.get(`quota:${quota.grantId}${part}`) ?? ZERO_FEN),
    ),
  }));
}
