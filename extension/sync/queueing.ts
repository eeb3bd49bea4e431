/** What a change of the book has to tell the API: read off the states before and after, so that no command can forget it. */
import { differingFieldOf } from '../../shared/ledger/recording.ts';
import { type BookState, ledgerMembers } from '../book/state.ts';
import type { Changed } from '../store/book-store.ts';
import { queued, type Sending } from './outbox.ts';
import { type Sealer, sealerFor } from './sealing.ts';
import { sentFigure, sentMember, sentRelations, sentRequest } from './wire.ts';

/** A change of the book with what the API has to hear of it; nothing while sync is off. */
export async function withQueue(before: BookState, next: BookState): Promise<Changed<null>> {
  const { household } = before;
  if (next === before || !household?.on) return { next, answer: null };
  return { next: await withSendings(before, next, await sealerFor(household)), answer: null };
}

/** The state after, with its outbox. Members come first: the rest names them. */
async function withSendings(before: BookState, after: BookState, sealer: Sealer): Promise<BookState> {
  const sendings = [
    ...(await memberSendings(before, after, sealer)),
    ...relationSendings(before, after),
    ...drawOrderSendings(before, after),
    ...figureSendings(before, after),
    ...(await entrySendings(before, after, sealer)),
  ];
  return sendings.length === 0 ? after : { ...after, outbox: queued(after.outbox, sendings) };
}

async function memberSendings(before: BookState, after: BookState, sealer: Sealer): Promise<Sending[]> {
  if (before.people === after.people) return [];
  const found: Sending[] = [];
  for (const person of after.people) {
    const old = before.people.find(({ id }) => id === person.id);
    if (old === person) continue;
    const [was, is] = [old && (await sentMember(old, sealer)), await sentMember(person, sealer)];
    if (!is) continue;
    const { label } = person;
    if (!was) found.push({ kind: 'add-member', after: is, label });
    else if (differingFieldOf(was, is) !== null) found.push({ kind: 'change-member', before: was, after: is, label });
  }
  return found;
}

function relationSendings(before: BookState, after: BookState): Sending[] {
  const [was, is] = [sentRelations(before), sentRelations(after)];
  return differingFieldOf(was, is) === null ? [] : [{ kind: 'set-relations', before: was, after: is }];
}

function drawOrderSendings(before: BookState, after: BookState): Sending[] {
  const added = after.drawOrders.filter((order) => !before.drawOrders.includes(order));
  return added.map(({ memberId, from, sharers }): Sending => {
    const old = before.drawOrders.find((order) => order.memberId === memberId && order.from === from);
    return { kind: 'set-draw-order', memberId, from, before: old?.sharers ?? null, after: sharers };
  });
}

/** New figures, and those of whoever has just become known to have an account. */
function figureSendings(before: BookState, after: BookState): Sending[] {
  if (before.balances === after.balances && before.people === after.people) return [];
  const members = ledgerMembers(before);
  const known = new Set(before.balances.map(({ id }) => id));
  const isNew = (id: string, memberId: string): boolean => !known.has(id) || !members.get(memberId)?.hasAccount;
  const added = after.balances.filter(({ id, memberId }) => isNew(id, memberId));
  return added.flatMap((balance): Sending[] => {
    const observation = sentFigure(after, balance);
    return observation ? [{ kind: 'figure', observation }] : [];
  });
}

async function entrySendings(before: BookState, after: BookState, sealer: Sealer): Promise<Sending[]> {
  const added = after.rows.slice(before.rows.length);
  return Promise.all(
    added.map(async ({ entry, memo }) => ({ kind: 'entry', request: await sentRequest(entry.request, memo, sealer) })),
  );
}
