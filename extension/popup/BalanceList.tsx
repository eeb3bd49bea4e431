/** The family's confirmed balances: who, how much, where it was read, when. */
import { formatYuan } from '../../shared/money.ts';
import type { Language } from '../settings/settings.ts';
import type { Balance, Book } from '../store/book.ts';
import { Origin } from '../surface/Origin.tsx';
import { common as en } from '../words/en.ts';
import { common as zh } from '../words/zh.ts';

interface Props {
  readonly book: Book;
  readonly language: Language;
}

export function BalanceList({ book, language }: Props) {
  return (
    <ul class="stack">
      {book.members.map(({ id, label }) => {
        const balances = book.balances.filter(({ memberId }) => memberId === id);
        return balances.length === 0 ? null : (
          <li key={id} class="box near">
            <h2 class="small soft">{label}</h2>
            {balances.map((balance) => (
              <BalanceLine key={balance.id} balance={balance} language={language} />
            ))}
          </li>
        );
      })}
    </ul>
  );
}

function BalanceLine({ balance, language }: Omit<Props, 'book'> & { readonly balance: Balance }) {
  const words = language === 'en' ? en : zh;
  const { fen, kind, label, sourceName, at } = balance;
  return (
    <div class="near">
      <p class="figure">{formatYuan(fen)}</p>
      <Origin source={sourceName ?? words.typedByHand} label={label || words.kind[kind]} at={at} language={language} />
    </div>
  );
}
