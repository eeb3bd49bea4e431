/** What a conflict is about, in one line: which entry with whose money, whose details, which two people. */
import { formatYuan } from '../../../shared/money.ts';
import type { Family } from '../../book/family.ts';
import type { Conflict } from '../../book/sync-state.ts';
import { dayText } from './dates.ts';
import type { Face } from './face.ts';
import { nameOf } from './names.ts';

export function conflictSubject(conflict: Conflict, family: Family, face: Face): string {
  const name = (id: string) => nameOf(family, id, face);
  switch (conflict.about) {
    case 'entry':
      return entrySubject(conflict.request, name, face);
    case 'member':
    case 'figure':
      return name(conflict.memberId);
    case 'draw-order':
      return `${name(conflict.memberId)} · ${dayText(conflict.from, face.language)}`;
    case 'relations':
      return conflict.pairs.map(({ memberId, toMemberId }) => `${name(memberId)} – ${name(toMemberId)}`).join(' · ');
  }
}

type EntryConflict = Extract<Conflict, { about: 'entry' }>;

function entrySubject(request: EntryConflict['request'], name: (id: string) => string, face: Face): string {
  const what = face.words.entry.names[request.kind];
  const when = dayText(request.on, face.language);
  if (request.kind === 'reversal') return `${what} · ${when}`;
  const to = 'toMemberId' in request ? ` → ${name(request.toMemberId)}` : '';
  const amount = request.amountFen === undefined ? [] : [formatYuan(request.amountFen)];
  return [what, `${name(request.memberId)}${to}`, ...amount, when].join(' · ');
}
