/** The family's money at a glance: who, how much, where it was read and when, and what others may use of it. */
import { formatYuan } from '../../shared/money.ts';
import type { Family } from '../book/family.ts';
import { toldApart } from '../book/told-apart.ts';
import type { Language } from '../settings/settings.ts';
import type { Balance, Book } from '../store/book.ts';
import { Origin } from '../surface/Origin.tsx';
import { sourceOf } from '../surface/source-of.ts';
import { common as commonEn, popup as en } from '../words/en.ts';
import { common as commonZh, popup as zh } from '../words/zh.ts';

interface Props {
  readonly book: Book;
  /** Null until the worker has reckoned it. */
  readonly family: Family | null;
  readonly language: Language;
}

export function BalanceList({ book, family, language }: Props) {
  const words = language === 'en' ? en : zh;
  const names = toldApart(book.members.map(({ label }) => label));
  return (
    <ul class="stack">
      {book.members.map(({ id }, index) => {
        const figures = book.balances.filter(({ memberId }) => memberId === id);
        const view = family?.members.find((each) => each.id === id);
        if (figures.length === 0 && !view?.booked) return null;
        const differs = view?.observed.some(({ differenceFen }) => differenceFen !== null && differenceFen !== 0);
        return (
          <li key={id} class="box near">
            <h2 class="small soft">{names[index]}</h2>
            {figures.map((balance) => (
              <BalanceLine key={balance.id} balance={balance} language={language} />
            ))}
            {view?.booked && (figures.length === 0 || differs) && (
              <p class={figures.length === 0 ? 'figure' : ''}>
                {formatYuan(view.booked.fen)}{' '}
                <span class="soft">{(language === 'en' ? commonEn : commonZh).inBook[view.booked.kind]}</span>
              </p>
            )}
            {view?.shareable && view.shareable.fen !== null && (
              <p>{words[view.shareable.atTill ? 'shareable' : 'transferable'](formatYuan(view.shareable.fen))}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function BalanceLine({ balance, language }: { readonly balance: Balance; readonly language: Language }) {
  const words = language === 'en' ? commonEn : commonZh;
  const { fen, kind, label, at } = balance;
  return (
    <div class="near">
      <p class="figure">{formatYuan(fen)}</p>
      <Origin source={sourceOf(balance, words)} label={label} kind={kind} at={at} language={language} />
    </div>
  );
}
