/** Makes a guide ready for the page: its steps, and where it is done if not on this portal. */
import { type Day, shanghaiDay } from '../../shared/day.ts';
import type { Channel } from '../../shared/guides/channel.ts';
import type { Guide } from '../../shared/guides/guide.ts';
import { NATION, provinceOf, type RegionCode } from '../../shared/region.ts';
import type { Snapshot } from '../../shared/rules/snapshot.ts';
import { placeOf } from '../pointing/scene.ts';
import type { Tour, TourChannel } from '../pointing/tour-messages.ts';
import type { Settings } from '../settings/settings.ts';

export interface TourMoment {
  readonly snapshot: Snapshot;
  readonly portalRegion: RegionCode;
  readonly settings: Pick<Settings, 'language' | 'elder'>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Null where the guide is not in the rules (any more). */
export function tourOf(
  guideId: string,
  step: number,
  { snapshot, portalRegion, settings, now }: TourMoment,
): Tour | null {
  const guide = snapshot.guides.find(({ id }) => id === guideId);
  if (!guide) return null;
  const place = placeOf(guide, portalRegion);
  return {
    guideId,
    title: guide.title,
    minutes: guide.minutes,
    haveReady: guide.haveReady,
    steps: guide.steps,
    certainty: guide.certainty,
    place,
    channel: place === 'here' ? null : channelOf(snapshot, guide, shanghaiDay(now)),
    step: Math.min(step, guide.steps.length),
    language: settings.language,
    elder: settings.elder,
  };
}

const SURENESS = { official: 0, reported: 1, unverified: 2 } as const;

/** The channel that a guide is for: of its kind and its task, of its own region before those above it. */
function channelOf(snapshot: Snapshot, guide: Guide, on: Day): TourChannel | null {
  const chain: readonly string[] = [guide.region, provinceOf(guide.region), NATION];
  const [best] = snapshot.channels
    .filter((each) => each.tasks.includes(guide.task) && each.kind === guide.kind && chain.includes(each.region))
    .filter((each) => isUsed(each, on))
    .toSorted(
      (one, other) =>
        chain.indexOf(one.region) - chain.indexOf(other.region) || SURENESS[one.certainty] - SURENESS[other.certainty],
    );
  return best ? { name: best.name, kind: best.kind, path: best.path, url: best.url } : null;
}

function isUsed({ from, to }: Channel, on: Day): boolean {
  return (from === null || from <= on) && (to === null || on < to);
}
