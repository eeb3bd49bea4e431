/** What the registry says of a portal: where it is, what it is for, and whether Gongji may appear on it. */
import type { RegionCode } from '../region.ts';

export const PORTAL_ROLES = [
  'entry',
  'person-hall',
  'public-query',
  'social-security',
  'employer-hall',
  'procurement',
  'payment',
  'sign-on',
  'redirect-target',
  'mobile-h5',
  'bureau-site',
  'gov-service',
  'api',
  'app-api',
  'other',
] as const;
export type PortalRole = (typeof PORTAL_ROLES)[number];

export const PLATFORMS = [
  'hsa-pss',
  'hsa-tps',
  'hsa-mbs',
  'hsa-cfc',
  'mohrss-osptb',
  'jsp',
  'cms',
  'gov-service',
  'other',
] as const;
export type Platform = (typeof PLATFORMS)[number];

export const PERMISSIONS = ['declared', 'optional', 'none'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The part of an entry that decides where it applies. */
export interface Place {
  /** A host name, or `*.` and a host name: every host below it, and not that host itself. */
  readonly host: string;
  /** Absent: the scheme's own port, and no other. */
  readonly port?: number;
  /** Starts and ends with a slash. */
  readonly basePath: string;
  /** A prefix of `basePath`, where the hall uses more of its host. */
  readonly scope?: string;
  /** True on employer, procurement, payment and sign-on pages, and on hosts that are not a hall. */
  readonly neverInject: boolean;
}

export interface Portal extends Place {
  readonly region: RegionCode;
  /** Releases before the English names have none. */
  readonly name: { readonly zh: string; readonly en?: string };
  readonly role: PortalRole;
  readonly platform: Platform;
  readonly permission: Permission;
  readonly evidence: 'seen' | 'inferred';
  readonly routes?: readonly string[];
  readonly note?: string;
}

/** Words that silence an address wherever it is: lower case, a trailing `*` stands for any ending. */
export interface Silence {
  readonly segments: readonly string[];
  readonly routes: readonly string[];
}

export interface Registry<P extends Place = Portal> {
  readonly silence: Silence;
  readonly portals: readonly P[];
}

/** Part of a host, on all its ports, where Gongji must stay away at once, whatever else the registry says of it. */
export type Stop = Pick<Place, 'host' | 'basePath'>;

/** The registry as it is published with the rules: signed data, which a newer release may change. */
export interface PublishedRegistry extends Registry {
  readonly stops: readonly Stop[];
}

/** What an entry is called in stored data: host, port and base path, which no two entries share. */
export function portalId(place: Place): string {
  return `${place.host}${place.port === undefined ? '' : `:${place.port}`}${place.basePath}`;
}

/** False where a page cannot show a medical account: guides only, no figure is read (si.12333.gov.cn). */
export function mayRead(portal: Portal): boolean {
  return portal.role !== 'social-security';
}
