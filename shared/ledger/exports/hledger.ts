/** The book as an hledger journal (https://hledger.org/hledger.html), with a balance assertion on every posting. */
import type { AccountId } from '../accounts.ts';
import type { Entry } from '../entry.ts';
import { decimal, nameParts, postingsByAccount } from './accounts-in-text.ts';

/** The head of a journal, which declares what `hledger check --strict` wants declared. */
export function hledgerHead(accounts: Iterable<AccountId>): string {
  const declared = [...accounts].map((account) => `account ${hledgerAccount(account)}\n`);
  return `; Gongji household ledger, amounts in yuan\ndecimal-mark .\ncommodity 1000.00 CNY\n\n${declared.join('')}\n`;
}

/**
 * Writes entries one by one. They must come by day (hledger checks assertions in the order of days), and in the order
 * of the book within a day.
 */
export function hledgerWriter(): (entry: Entry) => string {
  const running = new Map<AccountId, number>();
  return (entry) => {
    const lines = [`${entry.on} ${entry.kind}  ; id: ${entry.id}`];
    const member = [`member: ${entry.memberId}`, ...(entry.toMemberId === null ? [] : [`to: ${entry.toMemberId}`])];
    lines.push(`    ; ${member.join(', ')}`);
    if (entry.reverses !== null) lines.push(`    ; reverses: ${entry.reverses}`);
    for (const [account, amount] of postingsByAccount(entry)) {
      const balance = (running.get(account) ?? 0) + amount;
      running.set(account, balance);
      lines.push(`    ${hledgerAccount(account)}  ${decimal(amount)} CNY = ${decimal(balance)} CNY`);
    }
    return `${lines.join('\n')}\n\n`;
  };
}

export function hledgerAccount(account: AccountId): string {
  return nameParts(account).join(':');
}
