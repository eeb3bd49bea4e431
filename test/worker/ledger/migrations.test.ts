import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const A = '0-aaaaaaaaaaaaaaaaaaaaaaaaaa';
const B = '0-bbbbbbbbbbbbbbbbbbbbbbbbbb';
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [ANN, BOB, ENTRY, OTHER] = [id(1), id(2), id(11), id(12)];
const RECORDED = Date.UTC(2026, 10, 21, 12);
const db = (): D1Database => env.LEDGER_0;
const run = (sql: string, ...values: unknown[]) =>
  db()
    .prepare(sql)
    .bind(...values)
    .run();

/** An entry as a careless Worker could write it: every value is the test's own. */
async function entry(
  given: { readonly moves: unknown[]; readonly [column: string]: unknown },
  or = '',
): Promise<unknown> {
  const household = given.household ?? A;
  const next = await db()
    .prepare(
      `SELECT 1 + coalesce((SELECT max(seq) FROM entries WHERE household = ?1), 0) AS seq,
      1 + coalesce((SELECT max(seq) FROM moves WHERE household = ?1), 0) AS first_move`,
    )
    .bind(household)
    .first<{ seq: number; first_move: number }>();
  const row = { ...next, household, entry: ENTRY, kind: 'credit', day: '2026-11-21', member: ANN, to_member: null };
  const full = { ...row, amount: 100, reverses: null, request: '{}', recorded_ms: RECORDED, ...given };
  const columns = Object.keys(full);
  return run(
    `INSERT ${or} INTO entries (${columns}) VALUES (${columns.map(() => '?')})`,
    ...Object.values({ ...full, moves: JSON.stringify(given.moves) }),
  );
}
const CREDIT = [['income', `account:${ANN}`, 100]];
const balance = async (account: string, household = A): Promise<number | null> =>
  db()
    .prepare('SELECT balance FROM accounts WHERE household = ? AND account = ?')
    .bind(household, account)
    .first('balance');

beforeAll(() => applyD1Migrations(db(), env.LEDGER_MIGRATIONS));

beforeEach(async () => {
  await run('DELETE FROM households');
  for (const household of [A, B]) {
    await run("INSERT INTO households VALUES (?, 0, '2026-11-21', 1, NULL, NULL)", household);
    for (const member of household === A ? [ANN, BOB] : [BOB]) {
      await run(
        `INSERT INTO members VALUES (?, ?, 'self', '450100', 'employee', 'active', 1, 0, 0, NULL, '{}', 0)`,
        household,
        member,
      );
      await run(
        `INSERT INTO accounts VALUES (?1, 'account:' || ?2, 'account', 'current-year', ?2, NULL, NULL, 0, 0)`,
        household,
        member,
      );
    }
    for (const kind of ['income', 'care', 'cash', 'unexplained', 'pool']) {
      await run('INSERT INTO accounts VALUES (?1, ?2, ?2, NULL, NULL, NULL, NULL, 0, 0)', household, kind);
    }
  }
  await run(
    `INSERT INTO accounts VALUES (?1, 'quota:x', 'quota', 'current-year', ?2, ?3, '2026-11-01', 0, 0)`,
    A,
    ANN,
    BOB,
  );
  await run("INSERT INTO households VALUES (?, 0, '2026-11-21', 1, ?, NULL)", `${A}~1`, A);
  await entry({ moves: CREDIT });
});

