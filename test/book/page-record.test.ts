/** What a record read from a page becomes as an entry, and what it does not become. */
import { describe, expect, it } from 'vitest';
import { questionsFor, type TakingAnswers, takingOf } from '../../extension/book/page-record.ts';
import type { RecordRow } from '../../extension/reading/reading.ts';
import { day } from '../../shared/day.ts';
import { fen } from '../../shared/money.ts';

const ID = '0e9d5a4c-0000-4000-a000-000000000001';
const SELF = '0e9d5a4c-0000-4000-a000-00000000000a';
const FATHER = '0e9d5a4c-0000-4000-a000-00000000000b';
const TODAY = day('2026-11-22');
const UNSAID: TakingAnswers = { memberId: SELF, aidInside: null, aidPayer: null, aidPatientId: null };

function row(some: { [Key in keyof RecordRow]?: RecordRow[Key] | number }): RecordRow {
  const money = (value: unknown) => (typeof value === 'number' ? fen(value) : null);
  return {
    kind: some.kind === 'credit' || some.kind === 'contribution' ? some.kind : 'spending',
    day: day(typeof some.day === 'string' ? some.day : '2026-10-10'),
    precision: some.precision === 'month' ? 'month' : 'day',
    institution: null,
    amountFen: money(some.amountFen),
    personalAccountFen: money(some.personalAccountFen),
    mutualAidFen: money(some.mutualAidFen),
  };
}

const taken = (some: Parameters<typeof row>[0], answers = UNSAID) => takingOf(row(some), ID, answers, TODAY);

describe('a spending', () => {
  it('takes what the account paid, and not the bill', () => {
    expect(taken({ amountFen: 32_650, personalAccountFen: 15_000, mutualAidFen: 0 })).toEqual({
      request: {
        kind: 'payment',
        id: ID,
        on: '2026-10-10',
        memberId: SELF,
        amountFen: 15_000,
        draws: [{ memberId: SELF, source: 'own', payFen: 15_000 }],
      },
      doubt: null,
    });
  });

  it('whose bill alone is shown is not proposed', () => {
    expect(taken({ amountFen: 3560 })).toMatchObject({ request: { amountFen: 3560 }, doubt: 'whole-bill' });
  });

  it.each([
    ['nothing of which the account paid', { amountFen: 3560, personalAccountFen: 0 }, 'nothing-paid'],
    ['that came back', { personalAccountFen: -2000 }, 'refund'],
    ['of tomorrow', { personalAccountFen: 100, day: day('2026-11-23') }, 'future'],
    ['without an amount', { mutualAidFen: 0 }, 'nothing-paid'],
  ])('%s is none', (_, some, untaken) => expect(taken(some)).toEqual({ untaken }));
});

describe('共济支付', () => {
  const both = { amountFen: 32_650, personalAccountFen: 15_000, mutualAidFen: 5000 };
  const said = (some: Partial<TakingAnswers>): TakingAnswers => ({ ...UNSAID, ...some });
  const draws = (some: Parameters<typeof row>[0], answers: TakingAnswers) => {
    const taking = taken(some, answers);
    return 'request' in taking && taking.request.kind === 'payment'
      ? taking.request.draws?.map(({ memberId, source, payFen }) => [memberId, source, payFen])
      : taking;
  };

  it('waits for who paid it, and for whether it is a part of the account’s amount', () => {
    expect(taken(both)).toEqual({ untaken: 'unanswered' });
    expect(taken(both, said({ aidPayer: { id: FATHER } }))).toEqual({ untaken: 'unanswered' });
    expect(taken(both, said({ aidInside: true }))).toEqual({ untaken: 'unanswered' });
  });

  it('as a part of the account’s amount leaves the rest to the account; beside it, all', () => {
    const payer = { id: FATHER };
    expect(draws(both, said({ aidInside: true, aidPayer: payer }))).toEqual([
      [SELF, 'own', 10_000],
      [FATHER, 'sharer', 5000],
    ]);
    expect(draws(both, said({ aidInside: false, aidPayer: payer }))).toEqual([
      [SELF, 'own', 15_000],
      [FATHER, 'sharer', 5000],
    ]);
    expect(draws(both, said({ aidInside: true, aidPayer: 'nobody' }))).toEqual([[SELF, 'own', 10_000]]);
  });

  it('larger than what it is said to be a part of adds up to nothing', () => {
    const odd = { personalAccountFen: 4000, mutualAidFen: 5000 };
    expect(taken(odd, said({ aidInside: true, aidPayer: { id: FATHER } }))).toEqual({ untaken: 'unclear' });
  });

  it('by oneself for oneself beside one’s own account is a contradiction', () => {
    expect(taken(both, said({ aidInside: false, aidPayer: { id: SELF } }))).toEqual({ untaken: 'unclear' });
  });

  it('alone is a relative’s treatment paid by this account, or the other way round', () => {
    const alone = { mutualAidFen: 8000 };
    expect(taken(alone, said({ aidPayer: { id: SELF } }))).toEqual({ untaken: 'unanswered' });
    expect(taken(alone, said({ aidPayer: { id: SELF }, aidPatientId: FATHER }))).toMatchObject({
      request: { memberId: FATHER, amountFen: 8000, draws: [{ memberId: SELF, source: 'sharer', payFen: 8000 }] },
    });
    expect(draws(alone, said({ aidPayer: { id: SELF }, aidPatientId: SELF }))).toEqual([[SELF, 'own', 8000]]);
    expect(taken(alone, said({ aidPayer: 'nobody', aidPatientId: SELF }))).toEqual({ untaken: 'nothing-paid' });
  });

  it('is asked about where it is there, and only then', () => {
    expect(questionsFor([row({ personalAccountFen: 100, mutualAidFen: 0 })])).toEqual({
      aidInside: false,
      aidPayer: false,
      aidPatient: false,
    });
    expect(questionsFor([row(both)])).toEqual({ aidInside: true, aidPayer: true, aidPatient: false });
    expect(questionsFor([row({ mutualAidFen: 5 })])).toEqual({ aidInside: false, aidPayer: true, aidPatient: true });
  });
});

describe('money that came in', () => {
  it('is a credit of its day', () => {
    expect(taken({ kind: 'credit', amountFen: 15_000 })).toEqual({
      request: { kind: 'credit', id: ID, on: '2026-10-10', memberId: SELF, amountFen: 15_000 },
      doubt: null,
    });
  });

  it('of which only the month is known is not proposed', () => {
    expect(taken({ kind: 'credit', amountFen: 15_000, precision: 'month', day: day('2026-10-01') })).toMatchObject({
      doubt: 'month-only',
    });
  });

  it('is not told by a contribution', () => {
    expect(taken({ kind: 'contribution', amountFen: 15_000 })).toEqual({ untaken: 'contribution' });
  });
});
