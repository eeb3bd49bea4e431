/**
 * What is measured inside workerd, without a development proxy between: the ledger's routes, and the bare work beside them.
 * POST / with {"measure", "rounds"} answers {"ms"}, one number a round.
 */
import { Hono } from 'hono';
import type { AppEnv, Bindings } from '../../../worker/bindings.ts';
import { createLedgerApp } from '../../../worker/ledger/app.ts';
import { PLAIN_SEAMS } from './plain-seams.ts';

const app = new Hono<AppEnv>();
app.use(async (c, next) => {
  c.set('requestId', 'bench');
  c.set('language', 'en');
  await next();
});
app.route('/v1', createLedgerApp(PLAIN_SEAMS));

/** As many INSERTs as a draw over four accounts leaves rows in the book: an entry and four moves. */
const BARE = 'INSERT INTO bare (a, b, c, d, e) VALUES (?, ?, ?, ?, ?)';

app.post('/bare', async (c) => {
  const { id, on, amountFen } = await c.req.json();
  const row = c.env.RULES.prepare(BARE);
  const rows = [0, 1, 2, 3, 4].map((line) => row.bind(`${id}${line}`, on, id, line, amountFen));
  await c.env.RULES.batch(rows);
  return c.json({ id }, 201);
});

interface Book {
  readonly token: string;
  readonly members: readonly string[];
}

async function call(env: Bindings, method: string, path: string, token: string, body?: unknown): Promise<Response> {
  return app.request(
    path,
    {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
    env,
  );
}

async function open(env: Bindings): Promise<Book> {
  const made: { token: string } = await (await call(env, 'POST', '/v1/households', '', {})).json();
  const members = Array.from({ length: 4 }, () => crypto.randomUUID());
  for (const [index, id] of members.entries()) {
    const member = {
      id,
      relation: index === 0 ? 'self' : 'other',
      region: '450100',
      insurance: 'employee',
      status: 'active',
    };
    await call(env, 'POST', '/v1/members', made.token, { ...member, hasAccount: true });
  }
  const [patient, ...sharers] = members;
  await call(env, 'PUT', `/v1/draw-orders/${patient}`, made.token, { from: '2000-01-01', sharers });
  return { token: made.token, members };
}

const TODAY = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);

async function credit(env: Bindings, { token, members }: Book, count: number, spread: boolean): Promise<void> {
  const entries = Array.from({ length: count }, (_, index) => ({
    id: crypto.randomUUID(),
    kind: 'credit',
    on: spread ? new Date(Date.now() - ((index * 37) % 3000) * 86_400_000).toISOString().slice(0, 10) : TODAY,
    memberId: members[index % 4],
    amountFen: 100,
  }));
  const answer = await call(env, 'POST', '/v1/entries', token, { entries });
  if (answer.status !== 201) throw new Error(await answer.text());
}

async function timed(work: () => Promise<Response>): Promise<number> {
  const before = performance.now();
  const answer = await work();
  await answer.text();
  if (answer.status >= 300) throw new Error(`${answer.status}`);
  return performance.now() - before;
}

const books = new Map<number, Book>();

async function bookOf(env: Bindings, entries: number): Promise<Book> {
  const known = books.get(entries);
  if (known !== undefined) return known;
  const book = await open(env);
  for (let written = 0; written < entries; written += 100) await credit(env, book, 100, true);
  books.set(entries, book);
  return book;
}

async function measure(env: Bindings, what: string, rounds: number): Promise<number[]> {
  const [name = '', size = '0'] = what.split(' ');
  const ms: number[] = [];
  const book = await bookOf(env, Number(size));
  for (let round = 0; round < rounds; round += 1) {
    const payment = { id: crypto.randomUUID(), kind: 'payment', on: TODAY, memberId: book.members[0], amountFen: 400 };
    if (name === 'draw') {
      await credit(env, book, 4, false);
      ms.push(await timed(() => call(env, 'POST', '/v1/entries', book.token, payment)));
    } else if (name === 'bare') {
      await credit(env, book, 4, false);
      ms.push(await timed(() => call(env, 'POST', '/bare', book.token, payment)));
    } else if (name === 'balances') ms.push(await timed(() => call(env, 'GET', '/v1/balances', book.token)));
    else if (name === 'past') ms.push(await timed(() => call(env, 'GET', '/v1/balances?on=2024-06-15', book.token)));
    else if (name === 'page') ms.push(await timed(() => call(env, 'GET', '/v1/entries?limit=50', book.token)));
    else throw new Error(what);
  }
  return ms;
}

export default {
  fetch: async (request: Request, env: Bindings): Promise<Response> => {
    if (request.method !== 'POST') return new Response('', { status: 401 });
    const asked: { measure: string; rounds: number } = await request.json();
    await env.RULES.exec('CREATE TABLE IF NOT EXISTS bare (a TEXT PRIMARY KEY, b TEXT, c TEXT, d INTEGER, e INTEGER)');
    return Response.json({ ms: await measure(env, asked.measure, asked.rounds) });
  },
} satisfies ExportedHandler<Bindings>;