describe('an honest entry', () => {
  it('moves the money, once, and leaves totals of the day and the month', async () => {
    expect(await balance(`account:${ANN}`)).toBe(100);
    expect(await balance('income')).toBe(-100);
    const totals = await run('SELECT period, fen FROM totals ORDER BY period');
    expect(totals.results).toEqual([
      { period: '2026-11', fen: 100 },
      { period: '2026-11-21', fen: 100 },
    ]);
  });

  it('shows as postings that add up to zero', async () => {
    expect(await db().prepare('SELECT sum(amount) AS sum, count(*) AS count FROM postings').first()).toEqual({
      sum: 0,
      count: 2,
    });
  });

  it('may carry the same id in two households', async () => {
    await run(
      `INSERT INTO entries VALUES (?, 1, ?, 'credit', '2026-11-21', ?, NULL, 100, NULL, '{}', NULL, 1, ?, ?)`,
      B,
      ENTRY,
      BOB,
      JSON.stringify([['income', `account:${BOB}`, 100]]),
      RECORDED,
    );
    expect(await balance(`account:${BOB}`, B)).toBe(100);
    expect(await balance(`account:${ANN}`, A)).toBe(100);
  });
});

const QUOTA_GRANT = { kind: 'quota-grant', entry: OTHER, to_member: BOB, moves: [[`account:${ANN}`, 'quota:x', 100]] };
/** Bad rows through INSERT INTO entries: each must be refused by the database, and leave the book as it was. */
const BAD_ENTRIES: readonly [string, Parameters<typeof entry>[0]][] = [
  ['an entry without moves', { entry: OTHER, moves: [] }],
  ['a one-legged entry', { entry: OTHER, moves: [['income', null, 100]] }],
  ['a move of nothing', { entry: OTHER, moves: [...CREDIT, ['income', `account:${ANN}`, 0]] }],
  [
    'a negative move',
    {
      entry: OTHER,
      moves: [
        ['income', `account:${ANN}`, 150],
        ['income', `account:${ANN}`, -50],
      ],
    },
  ],
  [
    'half a fen',
    {
      entry: OTHER,
      moves: [
        ['income', `account:${ANN}`, 99.5],
        ['income', `account:${ANN}`, 0.5],
      ],
    },
  ],
  ['an amount as text', { entry: OTHER, moves: [['income', `account:${ANN}`, '100']] }],
  ['a move to itself', { entry: OTHER, moves: [[`account:${ANN}`, `account:${ANN}`, 100]] }],
  ['moves that do not add up to the amount', { entry: OTHER, amount: 99, moves: CREDIT }],
  ['an account that does not exist', { entry: OTHER, moves: [['income', 'account:nobody', 100]] }],
  ['an account of another household', { entry: OTHER, household: B, member: BOB, moves: CREDIT }],
  [
    'a member of another household',
    { entry: OTHER, household: B, member: ANN, moves: [['income', `account:${BOB}`, 100]] },
  ],
  ['a household that does not exist', { entry: OTHER, household: '0-c', moves: CREDIT }],
  ['a known id', { moves: CREDIT }],
  ['a place in the past of the book', { entry: OTHER, seq: 1, moves: CREDIT }],
  ['a gap in the book', { entry: OTHER, seq: 7, moves: CREDIT }],
  ['a move number used before', { entry: OTHER, first_move: 1, moves: CREDIT }],
  ['tomorrow', { entry: OTHER, day: '2026-11-22', moves: CREDIT }],
  ['a credit out of care', { entry: OTHER, moves: [['care', `account:${ANN}`, 100]] }],
  ['a credit to someone else', { entry: OTHER, moves: [['income', `account:${BOB}`, 100]] }],
  ['a payment into an account', { entry: OTHER, kind: 'payment', moves: [[`account:${ANN}`, `account:${BOB}`, 100]] }],
  ['a quota of more than the grant', { ...QUOTA_GRANT, amount: 50 }],
  ['a quota spent by its sharer', { entry: OTHER, kind: 'payment', moves: [['quota:x', 'care', 100]] }],
  ['an empty quota spent', { entry: OTHER, kind: 'payment', member: BOB, moves: [['quota:x', 'care', 100]] }],
  ['an empty pool spent', { entry: OTHER, kind: 'payment', moves: [['pool', 'care', 100]] }],
  [
    'a reversal of nothing',
    { entry: OTHER, kind: 'reversal', reverses: OTHER, moves: [[`account:${ANN}`, 'income', 100]] },
  ],
  [
    'a reversal that is not the mirror',
    { entry: OTHER, kind: 'reversal', reverses: ENTRY, moves: [[`account:${ANN}`, 'care', 100]] },
  ],
  [
    'a reversal before its entry',
    { entry: OTHER, kind: 'reversal', reverses: ENTRY, day: '2026-11-20', moves: [[`account:${ANN}`, 'income', 100]] },
  ],
];

