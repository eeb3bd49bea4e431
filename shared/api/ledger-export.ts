/** What an export answers. Apart from the import's pages, since the Worker writes it and never reads one. */
import * as v from 'valibot';
import { observationRequest } from './ledger-entries.ts';
import { instant } from './ledger-fields.ts';
import { memberRequest, relationPair } from './ledger-household.ts';
import { consent, drawOrder, storedEntry } from './ledger-import.ts';

/** What an export holds, in one document. */
export const householdDocument = v.strictObject({
  format: v.literal('gongji-household'),
  version: v.literal(1),
  household: v.strictObject({ id: v.string(), createdAt: instant }),
  members: v.array(memberRequest),
  relations: v.array(relationPair),
  drawOrders: v.array(drawOrder),
  consents: v.array(consent),
  observations: v.array(observationRequest),
  entries: v.array(storedEntry),
});
