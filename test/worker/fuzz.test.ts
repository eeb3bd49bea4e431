/** Whatever a caller sends: an answer the document knows, never a fault of ours, and a pointer at what was at fault. */
import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, expect, it } from 'vitest';
import { OPERATIONS } from '../../shared/api/document/operations.ts';
import document from '../../worker/public/static/openapi.json';
import { ask, fixture, migrate, post, publish } from './asking.ts';
import { type HostileRequest, hostileRequests } from './hostile.ts';

const COUNT = Number(env.FUZZ_REQUESTS);
const SEED = Number(env.FUZZ_SEED);

const { type, errors } = document.components.schemas.Problem.properties;
const Problem = v.strictObject({
  type: v.picklist(type.enum),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  instance: v.pipe(v.string(), v.uuid()),
  errors: v.pipe(
    v.array(
      v.strictObject({
        pointer: v.pipe(v.string(), v.regex(new RegExp(errors.items.properties.pointer.pattern))),
        code: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/)),
        detail: v.pipe(v.string(), v.minLength(1)),
      }),
    ),
    v.minLength(1),
  ),
});

beforeAll(async () => {
  await migrate();
  await publish(fixture(41));
  await applyD1Migrations(env.LEDGER_0, env.LEDGER_MIGRATIONS);
});

/** A household with one member, so that what is sent to the ledger gets past its door. */
async function newToken(): Promise<string> {
  const { token } = await (await post('/v1/households', {})).json<{ token: string }>();
  const member = document.paths['/v1/members'].post.requestBody.content['application/json'].example;
  const added = await post('/v1/members', member, { Authorization: `Bearer ${token}` });
  expect(added.status).toBe(201);
  return token;
}

async function faultOf(request: HostileRequest, reached: Set<number>): Promise<string | null> {
  const { method, address, headers, body } = request;
  const answer = await ask(address, { method, headers, ...(body === null ? {} : { body }) });
  const text = await answer.text();
  reached.add(answer.status);
  if (answer.headers.get('Request-Id') === null) return 'no request id';
  if (answer.status >= 500) return `a fault of ours: ${answer.status}`;
  if (method === 'OPTIONS') return answer.status === 204 ? null : `OPTIONS: ${answer.status}`;
  const undocumented = undocumentedFault(request, answer.status);
  if (undocumented) return undocumented;
  if (method === 'HEAD') return text === '' ? null : 'HEAD with a body';
  if (answer.status >= 400) return problemFault(request, answer, text);
  return answerFault(request, answer, text);
}

/** A word in a path may make it another route's, or none: then 404 and 405 are right. */
function undocumentedFault({ route, method }: HostileRequest, status: number): string | null {
  const paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>> = document.paths;
  const operation = paths[route]?.[method === 'HEAD' ? 'get' : method.toLowerCase()];
  const known = ['404', '405', ...Object.keys(operation?.responses ?? {})];
  return known.includes(String(status)) ? null : `a status that the document does not know: ${status}`;
}

function problemFault(request: HostileRequest, answer: Response, text: string): string | null {
  const type = answer.headers.get('Content-Type');
  if (type?.startsWith('text/html') && isPage(request, answer.status)) return null;
  if (type !== 'application/problem+json') return 'a problem of another type';
  const { success, output } = v.safeParse(Problem, JSON.parse(text));
  if (!success) return 'a problem of another shape';
  if (output.status !== answer.status) return 'two statuses';
  if (output.instance !== answer.headers.get('Request-Id')) return 'two ids';
  const astray = output.errors.find(({ pointer }) => !isOf(request, pointer));
  return astray ? `a pointer at nothing of the request: ${astray.pointer}` : null;
}

/** Whether the document has a page for whoever asks for this with a browser. */
function isPage({ route, method }: HostileRequest, status: number): boolean {
  const operation = OPERATIONS.find((each) => each.path === route && each.method.toUpperCase() === method);
  return operation?.problemPages?.includes(String(status)) ?? false;
}

/** Where a pointer may lead: a word in a path may have made it another route's. */
function isOf({ body }: HostileRequest, pointer: string): boolean {
  if (pointer.startsWith('/')) return body !== null;
  if (pointer.startsWith('?')) return true;
  if (pointer.startsWith('{')) return Object.keys(document.paths).some((path) => path.includes(pointer));
  return ['', ':path', ':method', 'authorization', 'if-match'].includes(pointer);
}

function answerFault({ route, method }: HostileRequest, answer: Response, text: string): string | null {
  const operation = OPERATIONS.find((each) => each.path === route && each.method.toUpperCase() === method);
  if (operation === undefined || (answer.status !== 200 && answer.status !== 201)) return null;
  if (!answer.headers.get('Content-Type')?.startsWith('application/json')) return null;
  const schema = operation.answers[answer.status]?.schema;
  const result = schema ? v.safeParse(schema, JSON.parse(text)) : { success: true as const };
  if (result.success) return null;
  const [issue] = result.issues;
  return `an answer of another shape at ${issue.path?.map(({ key }) => String(key)).join('.')}: ${issue.message}`;
}

it(`answers ${COUNT} hostile requests as the document says`, async () => {
  const faults: string[] = [];
  const reached = new Set<number>();
  let token = '';
  let sent = 0;
  for (const request of hostileRequests(SEED, () => token)) {
    if (sent === COUNT) break;
    // What is sent may erase the household or revoke the token: a new one every now and then.
    if (sent++ % 25 === 0) token = await newToken();
    const fault = await faultOf(request, reached);
    if (fault)
      faults.push(`${fault}: ${request.method} ${request.address.slice(0, 200)} ${String(request.body).slice(0, 200)}`);
  }
  expect(faults.slice(0, 10)).toEqual([]);
  // A token of a lower scope (403) and a caller in a hurry (429) have tests of their own.
  expect([...reached]).toEqual(expect.arrayContaining([200, 201, 204, 400, 401, 404, 405, 409, 412, 413, 415, 422]));
}, 600_000);
