/** One record of the page: the day, of what kind, the amounts, and what is to be said before it is taken. */
import { type Fen, formatYuan } from '../../../shared/money.ts';
import type { RecordRow } from '../../reading/reading.ts';
import type { Language } from '../../settings/settings.ts';
import type * as zh from '../../words/card-zh.ts';
import { dayText, monthText } from '../family/dates.ts';
import type { Line } from './use-takings.ts';

interface Props {
  readonly line: Line;
  /** False where nobody in the book has an account: then the records are only shown. */
  readonly canTake: boolean;
  readonly language: Language;
  readonly words: typeof zh.records;
  readonly onTick: (ticked: boolean) => void;
}

export function RecordLine({ line: { row, taking, state, ticked }, canTake, language, words, onTick }: Props) {
  const isEntry = canTake && 'request' in taking;
  const notes = isEntry
    ? [
        ...(state === null || state === 'new' ? [] : [words.state[state]]),
        ...(taking.doubt === null ? [] : [words.doubt[taking.doubt]]),
      ]
    : canTake && 'untaken' in taking
      ? [words.untaken[taking.untaken]]
      : [];
  const when = row.precision === 'month' ? monthText(row.day, language) : dayText(row.day, language);
  const what = [
    words.kinds[row.kind],
    ...(row.kind === 'spending' && row.institution ? [words.institutions[row.institution]] : []),
  ].join(' · ');
  const text = (
    <span class="near">
      <span>{when}</span>
      <span class="soft">{what}</span>
      {amountsOf(row, words).map((amount) => (
        <span key={amount} class="amount">
          {amount}
        </span>
      ))}
      {notes.map((note) => (
        <span key={note} class="soft">
          {note}
        </span>
      ))}
    </span>
  );
  return (
    <li class="record">
      {isEntry ? (
        <label class="choice">
          <input
            type="checkbox"
            checked={ticked}
            disabled={state === null}
            onChange={({ currentTarget }) => onTick(currentTarget.checked)}
          />
          {text}
        </label>
      ) : (
        <div class={canTake ? 'choice untaken' : 'choice'}>{text}</div>
      )}
    </li>
  );
}

/** A zero in the column of mutual aid says that there was none. */
function amountsOf(
  { kind, amountFen, personalAccountFen, mutualAidFen }: RecordRow,
  words: typeof zh.records,
): string[] {
  const say = (amount: Fen | null, how: (text: string) => string): string[] =>
    amount === null ? [] : [how(formatYuan(amount))];
  if (kind !== 'spending') return say(amountFen, words.amounts[kind]);
  return [
    ...say(personalAccountFen, words.amounts.account),
    ...say(mutualAidFen || null, words.amounts.aid),
    ...say(amountFen, words.amounts.whole),
  ];
}
