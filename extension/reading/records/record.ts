/** Records from their lines: what the labelled values of a row or a card make together, row by row of one list. */

import { fen } from '../../../shared/money.ts';
import type { RecordKind, RecordRow } from '../reading.ts';
import type { Scene } from '../scene.ts';
import { today } from '../today.ts';
import type { Amount } from './amount.ts';
import type { Amounts } from './amounts.ts';
import type { RecordDate } from './date.ts';
import { inContext } from './fields.ts';
import { type Entry, type Flow, isAtPlace, kindOf, mainOf } from './kinds.ts';
import { isOfMoney, kindOfFields } from './labels.ts';
import { fieldsOf, type Line } from './line.ts';
import type { Overhead } from './over-list.ts';
import { type Row, rowOf } from './row.ts';

/** The amount that says which way a record's money went: its own rather than a part of it. */
function leadOf(amounts: Amounts): Amount | null {
  const filled = [...amounts].filter(([, amount]) => amount?.fen);
  return (filled.find(([field]) => !/^(?:personal|account|mutual)$/.test(field ?? '')) ?? filled[0])?.[1] ?? null;
}

function flowOf(rows: readonly Row[]): Flow {
  const moved = rows.flatMap(({ amounts, isRefund, named }) => {
    const lead = isRefund ? null : leadOf(amounts);
    return lead ? [{ ...lead, named }] : [];
  });
  const back = moved.filter((one) => one.fen > 0);
  const out = moved.length > back.length;
  if (out && back.length === 0) return 'out';
  return back.some(({ sign, named }) => sign === '+' || (named === 'credit' && out)) ? 'signed' : 'plain';
}

/** What all rows of a list say together. */
interface List {
  readonly kind: RecordKind | null;
  readonly flow: Flow;
  readonly isByDay: boolean;
  /** Of one name it is taken that it is the person's. */
  readonly isOfSeveral: boolean;
  readonly isOfPool: boolean;
  readonly today: string;
}

function listOf(rows: readonly Row[], { kind, isOfPool }: Overhead): List {
  return {
    kind,
    isOfPool,
    flow: flowOf(rows),
    isByDay: rows.some(({ when }) => when?.precision === 'day'),
    isOfSeveral: new Set(rows.map(({ name }) => name)).size > 1,
    today: today(),
  };
}

/** The amounts, and where several were contributed and nothing else came in, what they make together. */
function wholeAmounts({ amounts, contributed }: Row): Amounts {
  if (amounts.get('contribution') !== null || contributed <= 0 || amounts.get('credit')) return amounts;
  return new Map(amounts).set('contribution', { fen: contributed, sign: '' });
}

function entryOf(row: Row, { flow, kind: listKind }: List): Entry {
  const amounts = wholeAmounts(row);
  const lead = leadOf(amounts);
  // What a hospital or a pharmacy pays in is what was paid there.
  const isNamed = row.named !== null || row.loosely !== null;
  const isReturn = flow === 'signed' && lead?.sign === '+' && isAtPlace(row) && !isNamed;
  const isBack = row.isRefund || isReturn || (flow === 'plain' && (lead?.fen ?? 0) < 0);
  const money = new Map(
    [...amounts].flatMap(([field, amount]) =>
      amount ? [[field, fen((isBack ? -1 : 1) * Math.abs(amount.fen))] as const] : [],
    ),
  );
  const filled = new Set([...row.fields].filter((field) => !isOfMoney(field) || money.get(field)));
  return { row, flow, listKind, lead, money, filled, isBack, isReturn };
}

/** What the account paid, and what the whole bill was, also where the list is of what the pool paid. */
const OF_NO_POOL = ['account', 'mutual', 'spending'] as const;

/** Told by the rest of its list, or by what it is of, to be no record of the account. */
function isDenied({ row, lead }: Entry, kind: RecordKind, when: RecordDate, list: List): boolean {
  if (when.day > list.today) return true;
  // What was taken back of what came in is nothing that was spent.
  if (list.kind === 'credit' && lead?.sign === '-' && row.named !== 'spending') return true;
  // What is paid to a hospital is no premium, whatever the list is called.
  if (kind === 'contribution') return isAtPlace(row);
  if (row.isResidents) return true;
  // A month among days is the sum of them; of another purse nothing was taken from the account.
  const isSumOfDays = list.isByDay && when.precision === 'month';
  const isOfPool = list.isOfPool && !OF_NO_POOL.some((field) => row.fields.has(field));
  return kind === 'spending' && (isSumOfDays || ((row.isElsewhere || isOfPool) && !row.fields.has('personal')));
}

type AmountsRead = Pick<RecordRow, 'amountFen' | 'personalAccountFen' | 'mutualAidFen'>;

/** Of a relative's bill only what mutual aid paid; null where that leaves nothing. */
function amountsRead(entry: Entry, kind: RecordKind): AmountsRead | null {
  const { row, money } = entry;
  const isOwn = row.person !== 'other';
  const isBill = row.fields.has('spending') || row.fields.has('institution') || row.fields.has('mutual');
  const ofAccount = row.fields.has('personal') ? money.get('personal') : isBill ? money.get('account') : null;
  const amountFen = isOwn ? (money.get(kind) ?? mainOf(entry)) : null;
  const personalAccountFen = isOwn ? (ofAccount ?? null) : null;
  const mutualAidFen = money.get('mutual') ?? (row.isByAid && kind === 'spending' ? amountFen : null);
  const isEmpty = amountFen === null && personalAccountFen === null && mutualAidFen === null;
  return isEmpty ? null : { amountFen, personalAccountFen, mutualAidFen };
}

function recordOf(row: Row, list: List): RecordRow | null {
  const { when, institution } = row;
  if (!when || row.isVoid || (list.isOfSeveral && row.person === null)) return null;
  const entry = entryOf(row, list);
  const kind = kindOf(entry);
  if (!kind || isDenied(entry, kind, when, list)) return null;
  const amounts = amountsRead(entry, kind);
  return amounts && { kind: entry.isBack && kind === 'credit' ? 'spending' : kind, ...when, institution, ...amounts };
}

/** The records that the rows of one list make; `over` is what stands over it. */
export async function recordsOf(
  lines: readonly (readonly Line[])[],
  over: Overhead,
  scene: Scene,
): Promise<RecordRow[]> {
  const rows: Row[] = [];
  for (const each of inContext(lines)) {
    await scene.pause();
    rows.push(rowOf(each, scene));
  }
  const list = listOf(rows, over);
  return rows.flatMap((row) => recordOf(row, list) ?? []);
}

/** The records of cards by what stands over them; null where neither that nor the labels of each tell what they are of. */
export async function recordsUnder(
  over: Overhead,
  cards: readonly (readonly Line[])[],
  scene: Scene,
): Promise<RecordRow[] | null> {
  const tells = over.records || cards.every((lines) => kindOfFields(fieldsOf(lines)));
  return tells ? recordsOf(cards, over, scene) : null;
}
