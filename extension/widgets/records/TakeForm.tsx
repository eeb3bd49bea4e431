/** Chooses among the records of the page, takes them into the book with one word, and takes that back. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addFen, type Fen, formatYuan } from '../../../shared/money.ts';
import type { BookRequest } from '../../book/commands.ts';
import type { Family } from '../../book/family.ts';
import { questionsFor, type TakingAnswers } from '../../book/page-record.ts';
import type { RecordRow } from '../../reading/reading.ts';
import type * as zh from '../../words/card-zh.ts';
import type { Face } from '../family/face.ts';
import { accountHolders, nameOf } from '../family/names.ts';
import { PersonPicker } from '../family/PersonPicker.tsx';
import { Refusal } from '../family/Refusal.tsx';
import type { BookLink } from '../family/use-book.ts';
import { AidQuestions } from './AidQuestions.tsx';
import { RecordLine } from './RecordLine.tsx';
import type { RecordsDraft } from './records-draft.ts';
import { useTakings } from './use-takings.ts';

interface Props {
  readonly rows: readonly RecordRow[];
  readonly family: Family;
  readonly link: BookLink;
  readonly draft: RecordsDraft;
  readonly onDraft: (draft: RecordsDraft) => void;
  readonly face: Face;
  readonly words: typeof zh.records;
  readonly onOpenBook: () => void;
}

type Done =
  | { readonly kind: 'kept'; readonly requests: readonly BookRequest[]; readonly who: string }
  | { readonly kind: 'undone' };

export function TakeForm({ rows, family, link, draft, onDraft, face, words, onOpenBook }: Props) {
  const holders = accountHolders(family);
  // A page seldom says whose it is: only one's own account is proposed.
  const ownerId = holders.find(({ relation }) => relation === 'self')?.id ?? '';
  const proposed = useMemo<TakingAnswers>(
    () => ({ memberId: ownerId, aidInside: null, aidPayer: null, aidPatientId: null }),
    [ownerId],
  );
  const isStillHere = draft.answers?.memberId === '' || holders.some(({ id }) => id === draft.answers?.memberId);
  const answers = draft.answers && isStillHere ? draft.answers : proposed;
  const answer = (some: Partial<TakingAnswers>) => onDraft({ ...draft, answers: { ...answers, ...some } });
  const [done, setDone] = useState<Done | null>(null);
  const [round, setRound] = useState(0);
  const { lines, isComparing, chosen, taken } = useTakings(rows, answers, family, round, draft.ticks, link.refuse);
  /** Compares anew with the book. */
  const finish = (how: Done | null) => {
    setDone(how);
    setRound(round + 1);
    onDraft({ ...draft, ticks: {} });
  };
  const outcome = useRef<HTMLDivElement>(null);
  // What is now said of each row makes the list longer.
  useEffect(() => outcome.current?.scrollIntoView({ block: 'nearest' }), [done, isComparing]);
  const hasHolder = holders.length > 0;

  const take = async (event: Event) => {
    event.preventDefault();
    const who = nameOf(family, answers.memberId, face);
    if (chosen.length === 0) return;
    finish((await link.send('record-entries', taken)) ? { kind: 'kept', requests: chosen, who } : null);
  };
  const undo = async (requests: readonly BookRequest[]) => {
    const reversals = requests.map(({ id }) => ({ id: crypto.randomUUID(), on: family.on, reverses: id })).reverse();
    if (await link.send('reverse-entries', { reversals })) finish({ kind: 'undone' });
  };

  return (
    <form class="stack" onSubmit={take}>
      <div class="near">
        <p role="status">{words.found(rows.length)}</p>
        {hasHolder && <p class="soft">{words.onlyTicked}</p>}
      </div>
      {hasHolder ? (
        <>
          <PersonPicker
            label={words.whose}
            people={holders}
            value={answers.memberId}
            {...(ownerId === '' ? { open: words.choose } : {})}
            onChange={(memberId) => answer({ memberId })}
          />
          <AidQuestions asks={questionsFor(rows)} family={family} answers={answers} words={words} onAnswer={answer} />
        </>
      ) : (
        <div class="box stack">
          <Refusal fault={link.fault} face={face} />
          <p>{words.noHolder}</p>
          <button type="button" class="primary" onClick={onOpenBook}>
            {words.openBook}
          </button>
        </div>
      )}
      <ul class="records">
        {lines.map((line, index) => (
          <RecordLine
            key={index}
            line={line}
            canTake={hasHolder}
            language={face.language}
            words={words}
            onTick={(to) => onDraft({ ...draft, ticks: { ...draft.ticks, [index]: to } })}
          />
        ))}
      </ul>
      {hasHolder && (
        <div class="take near">
          <Refusal fault={link.fault} face={face} />
          {done && (
            <div class="box near" role="status" ref={outcome}>
              <p>{done.kind === 'kept' ? words.kept(done.requests.length, done.who) : words.undone}</p>
              {done.kind === 'kept' && (
                <button type="button" disabled={link.busy} onClick={() => undo(done.requests)}>
                  {words.undo}
                </button>
              )}
            </div>
          )}
          {isComparing && <p class="soft">{words.checking}</p>}
          {!isComparing && chosen.length > 0 && <p class="soft">{words.chosen(chosen.length, ...sumsOf(chosen))}</p>}
          <button type="submit" class="primary" disabled={link.busy || isComparing || chosen.length === 0}>
            {words.take}
          </button>
        </div>
      )}
    </form>
  );
}

/** What goes out and what comes in. */
function sumsOf(chosen: readonly BookRequest[]): [string, string] {
  const sum = (isCredit: boolean): Fen =>
    addFen(
      ...chosen.flatMap((each) => (isAmount(each) && (each.kind === 'credit') === isCredit ? [each.amountFen] : [])),
    );
  return [formatYuan(sum(false)), formatYuan(sum(true))];
}

function isAmount(request: BookRequest): request is BookRequest & { readonly kind: 'credit' | 'payment' } {
  return request.kind === 'credit' || request.kind === 'payment';
}
