/** What a step looks like at the moment, from what is known of the guide and what was seen on the page. Pure. */
import type { ChannelKind } from '../../shared/guides/channel.ts';
import type { Guide } from '../../shared/guides/guide.ts';
import { areInOneProvince, NATION, type RegionCode } from '../../shared/region.ts';

/** Where a guide is walked: on this page, in an app or at a counter, or on the site of another region. */
export type TourPlace = 'here' | 'in-app' | 'other-region';

/**
 * What was seen of a step's target. `likely-opener`: nothing is there, and one closed menu may hold it. `words`: the words
 * stand there, on nothing that could be clicked.
 */
export type Sight = 'found' | 'opener' | 'likely-opener' | 'words' | 'missing' | 'ambiguous' | 'disabled';

export type Scene = Sight | 'looking' | 'by-hand' | 'in-app' | 'other-region' | 'finished';

/** A website's guide belongs to its region's own site; one for every channel holds on the nation's site too. */
export function placeOf(guide: Pick<Guide, 'kind' | 'region'>, portalRegion: RegionCode): TourPlace {
  if (!isOnPage(guide.kind)) return 'in-app';
  if (guide.region === NATION) return 'here';
  if (portalRegion === NATION) return guide.kind === null ? 'here' : 'other-region';
  return areInOneProvince(guide.region, portalRegion) ? 'here' : 'other-region';
}

function isOnPage(kind: ChannelKind | null): boolean {
  return kind === null || kind === 'website';
}

export interface Moment {
  readonly place: TourPlace;
  /** Null: nothing is to be clicked in this step. */
  readonly sight: Sight | null;
  /** A page that may still be drawing itself has been given its time. */
  readonly hasWaited: boolean;
  readonly isFinished: boolean;
}

export function sceneOf({ place, sight, hasWaited, isFinished }: Moment): Scene {
  if (isFinished) return 'finished';
  if (place !== 'here') return place;
  if (sight === null) return 'by-hand';
  if (isPointable(sight)) return sight;
  return hasWaited ? sight : 'looking';
}

/** True where a ring can be drawn. */
export function isPointable(sight: Sight | null): boolean {
  return sight === 'found' || sight === 'opener' || sight === 'likely-opener' || sight === 'words';
}

/**
 * True when the page is already where the next step is: this step's target is gone and the next one's is there, on a page
 * or a route that the step did not begin on.
 */
export function isPast(sight: Sight | null, next: Sight | null, isElsewhere: boolean): boolean {
  return isElsewhere && (sight === 'missing' || sight === 'likely-opener') && (next === 'found' || next === 'opener');
}
