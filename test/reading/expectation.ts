/** What a page of the corpus should be read as, and how a reading compares with it. */

import type { Figure, PageReading, PageState, Participation, RecordRow } from '../../extension/reading/reading.ts';

export interface Expectation {
  readonly state: PageState;
  readonly figures: readonly { readonly kind: Figure['kind']; readonly fen: number }[];
  readonly records?: readonly RecordRow[];
  readonly recordsCut?: boolean;
  readonly participation?: Participation;
}

export function isPageReading(value: unknown): value is PageReading {
  return typeof value === 'object' && value !== null && 'state' in value && 'figures' in value && 'records' in value;
}

function key(figure: { readonly kind: string; readonly fen: number }): string {
  return `${figure.kind} ${figure.fen}`;
}

/** Figures that the page does not have. */
export function wrongIn(reading: PageReading, expected: Expectation): string[] {
  const right = new Set(expected.figures.map(key));
  return reading.figures.map(key).filter((figure) => !right.has(figure));
}

interface Case {
  readonly name: string;
  readonly reading: PageReading | undefined;
  readonly expected: Expectation;
}

function tally(cases: readonly Case[]): { right: number; wrong: number; expected: number } {
  let [right, wrong, expected] = [0, 0, 0];
  for (const one of cases) {
    const misread = one.reading ? wrongIn(one.reading, one.expected).length : 0;
    wrong += misread;
    right += (one.reading?.figures.length ?? 0) - misread;
    expected += one.expected.figures.length;
  }
  return { right, wrong, expected };
}

/** Precision and recall over all figures, with one line a shape. */
export function report(cases: readonly Case[]): { text: string; wrong: number; recall: number } {
  const shapes = [...new Set(cases.map((one) => one.name.split('/')[0] ?? ''))].sort();
  const lines = shapes.map((shape) => {
    const mine = cases.filter((one) => one.name.startsWith(`${shape}/`));
    const { right, wrong, expected } = tally(mine);
    const precision = right + wrong === 0 ? 1 : right / (right + wrong);
    const recall = expected === 0 ? 1 : right / expected;
    return `${shape.padEnd(16)} pages ${String(mine.length).padStart(3)}  figures ${String(expected).padStart(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`;
  });
  const all = tally(cases);
  return { text: lines.join('\n'), wrong: all.wrong, recall: all.right / all.expected };
}
