/** How an account went, small: what was seen where somebody looked, else what the book says. */
import { type Fen, formatYuan } from '../../../shared/money.ts';
import type { TrendPoint } from '../../book/family.ts';
import { dayText } from './dates.ts';
import type { Face } from './face.ts';

const WIDTH = 240;
const HEIGHT = 48;
const EDGE = 4;

export function Trend({ trend, face }: { readonly trend: readonly TrendPoint[]; readonly face: Face }) {
  const { glance } = face.words;
  const points = trend.flatMap(({ on, observedFen, bookFen }) => {
    const held = observedFen ?? bookFen;
    return held === null ? [] : [{ on, held }];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 2 || !first || !last) return null;
  return (
    <div class="near">
      <h3>{glance.trend}</h3>
      <svg class="trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <polyline points={lineOf(points)} fill="none" stroke="currentColor" stroke-width="2" />
      </svg>
      <p class="soft">
        {glance.trendText(dayText(first.on, face.language), formatYuan(first.held), formatYuan(last.held))}
      </p>
    </div>
  );
}

/** Days along the width, amounts from the lowest to the highest. An account that did not move is a level line. */
function lineOf(points: readonly { readonly on: string; readonly held: Fen }[]): string {
  const days = points.map(({ on }) => Date.parse(on));
  const amounts = points.map(({ held }) => held);
  const along = scale(Math.min(...days), Math.max(...days), EDGE, WIDTH - EDGE);
  const up = scale(Math.min(...amounts), Math.max(...amounts), HEIGHT - EDGE, EDGE);
  return points.map(({ held }, index) => `${along(days[index] ?? 0)},${up(held)}`).join(' ');
}

function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  return (value) => (low === high ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
}
