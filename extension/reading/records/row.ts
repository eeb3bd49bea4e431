/** One record's lines taken together: its day, its amounts by their fields, and what speaks against it. */

import type { InstitutionKind, RecordKind } from '../reading.ts';
import type { Scene } from '../scene.ts';
import { type Paid, paidIn } from './amounts.ts';
import type { RecordDate } from './date.ts';
import { datedOf } from './dated.ts';
import type { RecordField } from './labels.ts';
import { fieldsOf, type JudgedLine, judged, type Line } from './line.ts';
import { isRefund, isVoid } from './void.ts';
import { nameIn, personOf } from './whose.ts';
import { institutionOf, kindNamed, OTHER_PURSE, RESIDENTS } from './words.ts';

export interface Row extends Omit<Paid, 'isOfMonth'> {
  readonly fields: ReadonlySet<RecordField>;
  readonly when: RecordDate | null;
  /** Nothing was paid, another insurance's, of days that differ, or a whole month's sum. */
  readonly isVoid: boolean;
  readonly isRefund: boolean;
  readonly person: 'self' | 'other' | null;
  readonly name: string;
  readonly named: RecordKind | null;
  /** The kind by words that stand by themselves. */
  readonly loosely: RecordKind | null;
  readonly institution: InstitutionKind | null;
  /** Another purse than the account paid. */
  readonly isElsewhere: boolean;
  readonly isByAid: boolean;
  readonly isResidents: boolean;
}

/** The first kind that some of the lines name. */
function kindIn(lines: readonly JudgedLine[]): RecordKind | null {
  for (const { words } of lines) {
    const kind = kindNamed(words);
    if (kind) return kind;
  }
  return null;
}

/** Many a pharmacy's name says nothing of it. */
const OF_PHARMACIES = /^(?:定点|零售|购药)*药店(?:名称)?$/;

/** Where it was: in the place of its kind, or by itself, only what is surely an institution. */
function institutionIn(lines: readonly JudgedLine[]): InstitutionKind | null {
  let stated: InstitutionKind | null = null;
  for (const { field, name, words, isFree } of lines) {
    if (!isFree && field !== 'institution' && field !== 'type') continue;
    const place = institutionOf(words);
    if (place && place !== 'other') return place;
    if (field === 'institution') stated ??= place && OF_PHARMACIES.test(name) ? 'pharmacy' : place;
  }
  return stated;
}

/** An insurance without any account, though it be on record. */
function isOfResidents({ field, words, isFree }: JudgedLine): boolean {
  return (field === 'insurance' || (isFree && /险$|医保$/.test(words))) && RESIDENTS.test(words);
}

export function rowOf(lines: readonly Line[], scene: Scene): Row {
  const said = lines.map(judged);
  const { when, isSure } = datedOf(said);
  const { isOfMonth, ...paid } = paidIn(said);
  const ways = said.filter(({ field }) => field === 'way');
  return {
    ...paid,
    fields: fieldsOf(lines),
    when,
    isVoid: !isSure || isVoid(said) || (isOfMonth && when?.precision === 'month'),
    isRefund: said.some(isRefund),
    person: personOf(said, scene),
    name: nameIn(said),
    named: kindIn(said.filter(({ field }) => field === 'type')),
    loosely: kindIn(said.filter(({ isFree }) => isFree)),
    institution: institutionIn(said),
    isElsewhere: ways.some(({ words }) => OTHER_PURSE.test(words)),
    isByAid: ways.some(({ words }) => words.includes('共济')),
    isResidents: said.some(isOfResidents),
  };
}
