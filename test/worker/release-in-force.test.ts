/** Releases: one batch publishes, the old ones stay, one can go back, and a broken one never answers. */
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { bundledRelease } from '../../worker/release/bundled.ts';
import { forgetDraft, publishStatements, putInForce } from '../../worker/release/publishing.ts';
import { ask, askAt, batch, fixture, migrate, post, publish } from './asking.ts';

const RETIRED = '/v1/rules?region=450100&parameter=creditRetired&on=2026-11-21';

async function amountAt(address: string): Promise<number> {
  const { rules } = await (await ask(address)).json<{ rules: { value: { amountFen: number } }[] }>();
  return rules[0]?.value.amountFen ?? Number.NaN;
}

async function seqInForce(): Promise<number> {
  return (await (await ask('/healthz')).json<{ release: { seq: number } }>()).release.seq;
}

beforeAll(migrate);
beforeEach(async () => {
  await batch(['DELETE FROM publications', 'DELETE FROM releases', 'DELETE FROM snapshots']);
});

it('answers from the bundled release before anything is published', async () => {
  const answer = await ask('/healthz');
  const { seq, hash, publishedAt } = bundledRelease;
  expect(await answer.json()).toEqual({ ok: true, release: { seq, hash, publishedAt } });
});

it('answers from the release in force and names it in the header and in the body', async () => {
  await publish(fixture(41));
  const { seq, hash, publishedAt } = fixture(41).release;
  const answer = await ask(RETIRED);
  expect(answer.headers.get('Rules-Release')).toBe(`41;${hash}`);
  expect(await answer.json()).toMatchObject({ release: { seq, hash, publishedAt } });
  expect(await amountAt(RETIRED)).toBe(8400);
});

it('answers with what was said then, after a newer release', async () => {
  await publish(fixture(41));
  await publish(fixture(42));
  expect(await amountAt(RETIRED)).toBe(9000);
  expect(await amountAt(`${RETIRED}&release=41`)).toBe(8400);
  expect(await amountAt(`${RETIRED}&release=42`)).toBe(9000);
});

it('answers from a release that is older than some codes and a parameter, in words that came later', async () => {
  await publish(fixture(40));
  const question = {
    on: '2026-11-21',
    relation: 'spouse',
    sharer: { region: '450100', insurance: 'employee', status: 'active', participation: 'normal', balanceFen: 100 },
    recipient: { region: '450200', insurance: 'resident', participation: 'normal' },
  };
  const answer = await post('/v1/eligibility?release=40', question);
  expect(answer.status).toBe(200);
  const { verdict, checks, notes } =
    await answer.json<Record<string, { id?: string; code?: string; message: string }[]>>();
  expect(verdict).toBe('eligible');
  expect(checks?.find(({ id }) => id === 'relation')?.message).toBeTypeOf('string');
  expect(notes?.find(({ code }) => code === 'own-card-only')?.message).toBeTypeOf('string');
  const page = await ask('/v1/guides/bind-guangxi?release=40', { headers: { Accept: 'text/html' } });
  expect(await page.text()).toContain('适用地区：广西');
  expect((await ask('/v1/rules?region=450100&release=40')).status).toBe(200);
});

it('answers 404 for a release that was never published', async () => {
  await publish(fixture(41));
  expect((await ask(`${RETIRED}&release=43`)).status).toBe(404);
});

it('goes back to an older release, and forward again', async () => {
  await publish(fixture(41));
  await publish(fixture(42));
  await batch([putInForce(41)]);
  expect(await seqInForce()).toBe(41);
  await batch([putInForce(42)]);
  expect(await seqInForce()).toBe(42);
});

it('refuses to put a number in force that was never published', async () => {
  await publish(fixture(41));
  await expect(batch([putInForce(77)])).rejects.toThrow();
  expect(await seqInForce()).toBe(41);
});

it('publishes the same twice with one effect', async () => {
  await publish(fixture(41));
  await publish(fixture(41));
  const { results } = await env.RULES.prepare('SELECT seq FROM publications').all();
  expect(results).toEqual([{ seq: 41 }]);
});

it('refuses other content under a number that is taken, and writes nothing of it', async () => {
  await publish(fixture(41));
  const other = { ...fixture(42), release: { ...fixture(42).release, seq: 41 } };
  await expect(publish(other)).rejects.toThrow();
  const { results } = await env.RULES.prepare('SELECT DISTINCT hash FROM snapshots').all();
  expect(results).toEqual([{ hash: fixture(41).release.hash }]);
});

it('replaces a draft in a local database', async () => {
  await publish(fixture(41));
  const { release, packedBase64 } = fixture(42);
  const draft = { ...release, seq: 41 };
  await batch([...forgetDraft(draft), ...publishStatements(draft, packedBase64)]);
  expect((await (await ask('/healthz')).json<{ release: { hash: string } }>()).release.hash).toBe(release.hash);
});

it('looks up the release at most once a minute', async () => {
  await publish(fixture(41));
  const seqAt = async (instant: string) =>
    (await (await askAt(instant, '/healthz')).json<{ release: { seq: number } }>()).release.seq;
  expect(await seqAt('2027-01-01T00:00:00Z')).toBe(41);
  await publish(fixture(42));
  expect(await seqAt('2027-01-01T00:00:59Z')).toBe(41);
  expect(await seqAt('2027-01-01T00:01:00Z')).toBe(42);
});

it('keeps the release it knows when a published snapshot is not what its hash names', async () => {
  await publish(fixture(41));
  expect(await seqInForce()).toBe(41);
  const { release } = fixture(42);
  const damaged = { ...release, seq: 43, hash: 'f'.repeat(64) };
  await batch(publishStatements(damaged, fixture(42).packedBase64));
  expect(await seqInForce()).toBe(41);
});

it('keeps the release it knows when the database is away, and says so where it cannot do without', async () => {
  await publish(fixture(42));
  expect(await seqInForce()).toBe(42);
  await batch(['ALTER TABLE releases RENAME TO away']);
  try {
    expect(await seqInForce()).toBe(42);
    const answer = await ask('/v1/regions?release=7');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Retry-After')).toBe('10');
  } finally {
    await batch(['ALTER TABLE away RENAME TO releases']);
  }
});

it.each([
  ['zh-CN', '没有这个地址或对象', '令牌无效', '缺少这个字段'],
  ['en', 'There is nothing here', 'The token is not valid', 'Missing'],
])(
  'says in %s what it refuses, by a release without those words and with the database away',
  async (language, ...said) => {
    const headers = { 'Accept-Language': language };
    const titles = async () => {
      const nowhere = await (await ask('/v1/none', { headers })).json<{ title: string }>();
      const closed = await (await ask('/v1/balances', { headers })).json<{ title: string }>();
      const faulty = await (await post('/v1/eligibility', {}, headers)).json<{ errors: { detail: string }[] }>();
      return [nowhere.title, closed.title, faulty.errors[0]?.detail];
    };
    await publish(fixture(40));
    expect(await seqInForce()).toBe(40);
    expect(await titles()).toEqual(said);
    await batch(['ALTER TABLE releases RENAME TO away']);
    try {
      expect(await titles()).toEqual(said);
    } finally {
      await batch(['ALTER TABLE away RENAME TO releases']);
    }
  },
);
