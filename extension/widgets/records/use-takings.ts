/** The records of one view as the person is choosing among them: what each would be, and how it stands to the book. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { askWorker } from '../../ask.ts';
import type { BookRequest } from '../../book/commands.ts';
import type { Family } from '../../book/family.ts';
import { type Taking, type TakingAnswers, takingOf } from '../../book/page-record.ts';
import type { BookedState } from '../../book/taking-records.ts';
import type { Fault } from '../../messages.ts';
import type { RecordRow } from '../../reading/reading.ts';

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
  tick(index: number, ticked: boolean): void;
}

/** `round`: how often something was taken, or taken back: from then on it is another choice. */
export function useTakings(
  rows: readonly RecordRow[],
  answers: TakingAnswers,
  family: Family,
  round: number,
  onFault: (fault: Fault) => void,
): Takings {
  // Made once a round: a second press sends the same ids and changes nothing.
  const ids = useMemo(() => rows.map(() => crypto.randomUUID()), [rows, round]);
  const takings = useMemo(
    () => rows.map((row, index) => takingOf(row, ids[index] ?? '', answers, family.on)),
    [rows, ids, answers, family.on],
  );
  const [states, setStates] = useState<ReadonlyMap<string, BookedState> | null>(null);
  const [said, setSaid] = useState<{ readonly round: number; readonly ticks: ReadonlyMap<number, boolean> }>();
  const own = said?.round === round ? said.ticks : new Map<number, boolean>();

  useEffect(() => {
    let isOver = false;
    setStates(null);
    if (answers.memberId === '') return undefined;
    const requests = takings.flatMap((taking) => ('request' in taking ? [taking.request] : []));
    const monthly = takings.flatMap((taking, index) =>
      'request' in taking && rows[index]?.precision === 'month' ? [taking.request.id] : [],
    );
    void askWorker('records-in-book', { requests, monthly }).then((reply) => {
      if (isOver) return;
      if (!reply.ok) onFault(reply.fault);
      else setStates(new Map(requests.flatMap(({ id }, at) => (reply.value[at] ? [[id, reply.value[at]]] : []))));
    });
    return () => {
      isOver = true;
    };
  }, [takings, family.entries]);

  const lines = rows.flatMap((row, index): Line[] => {
    const taking = takings[index];
    if (!taking) return [];
    if (!('request' in taking)) return [{ row, taking, state: null, ticked: false }];
    const state = states?.get(taking.request.id) ?? null;
    const proposed = state === 'new' && taking.doubt === null;
    return [{ row, taking, state, ticked: state !== null && (own.get(index) ?? proposed) }];
  });
  return {
    lines,
    isComparing: states === null,
    chosen: lines.flatMap(({ taking, ticked }) => (ticked && 'request' in taking ? [taking.request] : [])),
    tick: (index, ticked) => setSaid({ round, ticks: new Map(own).set(index, ticked) }),
  };
}
