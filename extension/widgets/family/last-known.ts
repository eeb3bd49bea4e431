/** What an account is last known to hold: as it was last seen, else as the book has it; null where neither says. */

import type { Fen } from '../../../shared/money.ts';
import type { MemberView } from '../../book/family.ts';
import type { BalanceKind } from '../../store/book.ts';

export interface LastKnown {
  readonly wholeFen: Fen | null;
  readonly priorYearsFen: Fen | null;
}

export function lastKnown({
  observed,
  balance,
  unrecorded,
}: Pick<MemberView, 'observed' | 'balance' | 'unrecorded'>): LastKnown {
  const seen = (kind: BalanceKind) => observed.find((each) => each.balance.kind === kind)?.balance.fen;
  const booked = (fen: Fen | undefined, ...parts: BalanceKind[]) =>
    unrecorded.some((part) => parts.includes(part)) ? null : (fen ?? null);
  return {
    wholeFen: seen('total') ?? booked(balance?.bookFen, 'current-year', 'prior-years'),
    priorYearsFen: seen('prior-years') ?? booked(balance?.parts?.priorYearsFen, 'prior-years'),
  };
}
