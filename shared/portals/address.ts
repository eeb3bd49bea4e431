/** A page's address, cut to what may be kept: no credentials, no query, nothing after `?` in the fragment. */

export interface Address {
  readonly host: string;
  /** Null: the scheme's own port. */
  readonly port: number | null;
  /** Starts with a slash; path parameters (`;jsessionid=…`) are cut from every segment. */
  readonly path: string;
  /** A hash route (`/home`), or empty. A fragment that is no route may be a token and is dropped. */
  readonly route: string;
}

const URL_SHAPE = /^(https?):\/\/(?:[^/?#\\]*@)?([^/?#\\@:]+)(?::(\d{1,5}))?(\/[^?#]*)?(?:\?[^#]*)?(?:#(.*))?$/is;

/**
 * Cuts an address. Portals put tickets and codes behind `?` in the query and in the fragment, so neither is looked at.
 * Null for anything but http and https.
 */
export function cutAddress(url: string): Address | null {
  const match = URL_SHAPE.exec(url);
  if (!match) return null;
  const [, protocol, host = '', digits, path = '/', fragment = ''] = match;
  const ownPort = protocol?.length === 4 ? 80 : 443;
  const port = Number(digits ?? ownPort);
  return {
    host: host.toLowerCase(),
    port: port === ownPort ? null : port,
    path: path.replace(/;[^/]*/g, ''),
    route: cutRoute(fragment),
  };
}

function cutRoute(fragment: string): string {
  const route = fragment.replace(/^!/, '').split(/[?&;=]|%3f|%26|%3b|%3d/i)[0] ?? '';
  return route.startsWith('/') ? route : '';
}
