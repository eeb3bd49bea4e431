/** Makes requests that a careless or hostile caller might send, from the OpenAPI document. Seeded: a run can be repeated. */
import document from '../../worker/public/static/openapi.json';

export interface HostileRequest {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  /** The path of the document that it is meant for. */
  readonly route: string;
}

interface Documented {
  readonly parameters: readonly unknown[];
  readonly security: readonly unknown[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly example?: unknown } } };
}

interface Route {
  readonly path: string;
  readonly method: string;
  readonly operation: Documented;
}

const ROUTES: readonly Route[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]: [string, Documented]) => ({
    path,
    method: method.toUpperCase(),
    operation,
  })),
);

/** Routes that take a body have more to go wrong. */
const WEIGHED = ROUTES.flatMap((route) => Array<Route>(route.operation.requestBody ? 5 : 1).fill(route));

const WORDS = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  '9007199254740993',
  '999999',
  '450100',
  '000000',
  '371400',
  '2026-02-30',
  '2026-11-21',
  '2024-02-29',
  '9999-12-31',
  '0000-00-00',
  'null',
  'true',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  'toString',
  'relatives',
  'hotline',
  'bind',
  'city',
  'fuwu.nhsa.gov.cn',
  "'; DROP TABLE releases;--",
  '<script>',
  '../../etc',
  '%',
  '%00',
  '%E0%A4',
  '\u0000',
  '\u202eabc',
  '\ud800',
  '💰'.repeat(50),
  '医保',
  'e\u0301',
  '\ufeff',
  'x'.repeat(5000),
  '١٢٣',
  '１２',
  'YXQgMQ',
  'YXQgOTk5OTk5OTk5',
];

const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.1,
  1e308,
  2 ** 53,
  -(2 ** 53),
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  ...WORDS,
];

const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'multipart/form-data',
  '',
  'application/json; charset=utf-16',
  'application/problem+json',
  ';;;',
];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** An endless, repeatable row of requests. Most of the ledger's requests carry the token. */
export function* hostileRequests(seed: number, token: () => string): Generator<HostileRequest> {
  const random = randomFrom(seed);
  const chance = (part: number) => random() < part;
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined && list.length === 0) throw new RangeError('Nothing to pick from');
    return item as Item;
  };
  for (;;) {
    const { path, method, operation } = pick(WEIGHED);
    const usedMethod = chance(0.06) ? pick(METHODS) : method;
    const names = parametersOf(operation);
    const address = pathOf(path, names, chance, pick) + queryOf(names, chance, pick);
    const example = operation.requestBody?.content['application/json'].example;
    const takesBody = usedMethod !== 'GET' && usedMethod !== 'HEAD';
    const otherType = chance(0.05);
    const body = takesBody ? bodyOf(example ?? {}, chance, pick, random) : null;
    const headers = {
      ...(takesBody ? { 'Content-Type': otherType ? pick(TYPES) : 'application/json' } : {}),
      ...(chance(0.2) ? { 'Accept-Language': pick(['en', 'zh', '*;q=x', 'en;q=2,,;', 'x'.repeat(3000)]) } : {}),
      ...(chance(0.2) ? { 'If-None-Match': pick(['*', 'W/"x"', '"', ',,,', 'W/']) } : {}),
      ...(chance(0.2) ? { Accept: pick(['text/html', '*/*', 'x/y;q=z', ';', 'application/json']) } : {}),
      ...(chance(0.03) ? { 'If-Match': pick(['"v0"', '"v1"', 'W/"v1"', '*', '"', '']) } : {}),
      ...(operation.security.length > 0 ? { Authorization: `Bearer ${token()}` } : {}),
      ...(chance(0.04)
        ? { Authorization: pick(['Bearer', 'Bearer x', 'Basic eA==', `Bearer ${'y'.repeat(4000)}`]) }
        : {}),
    };
    yield { method: usedMethod, address, headers, body, route: path };
  }
}

type Chance = (part: number) => boolean;
type Pick = <Item>(list: readonly Item[]) => Item;

interface Named {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly example?: unknown;
}

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'name' in value && 'in' in value;
}

function parametersOf({ parameters }: Documented): Named[] {
  return parameters.filter(isNamed);
}

