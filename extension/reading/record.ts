/** Records from their lines: what the labelled values of a row or a card make together, row by row of one list. */

import { shanghaiDay } from '../../shared/day.ts';
import { addFen, type Fen, fen } from '../../shared/money.ts';
import { whoseName } from './names.ts';
import { namesAnother } from './other-person.ts';
import type { InstitutionKind, RecordKind, RecordRow } from './reading.ts';
import {
  dateOf,
  fieldOf,
  IS_SUM,
  institutionOf,
  kindNamed,
  kindOfFields,
  OTHER_INSURANCE,
  PAID,
  REFUND,
  type RecordDate,
  type RecordField,
  SHORT_DAY,
  STANDING,
  signedAmount,
  VOID_STATE,
} from './record-words.ts';
import type { Scene } from './scene.ts';
import { tight } from './text.ts';

/** A value of a record: a cell under its heading, or a text beside its label. */
export interface Line {
  /** Null under words that tell nothing of a record; undefined for a value that stands by itself. */
  readonly field: RecordField | null | undefined;
  readonly name: string;
  readonly value: string;
}

const LONGEST = 30;
/** Names, which may be of any words. */
const OF_PLACE = /^(?:person|institution)$/;
const NO_AMOUNT = /^(?:date|type|state|person|insurance|institution)$/;
/** The day of a bill rather than that of the visit. */
const SETTLED = /结算|交易|消费|支付|账|划|缴/;
/** The month over several days. */
const OF_GROUP = /^月份?$/;
const SUM = /合计|总/;
/** Of a whole month's movements. */
const MONTHS_SUM = /(?:支出|收入|消费)[合总小累]|总[支收]/;

/** True for a text that shows money, and not any other number. */
export function isMoney(text: string): boolean {
  return signedAmount(text) !== null && /\d\.\d\d|元|[¥¥]/.test(text);
}

interface Row {
  /** The amounts by their fields; null where there is none, or several of which nobody knows which is meant. */
  readonly amounts: Map<RecordField | undefined, ReturnType<typeof signedAmount>>;
  when: RecordDate | null;
  /** Of the day: 2 for that of the bill, 1 for one with a label. */
  rank: number;
  /** Nothing was paid, another insurance's, or of days that differ. */
  void: boolean;
  refund: boolean;
  person: 'self' | 'other' | null;
  name: string;
  named: RecordKind | null;
  /** The kind by words that stand by themselves. */
  loosely: RecordKind | null;
  institution: InstitutionKind | null;
  /** What the person and the employer paid in, together. */
  parts: Fen;
  /** A day without its year stands in it, for which nothing else gave one. */
  hasShortDay: boolean;
  /** It adds up what came in or went out. */
  isOfMonth: boolean;
}

/** A day, and the month that it is of. */
function isWithin(when: RecordDate, month: RecordDate | null): boolean {
  return month?.precision === 'month' && when.precision === 'day' && when.day.slice(0, 7) === month.day.slice(0, 7);
}

