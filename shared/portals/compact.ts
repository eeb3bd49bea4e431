/** The registry as the boot script carries it: only what answers "is this a hall?". */
import { coversHost, says } from './match.ts';
import type { Place, Registry, Silence } from './portal.ts';

export interface CompactRegistry {
  readonly silence: Silence;
  /** One place a line: host, port and base path as in an address; `|` ends the scope, `!` silences. */
  readonly places: string;
}

/**
 * Declared and optional halls, and those silent entries that lie inside one of them and that no silencing word covers. Every other silent entry is left
 * out: there an address is "unlisted" instead of "silent", and nothing happens either way.
 */
export function compactRegistry(registry: Registry): CompactRegistry {
  const halls = registry.portals.filter(({ permission }) => permission !== 'none');
  const isNeeded = (entry: Place) =>
    entry.neverInject &&
    !says(registry.silence.segments, entry.basePath) &&
    halls.some((hall) => isInside(entry, hall));
  const silent = registry.portals.filter(isNeeded);
  return { silence: registry.silence, places: [...halls, ...silent].map(line).toSorted().join('\n') };
}

/** What covers a host in small letters: a page stays on its host. */
export function openCompact({ silence, places }: CompactRegistry, host: string): Registry<Place> {
  const near = namesOf(host).flatMap((name) => linesWith(places, name));
  return { silence, portals: near.map(place).filter((each) => coversHost(each, host)) };
}

/** As a place may name a host: itself, and below each wildcard that covers it. */
function namesOf(host: string): string[] {
  const names = [host];
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) names.push(`*${host.slice(dot)}`);
  return names;
}

/** Searched in the whole: nearly all lines are of other hosts, and need not be taken apart. */
function linesWith(places: string, name: string): string[] {
  const lines: string[] = [];
  for (let at = places.indexOf(name); at >= 0; at = places.indexOf(name, at + 1)) {
    const end = places.indexOf('\n', at);
    lines.push(places.slice(places.lastIndexOf('\n', at) + 1, end < 0 ? places.length : end));
  }
  return lines;
}

function line({ host, port, basePath, scope, neverInject }: Place): string {
  const path = scope === undefined ? basePath : `${scope}|${basePath.slice(scope.length)}`;
  return `${neverInject ? '!' : ''}${host}${port === undefined ? '' : `:${port}`}${path}`;
}

/** Without an expression: a page would pay for its compilation. */
function place(text: string): Place {
  const neverInject = text.startsWith('!');
  const slash = text.indexOf('/');
  const [host = '', port] = text.slice(neverInject ? 1 : 0, slash).split(':');
  const [scope = '', rest] = text.slice(slash).split('|');
  return {
    host,
    neverInject,
    basePath: scope + (rest ?? ''),
    ...(rest !== undefined && { scope }),
    ...(port && { port: Number(port) }),
  };
}

function isInside(entry: Place, hall: Place): boolean {
  const reach = hall.scope ?? hall.basePath;
  return coversHost(hall, entry.host) && entry.port === hall.port && (entry.scope ?? entry.basePath).startsWith(reach);
}
