/** One record's lines taken together: its day, its amounts by their fields, and what speaks against it. */

import { addFen, type Fen, fen } from '../../../shared/money.ts';
import { tight } from '../page/text.ts';
import type { InstitutionKind, RecordKind } from '../reading.ts';
import type { Scene } from '../scene.ts';
import { namesAnother } from '../whose/other-person.ts';
import { isUndone } from './fields.ts';
import {
  dateOf,
  fieldOf,
  IS_SUM,
  institutionOf,
  kindNamed,
  OTHER_INSURANCE,
  OTHER_PURSE,
  PAID,
  REFUND,
  RESIDENTS,
  type RecordDate,
  type RecordField,
  SHORT_DAY,
  STANDING,
  signedAmount,
  stampOf,
  VOID_STATE,
} from './words.ts';

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
export const NO_AMOUNT = /^(?:date|type|state|way|person|insurance|institution)$/;
/** The day of a bill rather than that of the visit. */
const SETTLED = /结算|交易|消费|支付|账|划|缴/;
/** The month over several days. */
const OF_GROUP = /^月份?$/;
/** Somebody by a part of the name, or by a number with stars. */
const MASKED_NAME =
  /^[\u4e00-\u9fff]{0,2}\*+[\u4e00-\u9fff]{0,2}$|^[\u4e00-\u9fff](?:先生|女士)$|^\D{0,4}1\d\d\*{4}\d{4}$/;
const SUM = /合计|总/;
const NOTHING = { fen: fen(0), sign: '' } as const;
/** Of a whole month's movements. */
const MONTHS_SUM = /(?:支出|收入|消费)[合总小累]|总[支收]/;

/** True for a text that shows money, and not any other number. */
export function isMoney(text: string): boolean {
  return signedAmount(text) !== null && /\d\.\d\d|元|[¥¥]/.test(text);
}

export interface Row {
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
  /** Another purse than the account paid. */
  elsewhere: boolean;
  byAid: boolean;
  isResidents: boolean;
}

/** A day, and the month that it is of. */
function isWithin(when: RecordDate, month: RecordDate | null): boolean {
  return month?.precision === 'month' && when.precision === 'day' && when.day.slice(0, 7) === month.day.slice(0, 7);
}

export function rowOf(lines: readonly Line[], scene: Scene): Row {
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
    elsewhere: false,
    byAid: false,
    isResidents: false,
  };
  let summed = '';
  for (const line of lines) {
    const { field, name, value } = line;
    const words = tight(value);
    const short = words.length <= LONGEST;
    const free = field === undefined && short;
    const isState = field === 'state';
    if (short && REFUND.test(words)) row.refund = true;
    // Said of how a payment stands, it is the payment that came back, unless the amount is that.
    if (isState && row.refund && !lines.some(({ value }) => /^¥?-/.test(value))) row.void = true;
    if (isState && STANDING.test(tight(name)) && !PAID.test(words)) row.void = true;
    if (IS_SUM.test(words) || isUndone(line)) row.void = true;
    if (field === 'way') {
      row.elsewhere ||= OTHER_PURSE.test(words);
      row.byAid ||= /共济/.test(words);
      if (MASKED_NAME.test(words)) row.person ??= scene.heads.whoseName(scene, words) ?? 'other';
    }
    if (free && MASKED_NAME.test(words)) row.name = words;
    if (free && SHORT_DAY.test(words)) row.hasShortDay = true;
    const when = field === 'date' ? stampOf(value) : free ? dateOf(value) : null;
    const isDay = when?.precision === 'day';
    // The day that it was paid tells more than the month that it was for.
    const rank = field && !OF_GROUP.test(name) ? 1 + Number(SETTLED.test(name)) + 2 * Number(isDay) : 0;
    if (when && (rank > row.rank || (rank + row.rank === 0 && isWithin(when, row.when))))
      Object.assign(row, { when, rank });
    else if (when && rank + row.rank === 0 && when.day !== row.when?.day) row.void = true;
    if ((field === 'insurance' || (free && /险$/.test(words))) && OTHER_INSURANCE.test(words)) row.void = true;
    if (row.isResidents || ((field === 'insurance' || (free && /险$|医保$/.test(words))) && RESIDENTS.test(words)))
      row.isResidents = true;
    if (!OF_PLACE.test(field ?? '') && VOID_STATE.test(words)) row.void = true;
    if (field === 'person' || (free && fieldOf(words) !== 'mutual')) {
      if (/^本人|\(本人\)$/.test(words)) row.person = 'self';
      else if (namesAnother(words)) row.person ??= 'other';
      if (field && !/关系/.test(name)) row.name = words;
      if (field && /\*/.test(words)) row.person ??= scene.heads.whoseName(scene, words);
    }
    if (field === 'type') row.named ??= kindNamed(words);
    if (free) row.loosely ??= kindNamed(words);
    const place = field === 'institution' || free || field === 'type' ? institutionOf(words) : null;
    if (place && (place !== 'other' || field === 'institution') && (row.institution ?? 'other') === 'other')
      row.institution = place;
    if (field === null || NO_AMOUNT.test(field ?? '') || !(field || isMoney(value))) continue;
    if (/^[-/—]*$/.test(words)) continue;
    const amount = signedAmount(value, /万元/.test(name));
    if (field === 'share') {
      const before = amounts.has('personal') ? amounts.get('personal') : NOTHING;
      const both = before && amount && { fen: addFen(before.fen, amount.fen), sign: amount.sign };
      amounts.set('personal', both ?? null);
      continue;
    }
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
