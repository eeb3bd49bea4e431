/** The popup: painted from the copy on this device, then refreshed from the book. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askWorker } from '../ask.ts';
import type { Family } from '../book/family.ts';
import { onNotice } from '../hear.ts';
import type { Settings } from '../settings/settings.ts';
import type { Book } from '../store/book.ts';
import * as en from '../words/en.ts';
import * as zh from '../words/zh.ts';
import { BalanceList } from './BalanceList.tsx';
import { SiteButton } from './SiteButton.tsx';

const NATIONAL_PORTAL = 'https://fuwu.nhsa.gov.cn/nationalHallSt/';

export function Popup({
  settings: { language, hiddenHosts },
  copy,
}: {
  readonly settings: Settings;
  readonly copy: Book;
}) {
  const { popup: words, site } = language === 'en' ? en : zh;
  const [book, setBook] = useState(copy);
  const [family, setFamily] = useState<Family | null>(null);
  const [isStale, setStale] = useState(false);

  useEffect(() => {
    const look = () => {
      void askWorker('book', null).then((reply) => {
        if (reply.ok) setBook(reply.value);
        setStale(!reply.ok);
      });
      void askWorker('family', null).then((reply) => reply.ok && setFamily(reply.value));
    };
    look();
    return onNotice(['book-changed', 'dressed-anew'], look);
  }, []);

  const isEmpty = book.balances.length === 0 && !family?.members.some(({ balance }) => balance !== null);
  return (
    <main class="part stack">
      <h1>{words.title}</h1>
      {isStale && (
        <p class="fault" role="alert">
          {words.stale}
        </p>
      )}
      <SiteButton words={words} siteWords={site} hiddenHosts={hiddenHosts} />
      {isEmpty ? (
        <div class="box stack">
          <div class="near">
            <h2>{words.empty}</h2>
            <p>{words.emptyThen}</p>
          </div>
          <a class="button" href={NATIONAL_PORTAL} target="_blank" rel="noreferrer">
            {words.openPortal}
          </a>
        </div>
      ) : (
        <BalanceList book={book} family={family} language={language} />
      )}
      <div class="ways">
        <button type="button" onClick={() => void askWorker('open-book-page', null)}>
          {words.openBook}
        </button>
        <button type="button" onClick={() => void askWorker('open-card-page', null)}>
          {words.openCard}
        </button>
        <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {words.settings}
        </button>
      </div>
    </main>
  );
}
