/** What is on its way to the API: exact requests, in order, each under the id that it was made with. */

import type { Day } from '../../shared/day.ts';
import type { PostedRequest, ReversalRequest } from '../../shared/ledger/entry.ts';
import type { ImportPage } from '../../shared/ledger/exports/document.ts';
import type { Member } from '../../shared/ledger/member.ts';
import type { Observation } from '../../shared/ledger/observation.ts';
import type { RelationPair } from '../../shared/ledger/relations.ts';

/** `before`: what this device knew when the person changed it. Labels and memos are ciphertext here already. */
export type Sending =
  | { readonly kind: 'consent'; readonly purpose: string; readonly wordsSha256: string }
  /** The whole book, when sync is turned on: entry by entry as it is, with its moves. */
  | { readonly kind: 'import'; readonly page: ImportPage }
  /** `label` in clear stays here: it is what the ciphertext says. */
  | { readonly kind: 'add-member'; readonly after: Member; readonly label: string }
  | { readonly kind: 'change-member'; readonly before: Member; readonly after: Member; readonly label: string }
  | {
      readonly kind: 'set-relations';
      readonly before: readonly RelationPair[];
      readonly after: readonly RelationPair[];
    }
  | {
      readonly kind: 'set-draw-order';
      readonly memberId: string;
      readonly from: Day;
      readonly before: readonly string[] | null;
      readonly after: readonly string[];
    }
  | { readonly kind: 'entry'; readonly request: PostedRequest | ReversalRequest }
  | { readonly kind: 'figure'; readonly observation: Observation };

export interface Waiting {
  /** The order in which they go. */
  readonly n: number;
  /** Of this very sending: a number may come again. */
  readonly key: string;
  readonly sending: Sending;
  /** The API refused it once; after the book was read again it is tried once more. */
  readonly refusedOnce: boolean;
}

/** Puts sendings at the end. */
export function queued(outbox: readonly Waiting[], sendings: readonly Sending[]): readonly Waiting[] {
  if (sendings.length === 0) return outbox;
  const last = outbox.at(-1)?.n ?? 0;
  const added = sendings.map((sending, index) => ({
    n: last + index + 1,
    key: crypto.randomUUID(),
    sending,
    refusedOnce: false,
  }));
  return [...outbox, ...added];
}
