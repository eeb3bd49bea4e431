/** What one cell of a table holds beside a label. */

import type { Cell } from '../page/grid.ts';
import { type IsValue, isTag, type Token, tokensOf } from '../page/tokens.ts';
import type { FigureKind } from '../reading.ts';
import type { Scene } from '../scene.ts';

type CellKind = 'value' | 'missing' | 'words' | 'empty' | 'mixed';

export interface CellValue {
  readonly token: Token;
  /** What the row's or the column's own heading makes of the label: 当年, 历年, 合计. */
  readonly kind: FigureKind | null;
  /** What the table calls the account: the heading over the label's column, the words that lead its row. */
  readonly names: readonly string[];
}

/** A value of a label, before its names. */
export interface Found {
  readonly token: Token;
  readonly kind: FigureKind | null;
  /** What leads the value's row, where several rows have one. */
  readonly name?: string;
}

interface Look {
  readonly kind: CellKind;
  readonly token: Token | null;
}

/** What a cell holds: one value and nothing else, only what says that there is none, words, or several of these. */
export function lookAt(scene: Scene, cell: Cell | null | undefined, isValue: IsValue): Look {
  if (!cell) return { kind: 'empty', token: null };
  const tokens = tokensOf(scene, cell.run, isValue).filter((token) => token.kind !== 'trim');
  const [only] = tokens;
  if (!only) return { kind: 'empty', token: null };
  const values = tokens.filter((token) => token.kind === 'value');
  if (only.kind === 'value' && tokens.slice(1).every(({ text }) => isTag(text))) return { kind: 'value', token: only };
  if (tokens.every((token) => token.kind === 'missing')) return { kind: 'missing', token: null };
  return { kind: values.length > 0 ? 'mixed' : 'words', token: null };
}
