/** The typed client against the running Worker. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ask as askEndpoint, type Connection, ENDPOINTS, ProblemError } from '../../shared/api/client.ts';
import { OPERATIONS } from '../../shared/api/document/operations.ts';
import { day } from '../../shared/day.ts';
import { regionCode } from '../../shared/region.ts';
import { ask, migrate } from './asking.ts';

const connection: Connection = {
  base: '',
  language: 'en',
  send: async ({ url, method, headers, body }) => {
    const answer = await ask(url, { method, headers, ...(body === undefined ? {} : { body }) });
    return { status: answer.status, body: await answer.json() };
  },
};
const on = day('2026-11-21');

beforeAll(migrate);

describe('the typed client', () => {
  it('names only routes that the document describes', () => {
    const described = OPERATIONS.map(({ id, method, path }) => `${id} ${method.toUpperCase()} ${path}`);
    for (const [id, { method, path }] of Object.entries(ENDPOINTS))
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
    expect(region.name).toBe('南宁市');
  });

  it('throws the problem with the field at fault', async () => {
    const wrong = askEndpoint(ENDPOINTS.getRules, { query: { region: regionCode('999999'), on } }, connection);
    await expect(wrong).rejects.toBeInstanceOf(ProblemError);
    await expect(wrong).rejects.toMatchObject({ problem: { status: 422, errors: [{ pointer: '?region' }] } });
  });
});
