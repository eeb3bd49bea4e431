/** What nobody has described is refused by its name: on every route, in the query and in the body. */
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import app from '../../../worker/index.ts';
import { addMember, type Client, clientOf, migrate, newHousehold, newId, ROUTES, TODAY, told } from './harness.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const STRANGER = '00000000-0000-4000-8000-00000000fffe';
let book: Client;
let owner: string;
let before: unknown;

const exported = async (): Promise<unknown> => (await book.call('GET', '/household/export')).body;

beforeAll(async () => {
  await migrate(env.LEDGER_0);
  book = await newHousehold();
  owner = await addMember(book, { relation: 'self' });
  before = await exported();
});

const forOwner = (text: string): string => text.replaceAll(STRANGER, owner);

it.each(ROUTES(STRANGER, STRANGER))('%s %s refuses a query name that it does not know', async (method, path, body) => {
  const address = `${forOwner(path)}${path.includes('?') ? '&' : '?'}unknown=1`;
  const answer = await book.call(method, address, body === undefined ? undefined : forOwner(JSON.stringify(body)));
  expect(told(answer)).toBe('422 invalid-fields ?unknown unknown-field');
  expect(await exported()).toEqual(before);
});

it.each(ROUTES(STRANGER, STRANGER).filter(([, , body]) => body !== undefined))(
  '%s %s refuses a list for an object',
  async (method, path) => {
    expect((await book.call(method, forOwner(path), [])).status).toBe(422);
    expect(await exported()).toEqual(before);
  },
);

it.each(ROUTES(STRANGER, STRANGER).filter(([method, path]) => method !== 'GET' && path !== '/payments/plan'))(
  '%s %s does nothing for who expects another version',
  async (method, path, body) => {
    const entry = newId();
    const credit = { id: entry, kind: 'credit', on: TODAY, memberId: owner, amountFen: 1 };
    const here = path.startsWith('/entries/') ? `/entries/${entry}/reversal` : forOwner(path);
    const asked = body === undefined ? undefined : forOwner(JSON.stringify(body));
    const target = path === '/household/import' ? await newHousehold() : book;
    if (path.startsWith('/entries/')) await book.call('POST', '/entries', credit);
    const held = await target.call('GET', '/household/export');
    for (const tag of ['"v0"', 'W/"v1"', '"other"', '']) {
      expect(told(await target.call(method, here, asked, { 'if-match': tag }))).toBe(
        '412 precondition-failed if-match precondition-failed',
      );
    }
    expect((await target.call('GET', '/household/export')).body).toEqual(held.body);
    before = await exported();
  },
);

it('opening a book takes no query and no list', async () => {
  expect(told(await clientOf().call('POST', '/households?unknown=1'))).toBe(
    '422 invalid-fields ?unknown unknown-field',
  );
  expect(told(await clientOf().call('POST', '/households', []))).toBe('422 invalid-fields  wrong-type');
});

it('a token that opens nothing learns nothing about the query', async () => {
  const stranger = await newHousehold();
  await stranger.call('DELETE', '/household');
  expect(told(await stranger.call('GET', '/balances?unknown=1'))).toBe('401 unauthorized authorization unauthorized');
});

describe('the address', () => {
  const paths = [...new Set(ROUTES(newId(), newId()).map(([, path]) => path.replace(/\?.*/, '')))];

  it.each(paths)('%s answers another method with 405 and what it takes', async (path) => {
    const answer = await app.request(`/v1${path}`, { method: 'TRACE' }, env);
    const taken = ROUTES(newId(), newId()).filter(([, other]) => shape(other) === shape(path));
    expect(answer.status).toBe(405);
    for (const [method] of taken) expect(answer.headers.get('allow')?.split(', ')).toContain(method);
  });

  it('that does not exist is a 404', async () => {
    for (const path of ['/household/exports', '/entries/x/reversals', '/ledger', '/draw-order']) {
      expect((await app.request(`/v1${path}`, {}, env)).status).toBe(404);
    }
  });
});

/** An address without its ids and query. */
function shape(path: string): string {
  return path.replace(/\?.*/, '').replace(/[0-9a-f-]{36}/g, '*');
}
