/** GET /household/export: the whole book, as JSON that can be imported again, or for hledger, beancount or a spreadsheet. */
import * as v from 'valibot';
import { day } from '../../shared/day.ts';
import { isAccountId } from '../../shared/ledger/accounts.ts';
import type { Entry } from '../../shared/ledger/entry.ts';
import { beancountHead, beancountWriter } from '../../shared/ledger/exports/beancount.ts';
import { CSV_HEAD, csvLines } from '../../shared/ledger/exports/csv.ts';
import { hledgerHead, hledgerWriter } from '../../shared/ledger/exports/hledger.ts';
import type { AppEnv } from '../bindings.ts';
import { readQuery } from '../body.ts';
import { Hono } from '../hono.ts';
import { type Household, openHousehold } from './access.ts';
import { consentAnswer, LIST_CONSENTS } from './consents.ts';
import { rowsOf, runBatch } from './storage/database.ts';
import { LIST_DRAW_ORDERS, readDrawOrders } from './storage/draw-order-rows.ts';
import { entryPages } from './storage/entry-pages.ts';
import { observationAnswer, SELECT_OBSERVATIONS } from './storage/observation-rows.ts';
import { instantOf, numberOf, textOf, textOrNull } from './storage/rows.ts';

const query = v.strictObject({ format: v.optional(v.picklist(['json', 'hledger', 'beancount', 'csv']), 'json') });

/** How each format is sent, and the order of its entries: as they were booked, or by their days. */
const FORMATS = {
  json: { type: 'application/json', name: 'gongji.json', order: 'book' },
  hledger: { type: 'text/plain', name: 'gongji.journal', order: 'days' },
  beancount: { type: 'text/plain', name: 'gongji.beancount', order: 'days' },
  csv: { type: 'text/csv', name: 'gongji.csv', order: 'book' },
} as const;

type Format = keyof typeof FORMATS;

/** A head, the entries up to the place `last`, and an end. */
interface Writing {
  readonly head: string;
  readonly last: number;
  readonly entry: (entry: Entry) => string;
  readonly end?: () => string;
}

const SUMMARY = `SELECT created_ms, (SELECT coalesce(max(seq), 0) FROM entries WHERE household = ?1) AS last,
    (SELECT min(day) FROM entries WHERE household = ?1) AS first_day
  FROM households WHERE household = ?1`;

const MOVED_ACCOUNTS = 'SELECT account FROM accounts WHERE household = ?1 AND last_move > 0 ORDER BY account';

export function exportRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/household/export', async (c) => {
    const household = await openHousehold(c, 'read', query);
    const { format } = readQuery(c, query);
    const { type, name, order } = FORMATS[format];
    const writing = await { json: jsonOf, hledger: journalOf, beancount: journalOf, csv: csvOf }[format](
      household,
      format,
    );
    c.header('Content-Type', `${type}; charset=utf-8`);
    c.header('Content-Disposition', `attachment; filename="${name}"`);
    return c.body(streamOf(piecesOf(household, order, writing)));
  });
}

async function* piecesOf(
  { database, id }: Household,
  order: 'book' | 'days',
  { head, last, entry: write, end }: Writing,
): AsyncGenerator<string> {
  yield head;
  for await (const page of entryPages(database, id, last, order)) yield page.map(({ entry }) => write(entry)).join('');
  if (end !== undefined) yield end();
}

async function jsonOf(household: Household): Promise<Writing> {
  const { database, id, householdId, members, relations } = household;
  const [summary = [], drawOrders = [], consents = [], observations = []] = await runBatch(database, [
    [SUMMARY, id],
    [LIST_DRAW_ORDERS, id],
    [LIST_CONSENTS, householdId],
    [`${SELECT_OBSERVATIONS} WHERE o.household = ?1 ORDER BY o.observation`, id],
  ]);
  const row = summary[0] ?? {};
  const head = {
    format: 'gongji-household',
    version: 1,
    household: { id: householdId, createdAt: instantOf(row, 'created_ms') },
    members: [...members.values()],
    relations,
    drawOrders: readDrawOrders(drawOrders),
    consents: consents.map(consentAnswer),
    observations: observations.map((observation) => {
      const { differenceFen: _, ...told } = observationAnswer(observation);
      return told;
    }),
  };
  let separator = '';
  return {
    head: `${JSON.stringify(head).slice(0, -1)},"entries":[`,
    last: numberOf(row, 'last'),
    entry: (entry) => {
      const text = separator + JSON.stringify(entry);
      separator = ',\n';
      return text;
    },
    end: () => ']}',
  };
}

async function journalOf(household: Household, format: Format): Promise<Writing> {
  const { database, id, today } = household;
  const [summary = [], moved = []] = await runBatch(database, [
    [SUMMARY, id],
    [MOVED_ACCOUNTS, id],
  ]);
  const row = summary[0] ?? {};
  const accounts = moved.map((account) => textOf(account, 'account')).filter(isAccountId);
  const last = numberOf(row, 'last');
  const firstDay = textOrNull(row, 'first_day');
  const first = firstDay === null ? today : day(firstDay);
  return format === 'hledger'
    ? { head: hledgerHead(accounts), last, entry: hledgerWriter() }
    : { head: beancountHead(accounts, first), last, ...beancountWriter() };
}

async function csvOf({ database, id }: Household): Promise<Writing> {
  const summary = await rowsOf(database, SUMMARY, id);
  return { head: CSV_HEAD, last: numberOf(summary[0] ?? {}, 'last'), entry: csvLines };
}

/** A book need not fit into memory: it is written page by page. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
}