function rowOf(lines: readonly Line[], scene: Scene): Row {
  const amounts: Row['amounts'] = new Map();
  const row: Row = {
    amounts,
    when: null,
    rank: -1,
    void: false,
    refund: false,
    person: null,
    name: '',
    named: null,
    loosely: null,
    institution: null,
    parts: fen(0),
    hasShortDay: false,
    isOfMonth: false,
  };
  let summed = '';
  for (const { field, name, value } of lines) {
    const words = tight(value);
    const short = words.length <= LONGEST;
    const free = field === undefined && short;
    const isState = field === 'state';
    if (short && REFUND.test(words)) row.refund = true;
    // Said of how a payment stands, it is the payment that came back, unless the amount is that.
    if (isState && row.refund && !lines.some(({ value }) => /^¥?-/.test(value))) row.void = true;
    if (isState && STANDING.test(tight(name)) && !PAID.test(words)) row.void = true;
    if (IS_SUM.test(words)) row.void = true;
    if (free && SHORT_DAY.test(words)) row.hasShortDay = true;
    const when = free || field === 'date' ? dateOf(value) : null;
    const rank = field && !OF_GROUP.test(name) ? 1 + Number(SETTLED.test(name)) : 0;
    if (when && (rank > row.rank || (rank + row.rank === 0 && isWithin(when, row.when))))
      Object.assign(row, { when, rank });
    else if (when && rank + row.rank === 0 && when.day !== row.when?.day) row.void = true;
    if ((field === 'insurance' || (free && /险$/.test(words))) && OTHER_INSURANCE.test(words)) row.void = true;
    if (!OF_PLACE.test(field ?? '') && VOID_STATE.test(words)) row.void = true;
    if (field === 'person' || (free && fieldOf(words) !== 'mutual')) {
      if (/^本人|\(本人\)$/.test(words)) row.person = 'self';
      else if (namesAnother(words)) row.person ??= 'other';
      if (field && !/关系/.test(name)) row.name = words;
      if (field && /\*/.test(words)) row.person ??= whoseName(scene, words);
    }
    if (field === 'type') row.named ??= kindNamed(words);
    if (free) row.loosely ??= kindNamed(words);
    const place = field === 'institution' || free || field === 'type' ? institutionOf(words) : null;
    if (place && (place !== 'other' || field === 'institution') && (row.institution ?? 'other') === 'other')
      row.institution = place;
    if (field === null || NO_AMOUNT.test(field ?? '') || !(field || isMoney(value))) continue;
    const amount = signedAmount(value, /万元/.test(name));
    const isSum = SUM.test(name);
    if (!amounts.has(field) || (isSum && !summed.includes(`${field}`))) amounts.set(field, amount);
    else if (isSum || !summed.includes(`${field}`)) amounts.set(field, null);
    if (MONTHS_SUM.test(tight(name))) row.isOfMonth = true;
    if (isSum) summed += field;
    if (field === 'contribution' && amount) row.parts = addFen(row.parts, amount.fen);
  }
  if (row.isOfMonth && row.when?.precision === 'month') row.void = true;
  return row;
}

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
  const rows: Row[] = [];
  for (const lines of list) {
    await scene.pause();
    rows.push(rowOf(lines, scene));
  }
  const flow = directionOf(rows);
  const today = shanghaiDay(Date.now());
  // Of one name it is taken that it is the person's.
  const several = new Set(rows.map(({ name }) => name)).size > 1;
  return rows.flatMap((row, at) => {
    const { when, person, institution, amounts, parts } = row;
    if (amounts.get('contribution') === null && parts > 0 && !amounts.get('credit'))
      amounts.set('contribution', { fen: parts, sign: '' });
    if (!when || row.void || (row.hasShortDay && when.precision === 'month') || (several && person === null)) return [];
    const lead = leadOf(row);
    const back = row.refund || (flow === 'plain' && (lead?.fen ?? 0) < 0);
    const fields = new Set(list[at]?.flatMap(({ field }) => field ?? []));
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
      row.named ??
      kindOfFields(filled) ??
      (fields.has('credit') ? outgo : null) ??
      (flow === 'signed' && main !== null && !back ? (lead?.sign === '-' ? 'spending' : 'credit') : null) ??
      (institution && fields.has('institution') && listKind !== 'contribution' ? 'spending' : null) ??
      row.loosely ??
      listKind ??
      outgo ??
      (flow === 'out' && lead?.sign === '-' ? 'spending' : null);
    // What is paid to a hospital is no premium, whatever the list is called.
    if (!kind || when.day > today || (kind === 'contribution' && institution && institution !== 'other')) return [];
    const personal = fields.has('personal') ? amount('personal') : isBill ? amount('account') : null;
    const [amountFen, personalAccountFen] = person === 'other' ? [null, null] : [amount(kind) ?? main, personal];
    const mutualAidFen = amount('mutual');
    if (amountFen === null && personalAccountFen === null && mutualAidFen === null) return [];
    const told = back && kind === 'credit' ? 'spending' : kind;
    return [{ kind: told, ...when, institution, amountFen, personalAccountFen, mutualAidFen }];
  });
}
