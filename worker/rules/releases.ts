/** `GET /v1/releases`, `GET /v1/releases/current` and `GET /v1/snapshots/{hash}`: what was published, and the data itself. */
import type { Context } from 'hono';
import { DEFAULT_LIMIT } from '../../shared/api/fields.ts';
import { NO_FIELDS, PAGE_QUERY } from '../../shared/api/queries.ts';
import type { AppEnv } from '../bindings.ts';
import { readQuery } from '../body.ts';
import { cursorOf, numberIn } from '../cursor.ts';
import { Fault, unavailable } from '../fault.ts';
import { Hono } from '../hono.ts';
import { packedSnapshot, releaseInForce } from '../release/in-force.ts';
import { unpack } from '../release/packed.ts';
import { storedReleases } from '../release/stored.ts';
import { isKnown } from '../unchanged.ts';

export const releaseRoutes = new Hono<AppEnv>();

/** As long as an isolate may go on with the release it knows. */
const FRESH = { 'Cache-Control': 'public, max-age=60' };

releaseRoutes.get('/releases', async (c) => {
  const { limit = DEFAULT_LIMIT, cursor } = readQuery(c, PAGE_QUERY);
  const { release: current } = await releaseInForce(c.env);
  const before = cursor === undefined ? null : numberIn(cursor);
  const found = await stored(c, (releases) => releases.list(before, limit + 1));
  // Nothing published yet: the bundled release is all there is.
  const list = found.length === 0 && before === null ? [current] : found;
  const items = list.slice(0, limit).map((release) => ({ ...release, inForce: release.seq === current.seq }));
  const last = items.at(-1);
  const nextCursor = list.length > limit && last ? cursorOf(last.seq) : null;
  c.header('Rules-Release', `${current.seq};${current.hash}`);
  return c.json({ items, nextCursor }, 200, FRESH);
});

releaseRoutes.get('/releases/current', async (c) => {
  readQuery(c, NO_FIELDS);
  const { release } = await releaseInForce(c.env);
  const headers = { ...FRESH, ETag: `W/"${release.seq}-${release.hash.slice(0, 16)}"` };
  c.header('Rules-Release', `${release.seq};${release.hash}`);
  if (isKnown(c.req.header('if-none-match'), headers.ETag)) return c.body(null, 304, headers);
  return c.json({ ...release, snapshot: `/v1/snapshots/${release.hash}` }, 200, headers);
});

releaseRoutes.get('/snapshots/:hash', async (c) => {
  readQuery(c, NO_FIELDS);
  const hash = c.req.param('hash');
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Fault('not-found');
  const headers = {
    ETag: `"${hash}"`,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
  };
  const packed = await stored(c, (releases) => packedSnapshot(hash, releases));
  if (packed === null) throw new Fault('not-found');
  if (isKnown(c.req.header('if-none-match'), headers.ETag)) return c.body(null, 304, headers);
  const json = { ...headers, 'Content-Type': 'application/json' };
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(await unpack(packed), 200, json);
  return new Response(packed, { headers: { ...json, 'Content-Encoding': 'gzip' }, encodeBody: 'manual' });
});

async function stored<Answer>(
  c: Context<AppEnv>,
  ask: (releases: ReturnType<typeof storedReleases>) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask(storedReleases(c.env.RULES));
  } catch {
    throw unavailable('10');
  }
}
