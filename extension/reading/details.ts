/** What a page says besides the balances: records, and participation where the page is of medical insurance. */

import { readParticipation } from './participation/participation.ts';
import type { ReadDetails } from './reading.ts';
import { readRecords } from './records/records.ts';

export const allDetails: ReadDetails = async (scene, masks, medical) => ({
  ...(await readRecords(scene, masks)),
  participation: medical ? await readParticipation(scene, masks) : null,
});
