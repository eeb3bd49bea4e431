/** How plain-text accounting programs name the book's accounts, and how they write fen. */
import { type Account, type AccountId, accountNamed } from '../accounts.ts';
import type { Entry } from '../entry.ts';

/** "-12.05": two decimals, no separators, in exact integers. */
export function decimal(amountFen: number): string {
  const digits = Math.abs(amountFen).toString().padStart(3, '0');
  return `${amountFen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The signed amounts of an entry by account, in the order in which the accounts occur. They add up to zero. */
export function postingsByAccount({ moves }: Pick<Entry, 'moves'>): Map<AccountId, number> {
  const sums = new Map<AccountId, number>();
  for (const { source, target, amountFen } of moves) {
    sums.set(source, (sums.get(source) ?? 0) - amountFen);
    sums.set(target, (sums.get(target) ?? 0) + amountFen);
  }
  return sums;
}

/** The parts of an account's name: "assets", "account", the member, "current-year". */
export function nameParts(account: AccountId): string[] {
  const named: Account | null = accountNamed(account);
  if (named === null) throw new RangeError('Not an account');
  switch (named.kind) {
    case 'account':
    case 'quota':
      return ['assets', named.kind, named.of ?? '', named.part ?? ''];
    case 'pool':
      return ['assets', 'pool'];
    case 'income':
      return ['income', 'credits'];
    case 'care':
      return ['expenses', 'care'];
    case 'cash':
    case 'unexplained':
      return ['equity', named.kind];
  }
}
