/** One entry as a line: when, what, whose, how much, and how a payment was made up. */
import { type Fen, formatYuan } from '../../../shared/money.ts';
import type { EntryView, Family } from '../../book/family.ts';
import { dayText } from './dates.ts';
import type { Face } from './face.ts';
import { nameOf } from './names.ts';
import { payerName } from './payer-name.ts';

interface Props {
  readonly family: Family;
  readonly entry: EntryView;
  readonly face: Face;
}

export function EntryLine({ family, entry, face }: Props) {
  const { history, entry: words } = face.words;
  const whose = nameOf(family, entry.memberId, face);
  const to = entry.toMemberId === null ? '' : ` → ${nameOf(family, entry.toMemberId, face)}`;
  const notes = [
    ...entry.draws.map((draw) => history.draw(payerName(family, draw, entry.memberId, face), formatYuan(draw.payFen))),
    ...amountNote(entry.cashFen, history.cash),
    ...amountNote(entry.unexplainedFen, history.unexplained),
    ...(entry.sync === 'waiting' ? [history.waiting] : []),
    ...(entry.reversedBy === null ? [] : [history.reversed]),
    ...(entry.memo === null ? [] : [entry.memo]),
  ];
  return (
    <div class="near">
      <p class="row line-head">
        <span>
          {words.names[entry.kind]} · {whose}
          {to}
        </span>
        <span class={entry.reversedBy === null ? 'amount' : 'amount gone'}>{formatYuan(entry.amountFen)}</span>
      </p>
      <p class="soft">{[dayText(entry.on, face.language), ...notes].join(' · ')}</p>
    </div>
  );
}

function amountNote(amount: Fen, say: (text: string) => string): string[] {
  return amount === 0 ? [] : [say(formatYuan(amount))];
}
