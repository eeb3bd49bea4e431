/** Random books as hledger and beancount see them: both must accept them, and find our balances. */
import { describe, expect, it, vi } from 'vitest';
import type { AccountId } from '../../shared/ledger/accounts.ts';
import { type Book, bookOf } from '../../shared/ledger/book.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import { decimal } from '../../shared/ledger/exports/accounts-in-text.ts';
import { beancountHead, beancountWriter } from '../../shared/ledger/exports/beancount.ts';
import { CSV_HEAD, csvLines } from '../../shared/ledger/exports/csv.ts';
import { importPages, MAX_IMPORT_ITEMS } from '../../shared/ledger/exports/document.ts';
import { hledgerAccount, hledgerHead, hledgerWriter } from '../../shared/ledger/exports/hledger.ts';
import { beanCheck, hledger } from './plain-text.ts';
import { randomBook } from './random-book.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SEEDS = [11, 22, 33, 44];

function byDay(book: Book): Entry[] {
  return [...book.entries.values()].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

function journal(book: Book): string {
  const write = hledgerWriter();
  return hledgerHead(book.balances.keys()) + byDay(book).map(write).join('');
}

function beancount(book: Book): string {
  const entries = byDay(book);
  const first = entries[0]?.on;
  if (first === undefined) throw new Error('An empty book');
  const write = beancountWriter();
  return beancountHead(book.balances.keys(), first) + entries.map(write.entry).join('') + write.end();
}

describe.each(SEEDS)('the book of seed %i', (seed) => {
  const { book } = randomBook(seed, 400);

  it('is accepted by hledger, strictly, with an assertion on every posting', () => {
    expect(hledger(['check', '--strict'], journal(book))).toEqual({ ok: true, out: '' });
  });

  it('has the same balances in hledger', () => {
    const { out } = hledger(['balance', '--flat', '--no-total', '-O', 'csv'], journal(book));
    const theirs = new Map(
      [...out.matchAll(/"([^"]+)","(-?[\d.]+) CNY"/g)].map(([, name = '', amount = '']) => [name, amount]),
    );
    const ours = [...book.balances].filter(([, balance]) => balance !== 0);
    expect(theirs).toEqual(new Map(ours.map(([account, balance]) => [hledgerAccount(account), decimal(balance)])));
  });

  it('is accepted by beancount with all assertions', () => {
    expect(beanCheck(beancount(book))).toEqual({ ok: true, out: '' });
  });

  it('is refused by both once a figure is changed', () => {
    const spoil = (text: string): string =>
      text.replace(/ {2}(\d+)\.(\d)\d CNY/, (_, yuan, tenths) => `  ${yuan}9.${tenths}9 CNY`);
    expect(hledger(['check', '--strict'], spoil(journal(book))).ok).toBe(false);
    expect(beanCheck(spoil(beancount(book))).ok).toBe(false);
  });
});

describe('CSV', () => {
  it('has a line for each posting, which add up to each balance', () => {
    const { book } = randomBook(5, 200);
    const lines = (CSV_HEAD + [...book.entries.values()].map(csvLines).join('')).trim().split('\r\n').slice(1);
    const sums = new Map<string, number>();
    for (const line of lines) {
      const cells = line.split(',');
      expect(cells).toHaveLength(9);
      expect(cells.every((cell) => /^-?[\w:.-]*$/.test(cell))).toBe(true);
      const [account = '', amount = ''] = cells.slice(7);
      sums.set(account, (sums.get(account) ?? 0) + Number(amount));
    }
    const ours = new Map<string, number>(book.balances);
    expect(sums).toEqual(ours);
  });
});

describe('pages of an import', () => {
  it('hold everything once, in order, within their limits', () => {
    const { book, people } = randomBook(6, 900);
    const document = { ...people, relations: [], consents: [], observations: [], entries: [...book.entries.values()] };
    const pages = importPages(document, '00000000-0000-4000-8000-000000000001');
    expect(pages.flatMap(({ entries = [] }) => entries)).toEqual(document.entries);
    expect(pages.flatMap(({ members = [] }) => members)).toEqual(document.members);
    expect(pages.map(({ page }) => page)).toEqual(pages.map((_, index) => index + 1));
    expect(pages.map(({ last }) => last)).toEqual(pages.map((_, index) => index === pages.length - 1));
    for (const page of pages) {
      expect(page.entries?.length ?? 0).toBeLessThanOrEqual(MAX_IMPORT_ITEMS);
      expect(JSON.stringify(page).length).toBeLessThan(64 * 1024);
    }
  });

  it('of an empty household are one page', () => {
    const empty = { members: [], relations: [], drawOrders: [], consents: [], observations: [], entries: [] };
    expect(importPages(empty, 'x')).toEqual([{ importId: 'x', page: 1, last: true }]);
  });
});

it('a book read back from its entries is the same book', () => {
  const { book } = randomBook(9, 300);
  const copy = bookOf(JSON.parse(JSON.stringify([...book.entries.values()])));
  expect(copy.balances).toEqual(book.balances);
  expect([...copy.entries.values()]).toEqual([...book.entries.values()]);
  const kept: AccountId[] = [...copy.balances.keys()];
  expect(kept).toEqual([...book.balances.keys()]);
});
