/** What the open card costs a page that changes much. */
import { BALANCE_CARD, type Gongji, HALL, hallPage, openCard } from '../../e2e/browser.ts';
import type { Measure } from '../measure.ts';
import { ELSEWHERE, median, metric, timed } from './figures.ts';

/** Of one page at rest the times differ by half between turns: only many pairs side by side tell a tenth. */
const CHURNS = 41;
/** To read the page again takes as long as ten turns. */
const CHURNS_PER_READING = 4;
const CHURN = `<script>
  window.churn = () => {
    const list = document.createElement('ul');
    document.body.append(list);
    for (let round = 0; round < 5; round++) {
      for (let n = 0; n < 2000; n++) {
        const item = document.createElement('li');
        item.className = 'row';
        item.textContent = '第 ' + n + ' 行';
        list.append(item);
      }
      list.replaceChildren();
    }
    list.remove();
    return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  };
</script>`;

/**
 * The same page elsewhere and on a hall with the card open, in turns: at rest, and while the card reads the page. What is
 * bounded is the middle of the ratios of turns side by side.
 */
export async function churning(gongji: Gongji): Promise<Measure[]> {
  const html = hallPage(`${BALANCE_CARD}${CHURN}`);
  await gongji.serve(ELSEWHERE, html);
  await gongji.serve(HALL, html);
  const sides = [await gongji.visit(ELSEWHERE), await gongji.visit(HALL)] as const;
  const card = await openCard(sides[1]);
  const isRead = () => card.getByText('¥3,218.46', { exact: true }).waitFor();
  await isRead();
  const sessions = [await timed(sides[0]), await timed(sides[1])] as const;
  const cost = async (side: 0 | 1): Promise<number> => {
    const began = await metric(sessions[side], 'TaskDuration');
    await sides[side].evaluate('churn()');
    return ((await metric(sessions[side], 'TaskDuration')) - began) * 1000;
  };
  const without: number[] = [];
  const atRest: number[] = [];
  const reading: number[] = [];
  const beside: Record<'atRest' | 'reading', number[]> = { atRest: [], reading: [] };
  for (let turn = 0; turn < CHURNS; turn += 1) {
    const turns: [number, number] = [0, 0];
    // Each side goes first as often as the other: what a turn leaves behind falls on both.
    for (const side of turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      await sides[side].bringToFront();
      await sides[side].waitForTimeout(200);
      turns[side] = await cost(side);
    }
    without.push(turns[0]);
    atRest.push(turns[1]);
    beside.atRest.push(turns[1] / turns[0]);
    if (turn % CHURNS_PER_READING !== 0) continue;
    await sides[1].bringToFront();
    await card.getByRole('button', { name: '重新读取' }).click();
    const read = await cost(1);
    reading.push(read);
    beside.reading.push(read / turns[0]);
    await isRead();
    await sides[1].waitForTimeout(300);
  }
  for (const page of sides) await page.close();
  const measure = (what: string, withUs: readonly number[], ratio: number) => ({
    what,
    ours: `${median(withUs).toFixed(1)} ms`,
    peer: `${median(without).toFixed(1)} ms`,
    ratio,
  });
  const ratio = median(beside.atRest);
  return [
    {
      ...measure('a page that makes and drops 2,000 nodes, with us', atRest, ratio),
      bar: '≤ 1.1',
      holds: ratio <= 1.1,
    },
    { ...measure('the same while the card reads it', reading, median(beside.reading)), bar: '–', holds: true },
  ];
}