function pathOf(path: string, names: readonly Named[], chance: Chance, pick: Pick): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const example = names.find((each) => each.in === 'path' && each.name === name)?.example;
    return chance(0.2) ? escaped(pick(WORDS), chance) : String(example ?? 'x');
  });
}

/** Values that are right or nearly so: what is asked with them gets past the first check. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  on: ['2026-11-21', '2024-10-19', '2021-04-22', '0001-01-01', '9999-12-31', '2024-02-29'],
  region: ['000000', '450100', '450123', '371400', '710000', '110000'],
  parent: ['000000', '450000', '450100', '820000'],
  level: ['nation', 'province', 'city', 'county'],
  parameter: ['relatives', 'creditRetired', 'hotline'],
  limit: ['1', '50', '100', '007'],
  cursor: ['YXQgMg', 'YXQgOTk5OTk5OTk5'],
  release: ['41', '41', '40', '999999999'],
  task: ['bind', 'query-balance'],
  kind: ['app', 'counter'],
  words: ['plain', 'standard'],
  host: ['fuwu.nhsa.gov.cn', 'localhost', '..', '-'],
};

function queryOf(names: readonly Named[], chance: Chance, pick: Pick): string {
  const pairs = names
    .filter((each) => each.in === 'query')
    .flatMap(({ name, required }) => {
      if (chance(required ? 0.04 : 0.5)) return [];
      const value = chance(0.08) ? escaped(pick(WORDS), chance) : escaped(pick(FITTING[name] ?? WORDS), chance);
      return chance(0.03) ? [`${name}=${value}`, `${name}=${value}`] : [`${name}=${value}`];
    });
  if (chance(0.05)) pairs.push(`${escaped(pick(WORDS), chance)}=${escaped(pick(WORDS), chance)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** Mostly well escaped; sometimes as raw as a URL lets it be. */
function escaped(word: string, chance: Chance): string {
  return chance(0.8) ? encodeURIComponent(word.replace(/\p{Surrogate}/gu, '\ufffd')) : word.replace(/[#?/\s\\]/g, '');
}

function bodyOf(example: unknown, chance: Chance, pick: Pick, random: () => number): string | Uint8Array<ArrayBuffer> {
  if (chance(0.15)) return pick(BROKEN)();
  let value = structuredClone(example);
  for (let times = Math.floor(random() * 4); times > 0; times--) value = spoiled(value, chance, pick);
  return JSON.stringify(value) ?? '';
}

const BROKEN: readonly (() => string | Uint8Array<ArrayBuffer>)[] = [
  () => '',
  () => '{',
  () => '{"relation":"parent"}}',
  () => '\ufeff{}',
  () => 'NaN',
  () => '[1e999999]',
  () => '{"relation":"parent","relation":"child"}',
  () => '{"sharer":{"region":"450100","region":"450000"},"relation":"parent"}',
  () => '{"__proto__":{"relation":"parent"}}',
  () => '{"\\u0072elation":"parent"}',
  () => `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  () => `${'{"sharer":'.repeat(3000)}1${'}'.repeat(3000)}`,
  () => ' '.repeat(70_000),
  () => JSON.stringify({ relation: 'x'.repeat(60_000) }),
  () => JSON.stringify({ recipients: Array(65).fill({ relation: 'parent' }) }),
  () => new Uint8Array([0xff, 0xfe, 0x7b, 0x7d]),
  () => new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
];

/** The same value with one place of it spoiled. */
function spoiled(value: unknown, chance: Chance, pick: Pick): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0 || chance(0.2)) return pick(VALUES);
    const at = pick([...value.keys()]);
    return value.map((item, index) => (index === at ? spoiled(item, chance, pick) : item));
  }
  if (typeof value !== 'object' || value === null || chance(0.1)) return pick(VALUES);
  const entries = Object.entries(value);
  const [name] = entries.length > 0 ? pick(entries) : [''];
  if (chance(0.15)) return Object.fromEntries(entries.filter(([each]) => each !== name));
  if (chance(0.15)) return Object.fromEntries([...entries, [pick(WORDS), pick(VALUES)]]);
  return Object.fromEntries(
    entries.map(([each, inner]) => [each, each === name ? spoiled(inner, chance, pick) : inner]),
  );
}

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
