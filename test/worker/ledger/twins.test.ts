/** The server's SQL and the device's core make the same book, entry by entry, from the same requests. */
import { env } from 'cloudflare:workers';
import * as v from 'valibot';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { day } from '../../../shared/day.ts';
import type { DrawRule } from '../../../shared/estimates/draws.ts';
import { balancesOn } from '../../../shared/ledger/balances.ts';
import { type Book, emptyBook } from '../../../shared/ledger/book.ts';
import { type RecordContext, record } from '../../../shared/ledger/recording.ts';
import { family, oneOf, type Random, randomFrom, randomRequest, uuid } from '../../ledger/situations.ts';
import { type Client, clientOf, migrate, NOW, newHousehold, TODAY, told } from './harness.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeAll(() => migrate(env.LEDGER_0));

const RULES: DrawRule[] = [
  { among: 'configured', ownFirst: true, splitAllowed: true, sharersAtTill: true },
  { among: 'largest-balance-first', ownFirst: true, splitAllowed: true, sharersAtTill: true },
  { among: 'single-sharer', ownFirst: true, splitAllowed: true, sharersAtTill: true },
  { among: 'configured', ownFirst: false, splitAllowed: false, sharersAtTill: true },
  { among: 'bind-time-ascending', ownFirst: true, splitAllowed: true, sharersAtTill: true },
  { among: 'bind-time-descending', ownFirst: false, splitAllowed: false, sharersAtTill: true },
  { among: 'unspecified', ownFirst: true, splitAllowed: true, sharersAtTill: false },
];

const stored = v.object({ moves: v.array(v.tuple([v.string(), v.string(), v.number()])) });

async function twin(
  seed: number,
  rule: DrawRule,
  steps: number,
): Promise<{ book: Book; client: Client; context: RecordContext }> {
  const random: Random = randomFrom(seed);
  const client = await newHousehold(clientOf({}, { rulingOn: () => ({ rule, least: {}, assumptions: [] }) }));
  const { members, drawOrders } = family(random);
  for (const member of members) expect(told(await client.call('POST', '/members', member))).toBe('201');
  for (const { memberId, from, sharers } of drawOrders) {
    expect(told(await client.call('PUT', `/draw-orders/${memberId}`, { from, sharers }))).toBe('200');
  }
  const context: RecordContext = {
    members: new Map(members.map((member) => [member.id, member])),
    drawOrders,
    rule,
    recordedAt: new Date(NOW).toISOString(),
  };
  const book = emptyBook();
  for (let step = 0; step < steps; step += 1) {
    const ids = [...book.entries.keys()];
    const reversal = ids.length > 0 && random() < 0.1;
    const reverses = reversal ? oneOf(random, ids) : '';
    const request = reversal
      ? { kind: 'reversal' as const, id: uuid(random), on: day(TODAY), reverses }
      : randomRequest(random, { members, drawOrders }, day(TODAY));
    const outcome = record(book, request, context);
    const answer = reversal
      ? await client.call('POST', `/entries/${reverses}/reversal`, { id: request.id, on: request.on })
      : await client.call('POST', '/entries', request);
    if ('refusal' in outcome) {
      expect(told(answer), JSON.stringify({ seed, step, request, outcome })).toMatch(
        {
          'insufficient-balance': /^409 insufficient/,
          conflict: /^409 conflict/,
          'invalid-fields': /^422/,
          'not-found': /^404/,
        }[outcome.refusal.problem],
      );
      continue;
    }
    expect(told(answer), JSON.stringify({ seed, step, request, body: answer.body })).toBe('201');
    const row = await env.LEDGER_0.prepare('SELECT moves FROM entries WHERE entry = ?').bind(request.id).first('moves');
    const { moves } = v.parse(stored, { moves: JSON.parse(String(row)) });
    expect(moves, JSON.stringify({ seed, step, request })).toEqual(
      outcome.entry.moves.map(({ source, target, amountFen }) => [source, target, amountFen]),
    );
  }
  return { book, client, context };
}

describe.each(RULES.map((rule, index) => [rule.among, index, rule] as const))('draws %s (%i)', (_, index, rule) => {
  it('agree entry by entry, in the balances of every day, and before the auditor', async () => {
    const { book, client, context } = await twin(1000 + index, rule, 120);
    for (const on of ['2026-10-15', '2026-10-31', '2026-11-01', '2026-11-20', TODAY]) {
      const answer = await client.call('GET', `/balances?on=${on}`);
      expect(answer.body).toMatchObject({
        items: [...balancesOn(book, context.members.values(), day(on))].sort((a, b) =>
          a.memberId < b.memberId ? -1 : 1,
        ),
      });
    }
    const audit = await client.call('GET', '/audit');
    expect(audit.body).toMatchObject({ holds: true });
  });
});
