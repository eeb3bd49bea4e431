/** From what a person filled in to what is asked of the book. */
import type { Day } from '../../../shared/day.ts';
import type { Part } from '../../../shared/ledger/accounts.ts';
import type { Fen } from '../../../shared/money.ts';
import type { BookRequest } from '../../book/commands.ts';
import type { Family } from '../../book/family.ts';
import { accountHolders } from './names.ts';

export type RecordedKind = BookRequest['kind'];

export interface EntryDraft {
  /** Null until it is chosen. */
  readonly kind: Exclude<RecordedKind, 'payment'> | null;
  readonly memberId: string;
  readonly toMemberId: string;
  /** Null where the account is not split by years. */
  readonly part: Part | null;
}

/** What can happen in this family: no pool where no region has one, no roll-over where no account is split. */
export function kindsFor(family: Family): readonly RecordedKind[] {
  const holders = accountHolders(family);
  const hasPool = family.poolFen > 0 || holders.some(({ shareable }) => shareable?.atTill === false);
  const isShared = family.members.filter(({ facts }) => facts !== null).length > 1;
  const hasQuota = holders.some(({ granted }) => granted.length > 0);
  return [
    'credit',
    'payment',
    ...(isShared ? (['quota-grant'] as const) : []),
    ...(hasQuota ? (['quota-return'] as const) : []),
    ...(hasPool ? (['transfer'] as const) : []),
    ...(holders.some(({ facts }) => facts?.priorYearsOnly) ? (['roll-over'] as const) : []),
    'adjustment',
  ];
}

/** Null where something is still open. `amountFen` is null for "all of it", which only a roll-over knows. */
export function requestOf(
  { kind, memberId, toMemberId, part }: EntryDraft,
  id: string,
  on: Day,
  amountFen: Fen | null,
): BookRequest | null {
  if (kind === 'roll-over') return { id, kind, on, memberId, ...(amountFen === null ? {} : { amountFen }) };
  if (kind === null || amountFen === null) return null;
  switch (kind) {
    case 'credit':
    case 'adjustment':
      return { id, kind, on, memberId, amountFen, ...(part === null ? {} : { part }) };
    case 'quota-grant':
    case 'quota-return':
      return toMemberId === '' ? null : { id, kind, on, memberId, toMemberId, amountFen };
    case 'transfer':
      return { id, kind, on, memberId, amountFen };
  }
}
