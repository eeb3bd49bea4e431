/**
 * Records entries in the device's book, with the core that the API's book is made with.
 *
 * A payment that the device draws is recorded with the draws that it made, as the API takes an observed one. Drawn a second
 * time by the API it would follow the rules of another release, or balances that another device has changed in between, and
 * the person would find another history than the one they confirmed. With its draws in the request, the moves follow from
 * the book alone: device and API agree entry by entry, whichever rules each of them has.
 */
import { MAX_BOOK } from '../../shared/api/ledger-household.ts';
import { type Day, shanghaiDay } from '../../shared/day.ts';
import type { Question } from '../../shared/eligibility/question.ts';
import type { DrawRule } from '../../shared/estimates/draws.ts';
import { planPayment } from '../../shared/ledger/drawing.ts';
import type { EntryRequest, PaymentRequest, PostedRequest } from '../../shared/ledger/entry.ts';
import { mayPayQuestion } from '../../shared/ledger/may-pay.ts';
import { sharersOn } from '../../shared/ledger/member.ts';
import { basisOf, differingField, record } from '../../shared/ledger/recording.ts';
import type { RegionCode } from '../../shared/region.ts';
import type { BookRequest } from './commands.ts';
import { missing } from './members.ts';
import { known } from './person.ts';
import { BookRefusal } from './refusal.ts';
import { type BookState, type EntryRow, ledgerMembers } from './state.ts';

export interface Circumstances {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly till: Till;
}

/** What the rules say of a payment; both throw where the rules cannot be read. */
export interface Till {
  /** How it is drawn where the patient is insured. */
  drawRule(region: RegionCode, on: Day): DrawRule;
  /** Whether the account in question may not pay for that person: an open question bars nobody. */
  bars(question: Question): boolean;
}

/** Records what was asked, once. Throws a BookRefusal; the state is not changed then. */
export function recordEntry(
  state: BookState,
  request: BookRequest,
  memo: string | null,
  circumstances: Circumstances,
): BookState {
  const known = state.rows.find(({ id }) => id === request.id);
  if (known) {
    refuseOtherContent(known, request, memo);
    return state;
  }
  if (isHeldBack(state, request.id)) return state;
  refuseStrangers(state, request);
  refuseUntimely(state, request.on, circumstances.now);
  return withEntry(state, withDraws(state, request, circumstances), memo, circumstances.now);
}

/** Records the reversal of an entry, once. */
export function reverseEntry(
  state: BookState,
  asked: { readonly id: string; readonly on: Day; readonly reverses: string },
  now: number,
): BookState {
  const request = { kind: 'reversal', ...asked } as const;
  const known = state.rows.find(({ id }) => id === asked.id);
  if (known) {
    refuseOtherContent(known, request, null);
    return state;
  }
  if (isHeldBack(state, asked.id)) return state;
  refuseUntimely(state, asked.on, now);
  return withEntry(state, request, null, now);
}

/** Puts an entry at the end of the book. `request` names its draws already. */
export function withEntry(state: BookState, request: EntryRequest, memo: string | null, now: number): BookState {
  const outcome = record(state.book, request, {
    members: ledgerMembers(state),
    drawOrders: state.drawOrders,
    rule: NO_RULE,
    recordedAt: new Date(now).toISOString(),
  });
  if ('refusal' in outcome) {
    const { code, pointer } = outcome.refusal;
    throw new BookRefusal(code, pointer.slice(1).replaceAll('/', '.'));
  }
  const row: EntryRow = { place: state.rows.length + 1, id: request.id, entry: outcome.entry, memo };
  return { ...state, rows: [...state.rows, row] };
}

/** No entry is drawn when it is recorded: this is never asked. */
const NO_RULE: DrawRule = { among: 'configured', ownFirst: true, splitAllowed: true, sharersAtTill: true };

function withDraws(state: BookState, request: BookRequest, { till }: Circumstances): PostedRequest {
  if (request.kind !== 'payment' || request.draws !== undefined) return request;
  const { cash, ...payment } = request;
  const { draws, cashFen } = drawPayment(state, payment, till);
  if (cash === 'refused' && cashFen > 0) throw new BookRefusal('overdrawn', 'amountFen');
  return { ...payment, draws };
}

/** How the device would draw a payment today, and whom of the set order the rules bar from paying. Throws a BookRefusal for a patient whose facts are not confirmed. */
export function drawPayment(
  state: BookState,
  payment: Pick<PaymentRequest, 'memberId' | 'amountFen' | 'on'>,
  till: Till,
) {
  const members = ledgerMembers(state);
  const patient = members.get(payment.memberId);
  if (!patient) throw missing(state, payment.memberId, 'memberId');
  const rule = till.drawRule(patient.region, payment.on);
  const barred = barredSharers(state, payment, till);
  const request: PaymentRequest = { kind: 'payment', id: '', ...payment };
  const basis = basisOf(request, { members, drawOrders: state.drawOrders, rule });
  const sharers = basis.sharers.filter(({ memberId }) => !barred.includes(memberId));
  return { ...planPayment(state.book, payment, { ...basis, sharers }), rule, barred };
}

function barredSharers(
  { people, relations, drawOrders }: BookState,
  { memberId, on }: Pick<PaymentRequest, 'memberId' | 'on'>,
  till: Till,
): readonly string[] {
  const patient = people.find(({ id }) => id === memberId);
  return sharersOn(drawOrders, memberId, on).filter((sharerId) => {
    const sharer = people.find(({ id }) => id === sharerId);
    const question = sharer && patient ? mayPayQuestion(known(sharer), known(patient), relations, on) : null;
    return question !== null && till.bars(question);
  });
}

function refuseOtherContent({ entry, memo: before }: EntryRow, asked: BookRequest | EntryRequest, memo: string | null) {
  const { request } = entry;
  // A drawn payment was recorded with the draws that it got.
  const isDrawn = asked.kind === 'payment' && asked.draws === undefined && request.kind === 'payment';
  const recorded = isDrawn ? { ...request, draws: undefined, cash: undefined } : request;
  const wanted = isDrawn ? { ...asked, cash: undefined } : asked;
  const field = differingField(recorded, wanted);
  if (field !== null) throw new BookRefusal('differs', field.slice(1));
  if (before !== memo) throw new BookRefusal('differs', 'memo');
}

function isHeldBack({ heldBack }: BookState, id: string): boolean {
  return heldBack.some(({ sending }) => sending.kind === 'entry' && sending.request.id === id);
}

function refuseUntimely(state: BookState, on: Day, now: number): void {
  if (on > shanghaiDay(now)) throw new BookRefusal('in-the-future', 'on');
  if (state.rows.length >= MAX_BOOK.entries) throw new BookRefusal('too-many', 'id');
}

function refuseStrangers(state: BookState, request: BookRequest): void {
  const members = ledgerMembers(state);
  const named: [string, string | null][] = [['memberId', request.memberId]];
  if ('toMemberId' in request) named.push(['toMemberId', request.toMemberId]);
  if (request.kind === 'payment') {
    request.draws?.forEach(({ memberId }, index) => {
      named.push([`draws.${index}.memberId`, memberId]);
    });
  }
  for (const [field, id] of named) if (id !== null && !members.has(id)) throw missing(state, id, field);
}
