/** The records of one view as the person is choosing among them: what each would be, and how it stands to the book. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { askWorker } from '../../ask.ts';
import type { BookRequest, RecordsShown, RecordsTaken } from '../../book/commands.ts';
import type { Family } from '../../book/family.ts';
import { type Taking, type TakingAnswers, takingOf } from '../../book/page-record.ts';
import type { BookedState } from '../../book/taking-records.ts';
import type { Fault } from '../../messages.ts';
import type { RecordRow } from '../../reading/reading.ts';
import type { RecordsDraft } from './records-draft.ts';

export interface Line {
  readonly row: RecordRow;
  readonly taking: Taking;
  /** Null while it is being compared, and for what is no entry. */
  readonly state: BookedState | null;
  readonly ticked: boolean;
}

export interface Takings {
  readonly lines: readonly Line[];
  readonly isComparing: boolean;
  readonly chosen: readonly BookRequest[];
  /** What is sent to take the chosen ones. */
  readonly taken: RecordsTaken;
}

/** `round`: how often something was taken, or taken back: from then on it is another choice. `ticks`: what the person set. */
export function useTakings(
  rows: readonly RecordRow[],
  answers: TakingAnswers,
  family: Family,
  round: number,
  ticks: RecordsDraft['ticks'],
  onFault: (fault: Fault) => void,
): Takings {
  // Made once a round: a second press sends the same ids and changes nothing.
  const ids = useMemo(() => rows.map(() => crypto.randomUUID()), [rows, round]);
  const takings = useMemo(
    () => rows.map((row, index) => takingOf(row, ids[index] ?? '', answers, family.on)),
    [rows, ids, answers, family.on],
  );
  const shown = useMemo(() => shownOf(rows, takings), [takings]);
  const [states, setStates] = useState<readonly BookedState[] | null>(null);

  useEffect(() => {
    let isOver = false;
    setStates(null);
    if (answers.memberId === '') return undefined;
    void askWorker('records-in-book', shown).then((reply) => {
      if (isOver) return;
      if (reply.ok) setStates(reply.value);
      else onFault(reply.fault);
    });
    return () => {
      isOver = true;
    };
  }, [shown, family.entries]);

  const lines = rows.flatMap((row, index): Line[] => {
    const taking = takings[index];
    if (!taking) return [];
    if (!('request' in taking)) return [{ row, taking, state: null, ticked: false }];
    const state = states?.[shown.requests.indexOf(taking.request)] ?? null;
    const proposed = state === 'new' && taking.doubt === null;
    return [{ row, taking, state, ticked: state !== null && (ticks[index] ?? proposed) }];
  });
  const chosen = lines.flatMap(({ taking, ticked }) => (ticked && 'request' in taking ? [taking.request] : []));
  return {
    lines,
    isComparing: answers.memberId !== '' && states === null,
    chosen,
    taken: { ...shown, states: states ?? [], chosen: chosen.map(({ id }) => id) },
  };
}

function shownOf(rows: readonly RecordRow[], takings: readonly Taking[]): RecordsShown {
  const entries = takings.flatMap((taking, index) =>
    'request' in taking ? [{ request: taking.request, isMonthly: rows[index]?.precision === 'month' }] : [],
  );
  return {
    requests: entries.map(({ request }) => request),
    monthly: entries.flatMap(({ request, isMonthly }) => (isMonthly ? [request.id] : [])),
  };
}
