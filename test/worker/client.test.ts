/** The typed client against the running Worker. */
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask as askEndpoint, askVersioned, type Connection, ENDPOINTS, ProblemError } from '../../shared/api/client.ts';
import { OPERATIONS } from '../../shared/api/document/operations.ts';
import { LEDGER_ENDPOINTS } from '../../shared/api/ledger-client.ts';
import { day } from '../../shared/day.ts';
import { regionCode } from '../../shared/region.ts';
import { ask, migrate } from './asking.ts';
import { migrate as migrateLedger } from './ledger/harness.ts';

const connection: Connection = {
  base: '',
  language: 'en',
  send: async ({ url, method, headers, body, as }) => {
    const answer = await ask(url, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await answer.text();
    const read: unknown = as === 'text' ? text : text === '' ? undefined : JSON.parse(text);
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: read };
  },
};
const on = day('2026-11-21');

beforeAll(async () => {
  await migrate();
  await migrateLedger(env.LEDGER_0);
});

describe('the typed client', () => {
  it('names only routes that the document describes', () => {
    const described = OPERATIONS.map(({ id, method, path }) => `${id} ${method.toUpperCase()} ${path}`);
    for (const [id, { method, path }] of Object.entries({ ...ENDPOINTS, ...LEDGER_ENDPOINTS }))
      expect(described).toContain(`${id} ${method} ${path}`);
  });

  it('asks a rule and gets it typed, with its sources', async () => {
    const query = { region: regionCode('000000'), on, parameter: 'relatives' } as const;
    const { rules } = await askEndpoint(ENDPOINTS.getRules, { query }, connection);
    expect(rules[0]?.effectiveFrom).toBe('2024-08-01');
    expect(rules[0]?.sources.length).toBeGreaterThan(0);
  });

  it('asks for a verdict in its language', async () => {
    const answer = await askEndpoint(
      ENDPOINTS.judgeEligibility,
      { body: { on, relation: 'parent-in-law' } },
      connection,
    );
    expect(answer.verdict).toBe('ineligible');
    expect(answer.checks[0]?.remedy).toContain('spouse');
  });

  it('fills in the parameters of a path', async () => {
    const region = await askEndpoint(ENDPOINTS.getRegion, { path: { code: '450100' }, query: { on } }, connection);
    expect(region.name).toBe('Nanning');
  });

  it('gets a snapshot as the very text that its hash is over', async () => {
    const { hash } = await askEndpoint(ENDPOINTS.getCurrentRelease, {}, connection);
    const text = await askEndpoint(ENDPOINTS.getSnapshot, { path: { hash } }, connection);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    expect(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')).toBe(hash);
  });

  it('throws the problem with the field at fault', async () => {
    const wrong = askEndpoint(ENDPOINTS.getRules, { query: { region: regionCode('999999'), on } }, connection);
    await expect(wrong).rejects.toBeInstanceOf(ProblemError);
    await expect(wrong).rejects.toMatchObject({ problem: { status: 422, errors: [{ pointer: '?region' }] } });
  });

  it('keeps a book: opens it, writes once, sees the version, the replay and a refusal, and erases it', async () => {
    const { token } = await askEndpoint(LEDGER_ENDPOINTS.openHousehold, { body: {} }, connection);
    const book: Connection = { ...connection, token };
    const [id, entry] = [crypto.randomUUID(), crypto.randomUUID()];
    const facts = { relation: 'self', region: '450100', insurance: 'employee', status: 'active' } as const;
    const member = await askVersioned(LEDGER_ENDPOINTS.addMember, { body: { id, ...facts, hasAccount: true } }, book);
    expect(member).toMatchObject({ answer: { id, retainedFen: 0 }, version: 2, replayed: false });
    const credit = { kind: 'credit', id: entry, on: '2026-11-01', memberId: id, amountFen: 1200 } as const;
    const first = await askVersioned(LEDGER_ENDPOINTS.writeEntries, { body: credit }, book);
    const again = await askVersioned(LEDGER_ENDPOINTS.writeEntries, { body: credit }, book);
    expect([first.version, first.replayed, again.version, again.replayed]).toEqual([3, false, 3, true]);
    const stale = askEndpoint(LEDGER_ENDPOINTS.setRelations, { body: { pairs: [] }, ifVersion: 2 }, book);
    await expect(stale).rejects.toMatchObject({ problem: { status: 412 } });
    const whole = await askEndpoint(LEDGER_ENDPOINTS.exportHousehold, {}, book);
    expect(whole.entries).toMatchObject([{ id: entry, moves: [{ source: 'income', amountFen: 1200 }] }]);
    expect(await askEndpoint(LEDGER_ENDPOINTS.eraseHousehold, {}, book)).toBeUndefined();
    await expect(askEndpoint(LEDGER_ENDPOINTS.getHousehold, {}, book)).rejects.toMatchObject({
      problem: { status: 401 },
    });
  });
});
