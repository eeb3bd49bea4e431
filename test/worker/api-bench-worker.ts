/**
 * What is measured inside workerd, without a development proxy between: a route of the API, and a bare Hono route beside
 * it. POST / with {"measure", "rounds"} does that many calls and answers when they are done; the caller takes the time.
 */
import { Hono } from 'hono';
import type { Bindings } from '../../worker/bindings.ts';
import worker from '../../worker/index.ts';

const QUESTION = JSON.stringify({
  on: '2026-11-21',
  sharer: { region: '450100', insurance: 'employee', status: 'active', participation: 'normal', balanceFen: 320_000 },
  recipient: { region: '371400', insurance: 'resident', participation: 'normal' },
  relation: 'parent',
  purpose: 'outpatient',
});
const RULES = '/v1/rules?region=450100&on=2026-11-21';

let constant = '';
const bare = new Hono();
bare.post('/v1/eligibility', async (c) => {
  await c.req.json();
  return c.body(constant, 200, { 'Content-Type': 'application/json' });
});
bare.get('/v1/rules', (c) => c.body(null, 304, { ETag: '"constant"' }));

const app = new Hono<{ Bindings: Bindings }>();
app.post('/', async (c) => {
  const { measure, rounds } = await c.req.json<{ measure: string; rounds: number }>();
  const [side, what] = measure.split(' ');
  const target = side === 'ours' ? worker : bare;
  const context = c.executionCtx;
  if (constant === '') constant = await (await worker.fetch(question(), c.env, context)).text();
  const etag = (await worker.fetch(new Request(`http://localhost${RULES}`), c.env, context)).headers.get('ETag') ?? '';
  for (let round = 0; round < rounds; round += 1) {
    const request =
      what === 'eligibility'
        ? question()
        : new Request(`http://localhost${RULES}`, { headers: { 'If-None-Match': etag } });
    const answer = await target.fetch(request, c.env, context);
    if (answer.status !== (what === 'eligibility' ? 200 : 304)) return c.text(`status ${answer.status}`, 500);
    await answer.text();
  }
  return c.json({ rounds });
});

/** What tells that it has started. */
app.get('/v1/household', (c) => worker.fetch(c.req.raw, c.env, c.executionCtx));

function question(): Request {
  return new Request('http://localhost/v1/eligibility', {
    method: 'POST',
    // As a request from the network says.
    headers: { 'Content-Type': 'application/json', 'Content-Length': String(QUESTION.length) },
    body: QUESTION,
  });
}

export default app;