describe.each(['', 'OR REPLACE', 'OR IGNORE'])('INSERT %s', (or) => {
  it.each(BAD_ENTRIES)('refuses %s', async (_, given) => {
    const before = await book();
    await entry(given, or).catch(() => undefined);
    expect(await book()).toEqual(before);
  });
});

describe('statements that would rewrite the book', () => {
  const FORBIDDEN: readonly string[] = [
    'UPDATE accounts SET balance = balance + 1',
    `UPDATE accounts SET balance = balance + 100, last_move = 2 WHERE account = 'account:${ANN}'`,
    `UPDATE accounts SET balance = balance + 100, last_move = 1 WHERE account = 'account:${ANN}'`,
    `UPDATE OR REPLACE accounts SET account = 'account:${ANN}' WHERE account = 'account:${BOB}'`,
    "UPDATE accounts SET kind = 'cash' WHERE kind = 'care'",
    `INSERT OR REPLACE INTO accounts VALUES ('${A}', 'account:${ANN}', 'account', 'current-year', '${ANN}', NULL, NULL, 0, 0)`,
    `INSERT INTO accounts VALUES ('${A}', 'quota:y', 'quota', 'current-year', '${ANN}', '${BOB}', '2026-11-01', 5, 0)`,
    `INSERT INTO accounts VALUES ('${A}', 'quota:y', 'quota', 'current-year', '${ANN}', '${ANN}', '2026-11-01', 0, 0)`,
    'UPDATE totals SET fen = 0',
    'DELETE FROM totals',
    'UPDATE entries SET amount = 1',
    "UPDATE entries SET day = '2026-11-20'",
    'DELETE FROM entries',
    'UPDATE moves SET amount = 1',
    'DELETE FROM moves',
    'DELETE FROM accounts',
    'DELETE FROM members',
    'DELETE FROM concerns',
    `INSERT INTO concerns VALUES ('${A}', '${BOB}', 1)`,
    `INSERT INTO moves VALUES ('${A}', 2, '${ENTRY}', 2, '2026-11-21', 'income', 'account:${ANN}', 100)`,
    `INSERT INTO moves VALUES ('${A}', 1, '${ENTRY}', 1, '2026-11-21', 'income', 'account:${ANN}', 100)`,
    `INSERT OR REPLACE INTO moves VALUES ('${A}', 1, '${ENTRY}', 1, '2026-11-21', 'income', 'account:${ANN}', 900)`,
    `INSERT OR REPLACE INTO households VALUES ('${A}', 0, '2026-11-21', 1, NULL, NULL)`,
    `INSERT OR REPLACE INTO members VALUES ('${A}', '${ANN}', 'self', '450100', 'employee', 'active', 1, 0, 0, NULL, '{}', 0)`,
    `UPDATE members SET member = '${id(9)}' WHERE member = '${ANN}'`,
    `UPDATE households SET household = '0-z' WHERE household = '${A}'`,
    `UPDATE households SET book = '${B}' WHERE household = '${A}'`,
    `UPDATE households SET book = '${A}~1' WHERE household = '${A}'`,
    `UPDATE households SET draft_of = '${B}' WHERE household = '${A}'`,
    `INSERT INTO households VALUES ('0-z', 0, '2026-11-21', 1, NULL, '${A}')`,
    `INSERT INTO households VALUES ('0-z', 0, '2026-11-21', 1, '0-nobody', NULL)`,
    `INSERT INTO tokens VALUES ('${A}~1', '${id(31)}', '${'e'.repeat(64)}', 'owner', 0, NULL, NULL)`,
    `INSERT INTO imports VALUES ('${A}', '${id(40)}', 2, NULL, '${'f'.repeat(64)}', 0)`,
    `INSERT INTO draw_orders VALUES ('${B}', '${BOB}', '2026-11-01', 1, '${ANN}')`,
    `INSERT INTO draw_orders VALUES ('${A}', '${ANN}', '2026-11-01', 1, '${ANN}')`,
    `INSERT INTO relations VALUES ('${B}', '${BOB}', '${ANN}', 'spouse')`,
    `INSERT INTO observations VALUES ('${B}', '${id(20)}', '${ANN}', 1, 1, 'portal', 2)`,
    `UPDATE members SET has_account = 2`,
    `UPDATE members SET label_ciphertext = '张三'`,
    "INSERT INTO refusal VALUES ('stop')",
  ];

  it.each(FORBIDDEN)('%s', async (sql) => {
    const before = await book();
    await expect(db().prepare(sql).run()).rejects.toThrow();
    expect(await book()).toEqual(before);
  });
});

