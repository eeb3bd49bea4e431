/** A label with its value, and what is known of both on the way out from them. */

import type { BalanceLabel } from '../balances/label.ts';
import { sharedAncestor } from '../page/tree.ts';
import type { FigureKind } from '../reading.ts';
import type { Run, Scene } from '../scene.ts';
import { sayBare } from './account-words.ts';

/** A label and its value: the run of prints from the first of the two to the last. */
export interface Pair extends Run {
  readonly label: BalanceLabel;
  readonly place: Run;
  readonly value: Run;
  /** The smallest element around both. */
  readonly box: Element;
}

/** What the words passed so far make of a pair. */
export interface Claim {
  readonly kind: FigureKind;
  readonly medical: boolean;
  readonly account: boolean;
  /** A title said that it is medical. */
  readonly titled: boolean;
  /** What the next title has to say. */
  readonly asks: BalanceLabel['asks'];
}

export function pairOf({ prints }: Scene, label: BalanceLabel, place: Run, value: Run): Pair | null {
  const first = Math.min(place.first, value.first);
  const end = Math.max(place.end, value.end);
  const [one, other] = [prints.all[first], prints.all[end - 1]];
  const box = one && other ? sharedAncestor(one.holder, other.holder) : null;
  return box && { first, end, label, place, value, box };
}

/** Adds that it is an account where the words say so, the nearest first; null where they make it a quota. */
export function withAccount(claim: Claim, texts: readonly string[]): Claim | null {
  const said = claim.account ? 'account' : sayBare(texts);
  return said === 'refuse' ? null : { ...claim, account: said === 'account' };
}
