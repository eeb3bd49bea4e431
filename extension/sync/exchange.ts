/** One sending as a request of the typed client. */
import * as v from 'valibot';
import type { EntryAnswer } from '../../shared/api/answers/ledger.ts';
import { askVersioned, type Connection, type Send } from '../../shared/api/client.ts';
import { LEDGER_ENDPOINTS as LEDGER } from '../../shared/api/ledger-client.ts';
import { entryRequest } from '../../shared/api/ledger-entries.ts';
import { importRequest } from '../../shared/api/ledger-import.ts';
import type { Household } from './household.ts';
import type { Sending } from './outbox.ts';

export interface Sent {
  readonly version: number | null;
  /** The entry as the API booked it; null for everything else. */
  readonly entry: v.InferOutput<typeof EntryAnswer> | null;
}

export function connectionTo({ origin, token }: Pick<Household, 'origin' | 'token'>, send: Send): Connection {
  // Nobody reads the words of a refusal: they are not shown.
  return { base: origin, language: 'en', token, send };
}

/**
 * Sends. What somebody else may have changed in the meantime is written only to the version that this device knows.
 * Throws what the client throws.
 */
export async function exchange(sending: Sending, connection: Connection, ifVersion: number): Promise<Sent> {
  switch (sending.kind) {
    case 'consent': {
      const { purpose, wordsSha256 } = sending;
      return sent(await askVersioned(LEDGER.giveConsent, { body: { purpose, wordsSha256 } }, connection));
    }
    case 'import':
      return sent(
        await askVersioned(LEDGER.importHousehold, { body: v.parse(importRequest, sending.page) }, connection),
      );
    case 'add-member':
      return sent(await askVersioned(LEDGER.addMember, { body: sending.after }, connection));
    case 'change-member': {
      const { id, ...body } = sending.after;
      return sent(await askVersioned(LEDGER.changeMember, { path: { id }, body, ifVersion }, connection));
    }
    case 'set-relations': {
      const body = { pairs: [...sending.after] };
      return sent(await askVersioned(LEDGER.setRelations, { body, ifVersion }, connection));
    }
    case 'set-draw-order': {
      const { memberId, from, after } = sending;
      const body = { from, sharers: [...after] };
      return sent(await askVersioned(LEDGER.setDrawOrder, { path: { memberId }, body, ifVersion }, connection));
    }
    case 'figure':
      return sent(await askVersioned(LEDGER.observe, { body: sending.observation }, connection));
    case 'entry':
      return sentEntry(sending.request, connection);
  }
}

async function sentEntry(
  request: Extract<Sending, { kind: 'entry' }>['request'],
  connection: Connection,
): Promise<Sent> {
  if (request.kind === 'reversal') {
    const { id, on, reverses } = request;
    const { answer, version } = await askVersioned(
      LEDGER.reverseEntry,
      { path: { id: reverses }, body: { id, on } },
      connection,
    );
    return { version, entry: answer };
  }
  const { answer, version } = await askVersioned(
    LEDGER.writeEntries,
    { body: v.parse(entryRequest, request) },
    connection,
  );
  return { version, entry: 'postings' in answer ? answer : null };
}

function sent({ version }: { readonly version: number | null }): Sent {
  return { version, entry: null };
}
