/** What an account is last known to hold: as it was last seen, else as the book has it; null where neither says. */

import type { Fen } from '../../../shared/money.ts';
import type { MemberView } from '../../book/family.ts';
import type { BalanceKind } from '../../store/book.ts';

export interface LastKnown {
  readonly wholeFen: Fen | null;
  readonly priorYearsFen: Fen | null;
}

export function lastKnown({ observed, balance }: Pick<MemberView, 'observed' | 'balance'>): LastKnown {
  const seen = (kind: BalanceKind) => observed.find((each) => each.balance.kind === kind)?.balance.fen;
  return {
    wholeFen: seen('total') ?? balance?.bookFen ?? null,
    priorYearsFen: seen('prior-years') ?? balance?.parts?.priorYearsFen ?? null,
  };
}
