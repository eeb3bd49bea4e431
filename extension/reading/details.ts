/** What a page says besides the balances: records and participation. */

import { readParticipation } from './participation/participation.ts';
import type { City } from './participation/places.ts';
import type { ReadDetails } from './reading.ts';
import { readRecords } from './records/records.ts';

/** Records, and participation where the page is of medical insurance: a place is one of `cities`, else a province. */
export function allDetails(cities: readonly City[]): ReadDetails {
  return async (scene, masks, medical) => ({
    ...(await readRecords(scene, masks)),
    participation: medical ? await readParticipation(scene, cities, masks) : null,
  });
}
