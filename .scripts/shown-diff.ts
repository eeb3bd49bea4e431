/** What a release would change beside rules: where Gongji stops or appears, on which occasions, and what people are told. */

import { portalId } from '../shared/portals/portal.ts';
import { canonicalJson } from '../shared/rules/canonical.ts';
import type { Snapshot } from '../shared/rules/snapshot.ts';

/** Lines, none where nothing changes. */
export function shownChanges(before: Snapshot, after: Snapshot): string[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  return HEADINGS.flatMap(([part, heading]) => {
    const lines = changesOf(was[part], is[part]);
    return lines.length > 0 ? [`${heading}:`, ...lines] : [];
  });
}

/** What is said of a thing, by its name. */
type Things = ReadonlyMap<string, unknown>;
type Part = 'stops' | 'portals' | 'silence' | 'occasions' | 'vocabulary' | 'channels' | 'guides' | 'words';

/** The kill switch comes first: it takes effect in every browser. */
const HEADINGS: readonly (readonly [Part, string])[] = [
  ['stops', 'Kill switches that change'],
  ['portals', 'Portals that change'],
  ['silence', 'Words that silence an address'],
  ['occasions', 'Occasions that change'],
  ['vocabulary', 'Words by which pages are read'],
  ['channels', 'Channels that change'],
  ['guides', 'Guides that change'],
  ['words', 'Words that change'],
];

function partsOf({
  portals: registry,
  occasions,
  vocabulary,
  channels,
  guides,
  words,
}: Snapshot): Readonly<Record<Part, Things>> {
  const { stops, portals, silence } = registry;
  return {
    stops: new Map(stops.map((stop) => [portalId({ ...stop, neverInject: true }), {}])),
    portals: new Map(portals.map((portal) => [portalId(portal), portal])),
    silence: new Map(
      (['segments', 'routes'] as const).flatMap((kind) => silence[kind].map((word) => [`${kind} ${word}`, {}])),
    ),
    occasions: new Map(Object.entries(occasions)),
    vocabulary: wordsOf(vocabulary ?? {}, ''),
    channels: new Map(channels.map((channel) => [channel.id, withoutPlaces(channel)])),
    guides: new Map(guides.map((guide) => [guide.id, withoutPlaces(guide)])),
    words: wordsIn(words, ''),
  };
}

/** A source's place in the list may differ between two snapshots that say the same. */
function withoutPlaces({ sources: _, ...rest }: { readonly sources: readonly number[] }): object {
  return rest;
}

/** Every word of every list, by the path that leads to it. */
function wordsOf(tree: object, under: string): Map<string, unknown> {
  const entries = Object.entries(tree).flatMap(([name, inner]): [string, unknown][] =>
    Array.isArray(inner)
      ? inner.map((word) => [`${under}${name} ${word}`, {}])
      : [...wordsOf(inner, `${under}${name}.`)],
  );
  return new Map(entries);
}

/** Every pair of words, by the path that leads to it. */
function wordsIn(tree: object, under: string): Map<string, unknown> {
  const entries = Object.entries(tree).flatMap(([name, inner]): [string, unknown][] =>
    'zh' in inner ? [[under + name, inner]] : [...wordsIn(inner, `${under}${name}.`)],
  );
  return new Map(entries);
}

function changesOf(was: Things, is: Things): string[] {
  const names = [...new Set([...was.keys(), ...is.keys()])].sort();
  return names.flatMap((name) => {
    if (!was.has(name)) return [`  added ${name}${named(is.get(name))}`];
    if (!is.has(name)) return [`  removed ${name}${named(was.get(name))}`];
    const fields = fieldsOf(was.get(name), is.get(name));
    return fields.length > 0 ? [`  changed ${name}: ${fields.join('; ')}`] : [];
  });
}

/** Each field that differs, with what stood there and what will. */
function fieldsOf(was: unknown, is: unknown, path = ''): string[] {
  if (canonicalJson(was) === canonicalJson(is)) return [];
  if (!isRecord(was) || !isRecord(is)) return [`${path} ${brief(was)} → ${brief(is)}`.trim()];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  return names.flatMap((name) => fieldsOf(was[name], is[name], path === '' ? name : `${path}.${name}`));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const LONGEST = 160;

function brief(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function named(thing: unknown): string {
  if (!isRecord(thing)) return '';
  const words = thing.name ?? thing.title ?? thing;
  return isRecord(words) && typeof words.zh === 'string' ? ` ${words.zh}` : '';
}
