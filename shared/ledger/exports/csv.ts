/** The book as CSV (RFC 4180), a line for each posting. No cell can be read as a formula: all are ids, words or numbers. */
import type { Entry } from '../entry.ts';
import { postingsByAccount } from './accounts-in-text.ts';

export const CSV_HEAD = 'entry,kind,on,memberId,toMemberId,reverses,recordedAt,account,amountFen\r\n';

export function csvLines(entry: Entry): string {
  const { id, kind, on, memberId, toMemberId, reverses, recordedAt } = entry;
  const head = [id, kind, on, memberId, toMemberId ?? '', reverses ?? '', recordedAt];
  return [...postingsByAccount(entry)]
    .map(([account, amountFen]) => `${[...head, account, amountFen].join(',')}\r\n`)
    .join('');
}
