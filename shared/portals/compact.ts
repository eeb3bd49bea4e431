/** The registry as the boot script carries it: only what answers "is this a hall?". */
import { coversHost } from './match.ts';
import type { Place, Registry, Silence } from './portal.ts';

/** host, base path, scope or 0, port or 0, 1 where nothing may be injected. */
export type CompactPlace = readonly [string, string, string | 0, number, 0 | 1];

export interface CompactRegistry {
  readonly silence: Silence;
  readonly places: readonly CompactPlace[];
}

/**
 * Declared and optional halls, and those silent entries that lie inside one of them. Every other silent entry is left
 * out: there an address is "unlisted" instead of "silent", and nothing happens either way.
 */
export function compactRegistry(registry: Registry): CompactRegistry {
  const halls = registry.portals.filter(({ permission }) => permission !== 'none');
  const silent = registry.portals.filter((entry) => entry.neverInject && halls.some((hall) => isInside(entry, hall)));
  return {
    silence: registry.silence,
    places: [...halls, ...silent].map(({ host, basePath, scope, port, neverInject }) => [
      host,
      basePath,
      scope ?? 0,
      port ?? 0,
      neverInject ? 1 : 0,
    ]),
  };
}

export function openCompact({ silence, places }: CompactRegistry): Registry<Place> {
  return {
    silence,
    portals: places.map(([host, basePath, scope, port, silent]) => ({
      host,
      basePath,
      neverInject: silent === 1,
      ...(scope === 0 ? {} : { scope }),
      ...(port === 0 ? {} : { port }),
    })),
  };
}

function isInside(entry: Place, hall: Place): boolean {
  const reach = hall.scope ?? hall.basePath;
  return coversHost(hall, entry.host) && entry.port === hall.port && (entry.scope ?? entry.basePath).startsWith(reach);
}
