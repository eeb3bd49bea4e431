/** Records from their lines: what the labelled values of a row or a card make together, row by row of one list. */

import { shanghaiDay } from '../../../shared/day.ts';
import { type Fen, fen } from '../../../shared/money.ts';
import type { RecordKind, RecordRow } from '../reading.ts';
import type { Scene } from '../scene.ts';
import { inContext } from './fields.ts';
import { type Line, NO_AMOUNT, type Row, rowOf } from './row.ts';
import { kindOfFields, type RecordField, type signedAmount } from './words.ts';

/** The amount that says which way a record's money went: its own rather than a part of it. */
function leadOf({ amounts }: Row): ReturnType<typeof signedAmount> {
  const filled = [...amounts].filter(([, amount]) => amount?.fen);
  return (filled.find(([field]) => !/^(?:personal|account|mutual)$/.test(field ?? '')) ?? filled[0])?.[1] ?? null;
}

/** Which way the amounts of a list go: all with a minus, or each with its sign, or as they are. */
function directionOf(rows: readonly Row[]): 'out' | 'signed' | 'plain' {
  const moved = rows.flatMap((row) => {
    const lead = row.refund ? null : leadOf(row);
    return lead ? [{ ...lead, kind: row.named }] : [];
  });
  const back = moved.filter((one) => one.fen > 0);
  const out = moved.length > back.length;
  if (out && back.length === 0) return 'out';
  return back.some(({ sign, kind }) => sign === '+' || (kind === 'credit' && out)) ? 'signed' : 'plain';
}

/** The records that the rows of one list make; `listKind` is what its heading says of them. */
export async function recordsOf(
  list: readonly (readonly Line[])[],
  listKind: RecordKind | null,
  scene: Scene,
): Promise<RecordRow[]> {
  const told = inContext(list);
  const rows: Row[] = [];
  for (const lines of told) {
    await scene.pause();
    rows.push(rowOf(lines, scene));
  }
  const flow = directionOf(rows);
  const byDay = rows.some(({ when }) => when?.precision === 'day');
  const today = shanghaiDay(Date.now());
  // Of one name it is taken that it is the person's.
  const several = new Set(rows.map(({ name }) => name)).size > 1;
  return rows.flatMap((row, at) => {
    const { when, person, institution, amounts, parts } = row;
    if (amounts.get('contribution') === null && parts > 0 && !amounts.get('credit'))
      amounts.set('contribution', { fen: parts, sign: '' });
    if (!when || row.void || (row.hasShortDay && when.precision === 'month') || (several && person === null)) return [];
    const lead = leadOf(row);
    const isPlace = institution !== null && institution !== 'other';
    // What a hospital or a pharmacy pays in is what was paid there.
    const isReturn = flow === 'signed' && lead?.sign === '+' && isPlace && row.named === null && row.loosely === null;
    const back = row.refund || isReturn || (flow === 'plain' && (lead?.fen ?? 0) < 0);
    const fields = new Set(told[at]?.flatMap(({ field }) => (field === 'share' ? 'personal' : (field ?? []))));
    const amount = (field: RecordField | undefined): Fen | null => {
      const read = amounts.get(field);
      return read ? fen((back ? -1 : 1) * Math.abs(read.fen)) : null;
    };
    const isBill = fields.has('spending') || fields.has('institution') || fields.has('mutual');
    const main = amount('amount') ?? amount(undefined);
    const filled = new Set([...fields].filter((field) => NO_AMOUNT.test(field) || amount(field)));
    const outgo = filled.has('spending') ? 'spending' : null;
    const kind: RecordKind | null =
      (filled.has('contribution') ? 'contribution' : null) ??
      (isReturn ? 'spending' : null) ??
      (row.named === 'contribution' && filled.has('credit') ? 'credit' : row.named) ??
      kindOfFields(filled) ??
      (fields.has('credit') ? outgo : null) ??
      (flow === 'signed' && main !== null && !back ? (lead?.sign === '-' ? 'spending' : 'credit') : null) ??
      (institution && fields.has('institution') && listKind !== 'contribution' ? 'spending' : null) ??
      row.loosely ??
      listKind ??
      outgo ??
      (isPlace || (flow === 'out' && lead?.sign === '-') ? 'spending' : null);
    // What is paid to a hospital is no premium, whatever the list is called.
    if (!kind || when.day > today || (kind === 'contribution' ? isPlace : row.isResidents)) return [];
    // A month among days is the sum of them; of another purse nothing was taken from the account.
    const isSpending = kind === 'spending';
    if (isSpending && ((byDay && when.precision === 'month') || (row.elsewhere && !fields.has('personal')))) return [];
    const personal = fields.has('personal') ? amount('personal') : isBill ? amount('account') : null;
    const [amountFen, personalAccountFen] = person === 'other' ? [null, null] : [amount(kind) ?? main, personal];
    const mutualAidFen = amount('mutual') ?? (row.byAid && isSpending ? amountFen : null);
    if (amountFen === null && personalAccountFen === null && mutualAidFen === null) return [];
    return [
      {
        kind: back && kind === 'credit' ? 'spending' : kind,
        ...when,
        institution,
        amountFen,
        personalAccountFen,
        mutualAidFen,
      },
    ];
  });
}
