/**
 * What a record read from a page would be as an entry of the book. Only the accounts' money is taken: what a bill came to
 * says nothing of who paid it, and the pooled fund is nobody's. Nothing is taken that the person did not choose.
 */
import type { Day } from '../../shared/day.ts';
import type { MemberDraw } from '../../shared/ledger/entry.ts';
import { addFen, type Fen, subtractFen } from '../../shared/money.ts';
import type { RecordRow } from '../reading/reading.ts';
import type { BookRequest } from './commands.ts';

/** What the page does not say, and the person does. */
export interface TakingAnswers {
  /** Whose page it is. */
  readonly memberId: string;
  /** 个人账户支付 holds 共济支付 as a part, or stands beside it; null before it is said. */
  readonly aidInside: boolean | null;
  /** Whose account paid 共济支付; 'nobody' leaves that part out; null before it is said. */
  readonly aidPayer: { readonly id: string } | 'nobody' | null;
  /** Who was treated where a record has 共济支付 alone; null before it is said. */
  readonly aidPatientId: string | null;
}

/**
 * Why a record is no entry: a contribution does not say what reached the account, money that came back is a reversal of what was recorded, the
 * accounts paid nothing, it lies in the future, its parts do not add up, or something has to be said first.
 */
export type Untaken = 'contribution' | 'refund' | 'nothing-paid' | 'future' | 'unclear' | 'unanswered';

/** Why a record is not proposed, though it may be taken. */
export type Doubt = 'month-only' | 'whole-bill';

export type Taking = { readonly request: BookRequest; readonly doubt: Doubt | null } | { readonly untaken: Untaken };

/** The entry that a record makes with these answers, on its own day (the first where only the month is shown). */
export function takingOf(row: RecordRow, id: string, answers: TakingAnswers, today: Day): Taking {
  const { kind, day: on, precision, amountFen } = row;
  const { memberId } = answers;
  if (kind === 'contribution') return { untaken: 'contribution' };
  if ([amountFen, row.personalAccountFen, row.mutualAidFen].some((each) => each !== null && each < 0))
    return { untaken: 'refund' };
  if (on > today) return { untaken: 'future' };
  const monthly = precision === 'month' ? 'month-only' : null;
  if (kind === 'credit') {
    if (!amountFen) return { untaken: 'nothing-paid' };
    return { request: { kind: 'credit', id, on, memberId, amountFen }, doubt: monthly };
  }
  const paid = drawsOf(row, answers);
  if ('untaken' in paid) return paid;
  const { draws, patientId, doubt } = paid;
  if (draws.length === 0) return { untaken: 'nothing-paid' };
  const total = addFen(...draws.map(({ payFen }) => payFen));
  return {
    request: { kind: 'payment', id, on, memberId: patientId, amountFen: total, draws },
    doubt: monthly ?? doubt,
  };
}

interface Paid {
  readonly draws: readonly MemberDraw[];
  readonly patientId: string;
  readonly doubt: Doubt | null;
}

function drawsOf(row: RecordRow, answers: TakingAnswers): Paid | { readonly untaken: Untaken } {
  const { memberId, aidInside, aidPayer, aidPatientId } = answers;
  const { amountFen, personalAccountFen: personal, mutualAidFen: aid } = row;
  const own = (payFen: Fen): MemberDraw[] => (payFen > 0 ? [{ memberId, source: 'own', payFen }] : []);
  if (!aid) {
    if (personal !== null) return { draws: own(personal), patientId: memberId, doubt: null };
    // 共济支付 of nothing says that the bill was not paid so; who else paid it is not said.
    if (amountFen === null) return { untaken: 'nothing-paid' };
    return { draws: own(amountFen), patientId: memberId, doubt: 'whole-bill' };
  }
  const isAlone = !personal;
  const patientId = isAlone ? aidPatientId : memberId;
  if (aidPayer === null || patientId === null || (!isAlone && aidInside === null)) return { untaken: 'unanswered' };
  const rest = personal && aidInside ? subtractFen(personal, aid) : personal;
  if (rest !== null && rest < 0) return { untaken: 'unclear' };
  const mine = rest === null ? [] : own(rest);
  if (aidPayer === 'nobody') return { draws: mine, patientId, doubt: null };
  if (aidPayer.id !== patientId)
    return { draws: [...mine, { memberId: aidPayer.id, source: 'sharer', payFen: aid }], patientId, doubt: null };
  return isAlone
    ? { draws: [{ memberId: patientId, source: 'own', payFen: aid }], patientId, doubt: null }
    : { untaken: 'unclear' };
}

/** What has to be asked for these records. */
export function questionsFor(rows: readonly RecordRow[]): {
  readonly aidInside: boolean;
  readonly aidPayer: boolean;
  readonly aidPatient: boolean;
} {
  const aided = rows.filter(({ kind, mutualAidFen }) => kind === 'spending' && (mutualAidFen ?? 0) > 0);
  const alone = aided.filter(({ personalAccountFen }) => !personalAccountFen);
  return { aidInside: alone.length < aided.length, aidPayer: aided.length > 0, aidPatient: alone.length > 0 };
}
