/** How sync stands, as it is shown. */

import type { BookState } from '../book/state.ts';
import type { Conflict, SyncPhase, SyncState } from '../book/sync-state.ts';
import type { HeldBack } from './held-back.ts';

export function syncStateOf(state: BookState): SyncState {
  const { household, outbox, heldBack, people } = state;
  if (!household) return { on: false, left: null };
  if (!household.on) return { on: false, left: { origin: household.origin } };
  const waiting = outbox.length;
  const phase: SyncPhase =
    household.halt ??
    (household.retryAt !== null ? 'retrying' : household.isBehind || waiting > 0 ? 'sending' : 'idle');
  return {
    on: true,
    origin: household.origin,
    consentedAt: household.consent.at,
    phase,
    waiting,
    syncedAt: household.syncedAt,
    retryAt: household.retryAt,
    unsentMemberIds: people.filter(({ facts }) => facts === null).map(({ id }) => id),
    conflicts: heldBack.flatMap((each) => conflictOf(each) ?? []),
  };
}

function conflictOf({ id, sending, memo, balance, field, reason }: HeldBack): Conflict | null {
  const about = { id, field, reason };
  switch (sending.kind) {
    case 'entry': {
      const { request } = sending;
      if (request.kind === 'reversal') return { ...about, about: 'entry', request, memo };
      const { memoCiphertext: _, ...asked } = request;
      return { ...about, about: 'entry', request: asked, memo };
    }
    case 'add-member':
    case 'change-member': {
      const { id: memberId, labelCiphertext: _, ...facts } = sending.after;
      return { ...about, about: 'member', memberId, mine: { ...facts, label: sending.label } };
    }
    case 'set-relations':
      return { ...about, about: 'relations', pairs: sending.after };
    case 'set-draw-order': {
      const { memberId, from, after } = sending;
      return { ...about, about: 'draw-order', memberId, from, sharers: after };
    }
    case 'figure':
      if (!balance) return null;
      return {
        ...about,
        about: 'figure',
        balanceId: balance.id,
        memberId: balance.memberId,
        kind: balance.kind,
        fen: balance.fen,
      };
    case 'consent':
    case 'import':
      return null;
  }
}
