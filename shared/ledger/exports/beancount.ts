/** The book as a beancount ledger (https://beancount.github.io/docs), with a balance assertion for every account. */
import { addDays, type Day } from '../../day.ts';
import type { AccountId } from '../accounts.ts';
import type { Entry } from '../entry.ts';
import { decimal, nameParts, postingsByAccount } from './accounts-in-text.ts';

/** The head, with every account opened on the day of the first entry. */
export function beancountHead(accounts: Iterable<AccountId>, first: Day): string {
  const opened = [...accounts].map((account) => `${first} open ${beancountAccount(account)} CNY\n`);
  return `; Gongji household ledger, amounts in yuan\noption "operating_currency" "CNY"\n\n${opened.join('')}\n`;
}

export interface BeancountWriter {
  readonly entry: (entry: Entry) => string;
  /** What every account holds after the last entry: beancount asserts it for the morning after. */
  readonly end: () => string;
}

export function beancountWriter(): BeancountWriter {
  const running = new Map<AccountId, number>();
  let last: Day | null = null;
  return {
    entry: (entry) => {
      if (last === null || entry.on > last) last = entry.on;
      const lines = [`${entry.on} * "${entry.kind}"`, `  id: "${entry.id}"`, `  member: "${entry.memberId}"`];
      if (entry.toMemberId !== null) lines.push(`  to: "${entry.toMemberId}"`);
      if (entry.reverses !== null) lines.push(`  reverses: "${entry.reverses}"`);
      for (const [account, amount] of postingsByAccount(entry)) {
        running.set(account, (running.get(account) ?? 0) + amount);
        lines.push(`  ${beancountAccount(account)}  ${decimal(amount)} CNY`);
      }
      return `${lines.join('\n')}\n\n`;
    },
    end: () => {
      if (last === null) return '';
      const after = addDays(last, 1);
      return [...running]
        .map(([account, balance]) => `${after} balance ${beancountAccount(account)}  ${decimal(balance)} CNY\n`)
        .join('');
    },
  };
}

/** Every part starts with a capital letter; an id may not, so it is put after one. */
export function beancountAccount(account: AccountId): string {
  return nameParts(account)
    .map((part) => (/^[0-9a-f-]{36}$/.test(part) ? `Id-${part}` : part.charAt(0).toUpperCase() + part.slice(1)))
    .join(':');
}
