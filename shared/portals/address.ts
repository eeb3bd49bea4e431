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

/** As `location` and `URL` give them. */
export interface AddressParts {
  readonly hostname: string;
  /** Empty: the scheme's own. */
  readonly port: string;
  readonly pathname: string;
  /** With its `#`, or empty. */
  readonly hash: string;
}

/** Without the flag for any case, which makes an engine fold every class. */
const URL_SHAPE =
  /^([Hh][Tt][Tt][Pp][Ss]?):\/\/(?:[^/?#\\]*@)?([^/?#\\@:]+)(?::(\d{1,5}))?(\/[^?#]*)?(?:\?[^#]*)?(#.*)?$/s;

/**
 * Cuts an address. Portals put tickets and codes behind `?` in the query and in the fragment, so neither is looked at.
 * Null for anything but http and https.
 */
export function cutAddress(url: string): Address | null {
  const match = URL_SHAPE.exec(url);
  if (!match) return null;
  const [, protocol, host = '', digits = '', pathname = '/', hash = ''] = match;
  const isOwnPort = Number(digits) === (protocol?.length === 4 ? 80 : 443);
  return addressOf({ hostname: host.toLowerCase(), port: isOwnPort ? '' : digits, pathname, hash });
}

/** For who has the parts: to take an address apart costs a page more than all that is done with it. */
export function addressOf({ hostname, port, pathname, hash }: AddressParts): Address {
  return {
    host: hostname,
    port: port === '' ? null : Number(port),
    path: pathname
      .split('/')
      .map((segment) => segment.split(';')[0])
      .join('/'),
    route: cutRoute(hash.slice(1)),
  };
}

function cutRoute(fragment: string): string {
  const route = fragment.startsWith('!') ? fragment.slice(1) : fragment;
  if (!route.startsWith('/')) return '';
  const end = route.search(/[?&;=]|%3[BbDdFf]|%26/);
  return end < 0 ? route : route.slice(0, end);
}