describe('a reversal', () => {
  const mirror = { entry: OTHER, kind: 'reversal', reverses: ENTRY, moves: [[`account:${ANN}`, 'income', 100]] };

  it('restores every balance, and comes once', async () => {
    await entry(mirror);
    expect(await balance(`account:${ANN}`)).toBe(0);
    await expect(entry({ ...mirror, entry: id(13) })).rejects.toThrow(/already-reversed/);
  });

  it('cannot be reversed', async () => {
    await entry(mirror);
    await expect(entry({ ...mirror, entry: id(13), reverses: OTHER, moves: CREDIT })).rejects.toThrow(
      /not-the-reverse/,
    );
  });
});

it('undoes the whole batch when one statement refuses', async () => {
  const before = await book();
  const good = db().prepare('UPDATE households SET version = version + 1 WHERE household = ?').bind(A);
  await expect(db().batch([good, db().prepare("INSERT INTO refusal VALUES ('no')")])).rejects.toThrow(/refused:no/);
  expect(await book()).toEqual(before);
});

it('erases a household from every table, and no other household', async () => {
  await entry(QUOTA_GRANT);
  await run(`INSERT INTO draw_orders VALUES (?, ?, '2026-11-01', 1, ?)`, A, BOB, ANN);
  await run(`INSERT INTO relations VALUES (?, ?, ?, 'spouse')`, A, ANN, BOB);
  await run(`INSERT INTO observations VALUES (?, ?, ?, 5, 1, 'portal', 2)`, A, id(20), ANN);
  await run(`INSERT INTO tokens VALUES (?, ?, ?, 'owner', 0, NULL, NULL)`, A, id(30), 'f'.repeat(64));
  await run(`INSERT INTO consents VALUES (?, 'server-ledger', 0, ?, NULL)`, A, 'f'.repeat(64));
  await run(`INSERT INTO imports VALUES (?, ?, 1, '{}', ?, 0)`, A, id(40), 'f'.repeat(64));
  const before = await rowsByTable(A);
  expect(Object.entries(before).filter(([, count]) => count === 0)).toEqual([]);
  const neighbour = await rowsByTable(B);
  await run('DELETE FROM households WHERE household = ?', A);
  expect(Object.values(await rowsByTable(A)).every((count) => count === 0)).toBe(true);
  expect(await rowsByTable(B)).toEqual(neighbour);
});

/** Every row of every table, to see that nothing has changed. */
async function book(): Promise<unknown> {
  const found: Record<string, unknown> = {};
  for (const table of await tables()) found[table] = (await run(`SELECT * FROM ${table}`)).results;
  return found;
}

async function rowsByTable(household: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const table of await tables()) {
    found[table] =
      (await db()
        .prepare(`SELECT count(*) AS n FROM ${table} WHERE household = ?`)
        .bind(household)
        .first<number>('n')) ?? -1;
  }
  return found;
}

async function tables(): Promise<string[]> {
  const { results } = await run(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'd1_%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
  );
  return results.map(({ name }) => String(name));
}
