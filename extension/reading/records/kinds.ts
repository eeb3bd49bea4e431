/** Of which kind a record is: by its amounts, its words, its signs and what its list is called, the surest first. */

import type { Fen } from '../../../shared/money.ts';
import type { RecordKind } from '../reading.ts';
import type { Amount } from './amount.ts';
import { kindOfFields, type RecordField } from './labels.ts';
import type { Row } from './row.ts';

/** Which way the amounts of a list go: all with a minus, or each with its sign, or as they are. */
export type Flow = 'out' | 'signed' | 'plain';

/** A row among those of its list. */
export interface Entry {
  readonly row: Row;
  readonly flow: Flow;
  /** Of the records that the list is called after. */
  readonly listKind: RecordKind | null;
  /** The amount that says which way the money went. */
  readonly lead: Amount | null;
  /** The amounts without their signs, below zero where the money came back. */
  readonly money: ReadonlyMap<RecordField | undefined, Fen>;
  /** The fields that something stands under. */
  readonly filled: ReadonlySet<RecordField>;
  readonly isBack: boolean;
  /** An institution gave it back. */
  readonly isReturn: boolean;
}

/** A hospital, a pharmacy or the like, and not just any name. */
export function isAtPlace({ institution }: Row): boolean {
  return institution !== null && institution !== 'other';
}

/** An amount that has no field of its own kind. */
export function mainOf({ money }: Entry): Fen | null {
  return money.get('amount') ?? money.get(undefined) ?? null;
}

type Tell = (entry: Entry) => RecordKind | null;

const byContribution: Tell = ({ filled }) => (filled.has('contribution') ? 'contribution' : null);

const byReturn: Tell = ({ isReturn }) => (isReturn ? 'spending' : null);

/** What came in of a contribution is what the account was credited with. */
const byType: Tell = ({ row, filled }) => (row.named === 'contribution' && filled.has('credit') ? 'credit' : row.named);

const byFields: Tell = ({ filled }) => kindOfFields(filled);

const bySpending: Tell = ({ filled }) => (filled.has('spending') ? 'spending' : null);

/** Of the two columns that money comes in and goes out by. */
const byOtherColumn: Tell = (entry) => (entry.row.fields.has('credit') ? bySpending(entry) : null);

const bySign: Tell = (entry) => {
  if (entry.flow !== 'signed' || entry.isBack || mainOf(entry) === null) return null;
  return entry.lead?.sign === '-' ? 'spending' : 'credit';
};

const byInstitution: Tell = ({ row, listKind }) =>
  row.institution && row.fields.has('institution') && listKind !== 'contribution' ? 'spending' : null;

const byWords: Tell = ({ row }) => row.loosely;

const byHeading: Tell = ({ listKind }) => listKind;

const byPlace: Tell = ({ row }) => (isAtPlace(row) ? 'spending' : null);

const byMinus: Tell = ({ flow, lead }) => (flow === 'out' && lead?.sign === '-' ? 'spending' : null);

const SUREST_FIRST: readonly Tell[] = [
  byContribution,
  byReturn,
  byType,
  byFields,
  byOtherColumn,
  bySign,
  byInstitution,
  byWords,
  byHeading,
  bySpending,
  byPlace,
  byMinus,
];

/** The kind of a record by the first thing that tells it; null where nothing does. */
export function kindOf(entry: Entry): RecordKind | null {
  for (const tell of SUREST_FIRST) {
    const kind = tell(entry);
    if (kind) return kind;
  }
  return null;
}
