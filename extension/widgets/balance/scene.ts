/** What the balance part shows, out of what is known of the page. */
import type { Fault, Hall, PageView, Picked } from '../../messages.ts';
import type { Figure } from '../../reading/reading.ts';
import type { Balance } from '../../store/book.ts';

/** A figure that the person may confirm, and where it comes from. */
export interface Proposal {
  readonly figures: readonly Figure[];
  readonly via: Balance['via'];
  readonly at: number;
}

export type Scene =
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'loading' | 'none' | 'signed-out' | 'not-personal' | 'no-account' | 'no-page' | 'failed' }
  | { readonly kind: 'conflict'; readonly labels: readonly string[] };

/** A figure that the person picked or typed goes before what the page was read to say. */
export function sceneOf(hall: Hall | null, view: PageView | Fault | null, own: Proposal | null): Scene {
  if (own) return { kind: 'proposal', proposal: own };
  if (!hall) return { kind: 'no-page' };
  if (!hall.reads) return { kind: 'no-account' };
  if (!view) return { kind: 'loading' };
  if ('code' in view) return { kind: 'failed' };
  const { state, figures, conflicting } = view.reading;
  if (state === 'conflict') return { kind: 'conflict', labels: conflicting };
  if (state !== 'read') return { kind: state };
  return figures.length > 0
    ? { kind: 'proposal', proposal: { figures, via: 'portal', at: view.at } }
    : { kind: 'none' };
}

/** Whether what is read of the page says something else than a figure that the person has gone on with, and came after it. */
export function isNews(read: Scene, { figures, at }: Proposal): boolean {
  const said = (each: readonly Figure[]) => JSON.stringify(each.map(({ kind, fen }) => [kind, fen]));
  return read.kind === 'proposal' && read.proposal.at > at && said(read.proposal.figures) !== said(figures);
}

export function pickedProposal({ figure, at }: Picked): Proposal {
  return { figures: [figure], via: 'picked', at };
}
