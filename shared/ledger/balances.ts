/** What each member has, on a day: the account, what is frozen in quotas, and how it is split by years. */
import type { Day } from '../day.ts';
import { addFen, type Fen, subtractFen } from '../money.ts';
import { type AccountId, memberAccount, quotaAccount } from './accounts.ts';
import { type Book, balanceOf, bookOf } from './book.ts';
import type { Member } from './member.ts';

export interface MemberBalance {
  readonly memberId: string;
  /** The whole account, what quotas froze included. */
  readonly bookFen: Fen;
  readonly frozenFen: Fen;
  readonly availableFen: Fen;
  /** Null where the account is not split by years. */
  readonly parts: { readonly currentYearFen: Fen; readonly priorYearsFen: Fen } | null;
}

/** The balances of a member from the balances of accounts, whatever book or database those come from. */
export function memberBalance(
  member: Pick<Member, 'id' | 'priorYearsOnly'>,
  grantIds: readonly string[],
  balance: (account: AccountId) => Fen,
): MemberBalance {
  const part = (name: 'current-year' | 'prior-years') => ({
    free: balance(memberAccount(member.id, name)),
    frozen: addFen(...grantIds.map((grant) => balance(quotaAccount(grant, name)))),
  });
  const [current, prior] = [part('current-year'), part('prior-years')];
  const frozenFen = addFen(current.frozen, prior.frozen);
  const bookFen = addFen(current.free, prior.free, frozenFen);
  const parts = {
    currentYearFen: addFen(current.free, current.frozen),
    priorYearsFen: addFen(prior.free, prior.frozen),
  };
  return {
    memberId: member.id,
    bookFen,
    frozenFen,
    availableFen: subtractFen(bookFen, frozenFen),
    parts: member.priorYearsOnly ? parts : null,
  };
}

/** The balances of everyone who has an account, at the end of a day; without a day, of the whole book. */
export function balancesOn(book: Book, members: Iterable<Member>, on?: Day): MemberBalance[] {
  const until = on === undefined ? book : bookOf([...book.entries.values()].filter((entry) => entry.on <= on));
  return [...members]
    .filter(({ hasAccount }) => hasAccount)
    .map((member) => {
      const grants = until.quotas.filter(({ sharerId }) => sharerId === member.id).map(({ grantId }) => grantId);
      return memberBalance(member, grants, (account) => balanceOf(until, account));
    });
}
