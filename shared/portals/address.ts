/** A page's address, cut to what may be kept: no credentials, no query, nothing after `?` in the fragment. */

export interface Address {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** Null: the scheme's own port. */
  readonly port: number | null;
  /** Starts with a slash; path parameters (`;jsessionid=…`) are cut from every segment. */
  readonly path: string;
  /** A hash route (`/home`), or empty. A fragment that is no route may be a token and is dropped. */
  readonly route: string;
}

const URL_SHAPE = /^(https?):\/\/([^/?#\\]*)([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/is;
const DEFAULT_PORT = { http: 80, https: 443 } as const;

/**
 * Cuts an address. Portals put tickets and codes behind `?` in the query and in the fragment, so neither is looked at.
 * Null for anything but http and https.
 */
export function cutAddress(url: string): Address | null {
  const match = URL_SHAPE.exec(url);
  if (!match) return null;
  const scheme = match[1]?.toLowerCase() === 'http' ? 'http' : 'https';
  const authority = (match[2] ?? '').split('@').at(-1) ?? '';
  const place = /^(.+?)(?::(\d{1,5}))?$/.exec(authority.toLowerCase());
  if (!place?.[1]) return null;
  const port = place[2] === undefined ? null : Number(place[2]);
  return {
    scheme,
    host: place[1],
    port: port === DEFAULT_PORT[scheme] ? null : port,
    path: (match[3] ?? '').replace(/;[^/]*/g, '') || '/',
    route: cutRoute(match[4] ?? ''),
  };
}

/** The address as text, without scheme and without anything that was cut. */
export function addressText(address: Address): string {
  const port = address.port === null ? '' : `:${address.port}`;
  return `${address.host}${port}${address.path}${address.route && `#${address.route}`}`;
}

function cutRoute(fragment: string): string {
  const route = fragment.replace(/^!/, '').split(/[?&;=]|%3f|%26|%3b|%3d/i)[0] ?? '';
  return route.startsWith('/') ? route : '';
}
