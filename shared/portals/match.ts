/** Which portal an address belongs to, and whether Gongji may show itself there. */
import { type Address, cutAddress } from './address.ts';
import type { Place, Portal, Registry } from './portal.ts';

export type PortalMatch<P extends Place = Portal> =
  | { readonly kind: 'hall'; readonly portal: P }
  /** Listed, but an employer's, a procurement, payment or sign-on page: nothing may be injected. */
  | { readonly kind: 'silent'; readonly portal: P }
  | { readonly kind: 'unlisted' };

/**
 * The entry whose host, port and path cover an address most closely. An exact host goes before a wildcard, then the longer
 * path; where two are equally close, silence wins, then the alphabet. Query and secrets of the fragment are cut before anything is compared.
 */
export function portalAt<P extends Place>(registry: Registry<P>, url: string): PortalMatch<P> {
  const address = cutAddress(url);
  return address ? portalAtAddress(registry, address) : { kind: 'unlisted' };
}

/** As {@link portalAt}, for an address that is cut already. */
export function portalAtAddress<P extends Place>(registry: Registry<P>, address: Address): PortalMatch<P> {
  let best: P | undefined;
  let bestRank = 0;
  for (const portal of registry.portals) {
    const rank = closeness(portal, address) + (portal.neverInject ? 0.5 : 0);
    const isCloser = rank > bestRank || (rank === bestRank && best && portal.basePath < best.basePath);
    if (rank >= 1 && isCloser) [best, bestRank] = [portal, rank];
  }
  if (!best) return { kind: 'unlisted' };
  return best.neverInject || isSilenced(registry, address)
    ? { kind: 'silent', portal: best }
    : { kind: 'hall', portal: best };
}

/** True when the host lies within the entry's: equal, or below a wildcard. */
export function coversHost(place: Pick<Place, 'host'>, host: string): boolean {
  return place.host.startsWith('*.') ? host.endsWith(place.host.slice(1)) : host === place.host;
}

const EXACT_HOST = 10_000;

function closeness(place: Place, { host, port, path }: Address): number {
  if (!coversHost(place, host) || port !== (place.port ?? null)) return 0;
  const prefix = [place.basePath, place.scope].find((each) => each !== undefined && `${path}/`.startsWith(each));
  if (prefix === undefined) return 0;
  return prefix.length + (place.host === host ? EXACT_HOST : 0);
}

function isSilenced({ silence }: Registry<Place>, { path, route }: Address): boolean {
  return says(silence.segments, path) || says(silence.routes, route);
}

/** True when a segment of the path is one of the words, case and percent-encoding aside. */
export function says(words: readonly string[], path: string): boolean {
  const segments = decoded(path).toLowerCase().split('/');
  return words.some((word) =>
    segments.some((segment) => (word.endsWith('*') ? segment.startsWith(word.slice(0, -1)) : segment === word)),
  );
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
