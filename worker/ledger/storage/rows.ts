/** Reads cells of a row as what they are; a cell of another type is a fault of ours. */
import { type Day, day } from '../../../shared/day.ts';
import { type Fen, fen } from '../../../shared/money.ts';
import type { Row } from './database.ts';

export function textOf(row: Row, column: string): string {
  const cell = row[column];
  if (typeof cell !== 'string') throw new TypeError(`${column} is not a text`);
  return cell;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : textOf(row, column);
}

export function numberOf(row: Row, column: string): number {
  const cell = row[column];
  if (typeof cell !== 'number') throw new TypeError(`${column} is not a number`);
  return cell;
}

export function fenOf(row: Row, column: string): Fen {
  return fen(numberOf(row, column));
}

export function dayOf(row: Row, column: string): Day {
  return day(textOf(row, column));
}

export function instantOf(row: Row, column: string): string {
  return new Date(numberOf(row, column)).toISOString();
}

export function instantOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : instantOf(row, column);
}
