/** The book as a file of the person's choosing. */

import { type Day, shanghaiDay } from '../../shared/day.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import { beancountHead, beancountWriter } from '../../shared/ledger/exports/beancount.ts';
import { CSV_HEAD, csvLines } from '../../shared/ledger/exports/csv.ts';
import { hledgerHead, hledgerWriter } from '../../shared/ledger/exports/hledger.ts';
import type { ExportedFile, ExportFormat } from './commands.ts';
import { deviceFile } from './device-file.ts';
import type { BookState } from './state.ts';

const FILES = {
  json: { name: 'gongji.json', type: 'application/json' },
  hledger: { name: 'gongji.journal', type: 'text/plain' },
  beancount: { name: 'gongji.beancount', type: 'text/plain' },
  csv: { name: 'gongji.csv', type: 'text/csv' },
} as const;

export function exportBook(state: BookState, format: ExportFormat, now: number): ExportedFile {
  return { ...FILES[format], text: textOf(state, format, shanghaiDay(now)) };
}

function textOf(state: BookState, format: ExportFormat, today: Day): string {
  const entries = state.rows.map(({ entry }) => entry);
  const accounts = [...state.book.balances.keys()].sort();
  switch (format) {
    case 'json':
      return deviceFile(state);
    case 'csv':
      return CSV_HEAD + entries.map(csvLines).join('');
    case 'hledger':
      return hledgerHead(accounts) + byDay(entries).map(hledgerWriter()).join('');
    case 'beancount': {
      const days = byDay(entries);
      const { entry, end } = beancountWriter();
      return beancountHead(accounts, days[0]?.on ?? today) + days.map(entry).join('') + end();
    }
  }
}

/** Plain-text programs check their assertions in the order of days. */
function byDay(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
