/** What an address is today: by the registry that ships, as far as the registry of newer rules lets it stand. */
import { cutAddress } from './address.ts';
import { coversHost, portalAt } from './match.ts';
import { mayRead, type Place, type Portal, type PublishedRegistry, type Stop } from './portal.ts';

export type Standing =
  /** Gongji may show itself; the names and the role are those of the newer registry. */
  | { readonly kind: 'hall'; readonly portal: Portal }
  /** A hall of the registry that ships, which the kill switch or the newer registry has taken out. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'none' };

export type StandingAt = (url: string) => Standing;

/**
 * `newer`: the registry of a verified release that is newer than `shipped`; null where there is none. It can take a hall out,
 * narrow its paths and correct what is said of it. It can never add one: the browser's permissions and the boot script follow
 * what ships.
 */
export function standingAt(shipped: PublishedRegistry, newer: PublishedRegistry | null, url: string): Standing {
  const ours = portalAt(shipped, url);
  if (ours.kind !== 'hall') return { kind: 'none' };
  const { host, path } = cutAddress(url) ?? { host: '', path: '' };
  const now = newer ?? shipped;
  if (isStopped(now.stops, host, path)) return { kind: 'stopped' };
  const theirs = portalAt(now, url);
  if (theirs.kind !== 'hall') return { kind: 'stopped' };
  const { permission, role } = ours.portal;
  // A page that was not to be read is not read because of data.
  return { kind: 'hall', portal: { ...theirs.portal, permission, ...(mayRead(ours.portal) ? {} : { role }) } };
}

/** True where no page of an entry can be used any more. */
export function isTakenOut({ stops }: PublishedRegistry, { host, scope, basePath }: Place): boolean {
  return isStopped(stops, host, scope ?? basePath);
}

function isStopped(stops: readonly Stop[], host: string, path: string): boolean {
  return stops.some((stop) => coversHost(stop, host) && `${path}/`.startsWith(stop.basePath));
}
