/** What a person has chosen and typed of a balance, up to its being kept. */
import type { FigureKind } from '../../reading/reading.ts';
import type { Member } from '../../store/book.ts';
import type { Proposal } from './scene.ts';

export interface BalanceDraft {
  readonly step:
    | { readonly at: 'look' | 'type' }
    /** What is said yes to stays what it is, whatever the page goes on to show. */
    | { readonly at: 'confirm'; readonly proposal: Proposal }
    /** `when`: milliseconds since the epoch. What the page is read to say from then on was not kept. */
    | { readonly at: 'kept'; readonly proposal: Proposal; readonly member: string; readonly when: number };
  /** A figure that they picked or typed. */
  readonly own: Proposal | null;
  readonly typed: { readonly text: string; readonly kind: FigureKind };
  readonly whose: {
    /** One of the family; null for somebody new. */
    readonly chosen: string | null;
    /** Of somebody new; null where what was proposed still stands. */
    readonly relation: Member['relation'] | null;
    readonly label: string | null;
  };
}

export const NO_BALANCE: BalanceDraft = {
  step: { at: 'look' },
  own: null,
  typed: { text: '', kind: 'total' },
  whose: { chosen: null, relation: null, label: null },
};
