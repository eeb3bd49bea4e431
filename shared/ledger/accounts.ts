/**
 * The accounts of a household's book, as names: what belongs to a member, what was set aside, and the outside.
 * An account that is not split by years keeps everything in its first part.
 */

export type Part = 'current-year' | 'prior-years';

/** Where money comes from or goes to beyond the household's accounts. */
export type Outside = 'income' | 'care' | 'cash' | 'unexplained';

export type AccountKind = 'account' | 'quota' | 'pool' | Outside;

/** "account:<member>", "quota:<grant>", each with ":prior" for the prior-years part; "pool"; or the outside. */
export type AccountId = 'pool' | Outside | `${'account' | 'quota'}:${string}`;

export interface Account {
  readonly kind: AccountKind;
  /** The member of an account, or the entry that granted a quota; null for the pool and the outside. */
  readonly of: string | null;
  readonly part: Part | null;
}

const PRIOR = ':prior';
const ID = /^[0-9a-f-]{36}$/;

export function memberAccount(memberId: string, part: Part): AccountId {
  return `account:${memberId}${part === 'prior-years' ? PRIOR : ''}`;
}

export function quotaAccount(grantId: string, part: Part): AccountId {
  return `quota:${grantId}${part === 'prior-years' ? PRIOR : ''}`;
}

/** What a name says, or null for a name that is none. */
export function accountNamed(name: string): Account | null {
  switch (name) {
    case 'pool':
    case 'income':
    case 'care':
    case 'cash':
    case 'unexplained':
      return { kind: name, of: null, part: null };
  }
  const kind = name.startsWith('account:') ? 'account' : name.startsWith('quota:') ? 'quota' : null;
  if (kind === null) return null;
  const prior = name.endsWith(PRIOR);
  const of = name.slice(kind.length + 1, prior ? -PRIOR.length : undefined);
  return ID.test(of) ? { kind, of, part: prior ? 'prior-years' : 'current-year' } : null;
}

export function isAccountId(name: string): name is AccountId {
  return accountNamed(name) !== null;
}
