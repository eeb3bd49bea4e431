/** The person's word on what was held back. */
import type { RelationPair } from '../../shared/ledger/relations.ts';
import { restoreFigure } from '../book/figures.ts';
import { saveMember, setDrawOrder, setRelations } from '../book/members.ts';
import { NO_EARNINGS } from '../book/person.ts';
import { type Circumstances, recordEntry, reverseEntry } from '../book/recording.ts';
import type { BookState } from '../book/state.ts';
import type { Decision } from '../book/sync-state.ts';
import type { HeldBack } from './held-back.ts';

/**
 * `theirs` lets go what this device had. `mine` does it again on the book as it is now, an entry or a figure under `newId`.
 * Nothing happens for what was decided before. Throws a BookRefusal where it still does not fit: then it stays held back.
 */
export function decide(
  state: BookState,
  { id, decision, newId }: { readonly id: string; readonly decision: Decision; readonly newId: string },
  circumstances: Circumstances,
): BookState {
  const held = state.heldBack.find((each) => each.id === id);
  if (!held) return state;
  const freed = { ...state, heldBack: state.heldBack.filter((each) => each !== held) };
  return decision === 'mine' ? doneAgain(freed, held, newId, circumstances) : letGo(freed, held);
}

function doneAgain(state: BookState, held: HeldBack, newId: string, circumstances: Circumstances): BookState {
  const { sending } = held;
  switch (sending.kind) {
    case 'entry': {
      const { request } = sending;
      if (request.kind === 'reversal') return reverseEntry(state, { ...request, id: newId }, circumstances.now);
      const { memoCiphertext: _, ...asked } = request;
      return recordEntry(state, { ...asked, id: newId }, held.memo, circumstances);
    }
    case 'add-member':
    case 'change-member': {
      const { id, relation, region, insurance, status, hasAccount, retainedFen, priorYearsOnly } = sending.after;
      const facts = { region, insurance, status, hasAccount, retainedFen, priorYearsOnly };
      const earnings = state.people.find((person) => person.id === id)?.earnings ?? NO_EARNINGS;
      const saved = { id, label: sending.label, relation, since: circumstances.now, facts, earnings };
      return saveMember(state, saved, () => true);
    }
    case 'set-relations': {
      const isOurs = (pair: RelationPair): boolean => sending.after.some((each) => isSamePair(each, pair));
      return setRelations(state, [...sending.after, ...state.relations.filter((pair) => !isOurs(pair))]);
    }
    case 'set-draw-order': {
      const { memberId, from, after } = sending;
      return setDrawOrder(state, { memberId, from, sharers: after });
    }
    case 'figure':
      return held.balance ? restoreFigure(withoutFigure(state, held), { ...held.balance, id: newId }) : state;
    case 'consent':
    case 'import':
      return state;
  }
}

/** The shared book's version is in the state already, but for a figure: that one is read again. */
function letGo(state: BookState, held: HeldBack): BookState {
  if (held.sending.kind !== 'figure' || !state.household) return state;
  return { ...withoutFigure(state, held), household: { ...state.household, isBehind: true } };
}

function withoutFigure(state: BookState, { balance }: HeldBack): BookState {
  return { ...state, balances: state.balances.filter(({ id }) => id !== balance?.id) };
}

function isSamePair(one: RelationPair, other: RelationPair): boolean {
  return one.memberId === other.memberId && one.toMemberId === other.toMemberId;
}
