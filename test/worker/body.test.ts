import { Hono } from 'hono';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { AppEnv } from '../../worker/bindings.ts';
import { MAX_BODY_BYTES, readJson } from '../../worker/body.ts';
import { answerFault } from '../../worker/problem.ts';

const schema = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  amountFen: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: v.optional(v.picklist(['credit', 'payment'])),
  draws: v.optional(v.array(v.strictObject({ payFen: v.number() }))),
});
const app = new Hono<AppEnv>();
app.use(async (c, next) => {
  c.set('requestId', 'r-1');
  c.set('language', c.req.header('accept-language') === 'zh-CN' ? 'zh' : 'en');
  await next();
});
app.post('/', async (c) => c.json(await readJson(c, schema)));
app.get('/broken', () => {
  throw new Error('secret gj0_token in a message');
});
app.onError(answerFault);

const GOOD = { id: '3d6f4d5e-9a37-4b8e-a6a6-0f0f6c1d2e3f', amountFen: 5 };
const post = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  app.request('/', { method: 'POST', body, headers });
const faults = async (answer: Response) => {
  const { errors } = v.parse(
    v.object({ errors: v.array(v.object({ pointer: v.string(), code: v.string() })) }),
    await answer.json(),
  );
  return errors.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('readJson', () => {
  it('answers the body it understood', async () => {
    const answer = await post(JSON.stringify(GOOD), { 'content-type': 'application/json; charset=utf-8' });
    expect(await answer.json()).toEqual(GOOD);
  });

  it.each([
    [{ ...GOOD, amountFen: 0 }, ['/amountFen too-small']],
    [{ ...GOOD, amountFen: 1.5 }, ['/amountFen not-an-integer']],
    [{ ...GOOD, amountFen: '5' }, ['/amountFen wrong-type']],
    [{ amountFen: 5 }, ['/id missing']],
    [{ ...GOOD, id: 'x' }, ['/id bad-format']],
    [{ ...GOOD, kind: 'gift' }, ['/kind not-in-list']],
    [{ ...GOOD, name: '张三' }, ['/name unknown-field']],
    [
      { ...GOOD, draws: [{ payFen: 1 }, { payFen: 'x', who: 1 }] },
      ['/draws/1/payFen wrong-type', '/draws/1/who unknown-field'],
    ],
    [[], ['/id missing', '/amountFen missing']],
    [null, [' wrong-type']],
  ])('%j is refused by field', async (body, expected) => {
    const answer = await post(JSON.stringify(body));
    expect(answer.status).toBe(422);
    expect((await faults(answer)).slice(0, expected.length)).toEqual(expected);
  });

  it('never repeats what it was given', async () => {
    const answer = await post(JSON.stringify({ ...GOOD, kind: '张三', amountFen: '450101199001011234' }));
    expect(await answer.text()).not.toMatch(/张三|450101/);
  });

  it('refuses other media types, broken JSON, broken UTF-8 and doubled names', async () => {
    expect((await post(JSON.stringify(GOOD), { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(JSON.stringify(GOOD), { 'content-type': 'application/json; charset=gbk' })).status).toBe(415);
    for (const body of ['{"id":', '', new Uint8Array([0x22, 0xff, 0x22])]) {
      const answer = await post(body);
      expect(answer.status).toBe(400);
      expect(await faults(answer)).toEqual([' not-json']);
    }
    const doubled = await post('{"amountFen":1,"amountFen":2}');
    expect(doubled.status).toBe(400);
    expect(await faults(doubled)).toEqual(['/amountFen duplicate-field']);
  });

  it('takes a body of 64 KiB and refuses one byte more, told or not', async () => {
    const padded = (size: number) => JSON.stringify(GOOD).padEnd(size, ' ');
    expect((await post(padded(MAX_BODY_BYTES))).status).toBe(200);
    expect((await post(padded(MAX_BODY_BYTES + 1))).status).toBe(413);
    const stream = new Blob([padded(MAX_BODY_BYTES + 1)]).stream();
    expect((await post(stream)).status).toBe(413);
  });
});

describe('answerFault', () => {
  it('speaks the caller’s language', async () => {
    const answer = await post('{}', { 'content-type': 'application/json', 'accept-language': 'zh-CN' });
    expect(answer.headers.get('content-language')).toBe('zh-CN');
    expect(await answer.text()).toContain('缺少这个字段');
  });

  it('says nothing of a failure but its instance', async () => {
    const answer = await app.request('/broken');
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ instance: 'r-1', status: 500 });
    expect(text).not.toContain('secret');
  });
});
