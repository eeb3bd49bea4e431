/** The address of an API that a person typed: a site and nothing else. */

/** Their keys' private halves are in the repository, so only a program on this machine may use them. */
const THIS_MACHINE: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** True for an address on this machine. */
export function isThisMachine(address: string): boolean {
  return URL.canParse(address) && THIS_MACHINE.includes(new URL(address).hostname);
}

/**
 * The origin to ask: "https://api.example". Null for anything but a site over https (http on this machine alone), and for
 * one of `portalHosts` (a leading `*.` covers the hosts below it): Gongji never asks a portal for anything. A path, a name
 * and password, or what stands behind `?` and `#` is not cut off but refused, so that nothing secret is kept by mistake.
 */
export function apiOrigin(text: string, portalHosts: readonly string[]): string | null {
  const trimmed = text.trim();
  const whole = /^[a-z][a-z+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(whole)) return null;
  const { protocol, origin, href, hostname } = new URL(whole);
  if (href !== `${origin}/` || /[?#@\s]/.test(whole)) return null;
  if (isThisMachine(origin)) return protocol === 'https:' || protocol === 'http:' ? origin : null;
  // "host." with its closing dot is the same host.
  const name = hostname.replace(/\.$/, '');
  const isPortal = portalHosts.some((host) => host === name || (host.startsWith('*.') && name.endsWith(host.slice(1))));
  return protocol === 'https:' && !isPortal ? origin : null;
}
