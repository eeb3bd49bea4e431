/** The form of a member while it is filled in: what was touched here is kept, and everything else follows the book. */
import { useState } from 'preact/hooks';
import type { MemberView } from '../../book/family.ts';
import type { Decision } from '../../book/sync-state.ts';
import { draftOf, type MemberDraft } from './member-draft.ts';
import { changedFields, clashingFields } from './member-meanwhile.ts';

export interface FilledIn {
  readonly draft: MemberDraft;
  /** As the book has them now. */
  readonly kept: MemberDraft;
  /** Another page has changed something since the form was opened, or since the last decision. */
  readonly isOvertaken: boolean;
  /** What was touched here and changed there, to another value: to be decided before anything is saved. */
  readonly clashes: readonly (keyof MemberDraft)[];
  change(some: Partial<MemberDraft>): void;
  decide(decision: Decision): void;
}

/** `member`: null for someone new. */
export function useMemberDraft(member: MemberView | null, isFirst: boolean): FilledIn {
  const [touched, setTouched] = useState<Partial<MemberDraft>>({});
  const [seen, setSeen] = useState(member);
  const kept = draftOf(member, isFirst);
  const changed = changedFields(draftOf(seen, isFirst), kept);
  const clashes = clashingFields(touched, changed, kept);
  return {
    draft: { ...kept, ...touched },
    kept,
    isOvertaken: changed.length > 0,
    clashes,
    change: (some) => setTouched((before) => ({ ...before, ...some })),
    decide: (decision) => {
      if (decision === 'theirs') {
        const others = Object.entries(touched).filter(([name]) => !clashes.some((field) => field === name));
        setTouched(Object.fromEntries(others));
      }
      setSeen(member);
    },
  };
}
