/** A random book from a seed, made by the core, with its people. */
import { day } from '../../shared/day.ts';
import type { DrawRule } from '../../shared/estimates/draws.ts';
import { type Book, emptyBook } from '../../shared/ledger/book.ts';
import type { EntryRequest } from '../../shared/ledger/entry.ts';
import { type RecordContext, record } from '../../shared/ledger/recording.ts';
import { type Family, family, oneOf, randomFrom, randomRequest, uuid } from './situations.ts';

export const TODAY = day('2026-11-21');

export const RULE: DrawRule = { among: 'configured', ownFirst: true, splitAllowed: true, sharersAtTill: true };

export interface RandomBook {
  readonly book: Book;
  readonly people: Family;
  readonly context: RecordContext;
}

/** `visit` sees each request with the book before it is recorded. */
export function randomBook(
  seed: number,
  requests: number,
  visit: (book: Book, request: EntryRequest, context: RecordContext) => void = () => undefined,
  rule: DrawRule = RULE,
): RandomBook {
  const random = randomFrom(seed);
  const people = family(random);
  const context: RecordContext = {
    members: new Map(people.members.map((member) => [member.id, member])),
    drawOrders: people.drawOrders,
    rule,
    recordedAt: '2026-11-21T04:00:00.000Z',
  };
  const book = emptyBook();
  for (let count = 0; count < requests; count += 1) {
    const ids = [...book.entries.keys()];
    const request: EntryRequest =
      ids.length > 0 && random() < 0.1
        ? { kind: 'reversal', id: uuid(random), on: TODAY, reverses: oneOf(random, ids) }
        : randomRequest(random, people, TODAY);
    visit(book, request, context);
    record(book, request, context);
  }
  return { book, people, context };
}
