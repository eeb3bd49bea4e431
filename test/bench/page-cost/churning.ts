/** What the open card costs a page that changes much. */
import { BALANCE_CARD, type Gongji, HALL, hallPage, openCard } from '../../e2e/browser.ts';
import type { Measure } from '../measure.ts';
import { ELSEWHERE, median, metric, timed } from './figures.ts';

const CHURNS = 15;
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

/** The same page elsewhere and on a hall with the card open, in turns: at rest, and while the card reads the page. */
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
  const times: [number[], number[], number[]] = [[], [], []];
  for (let turn = 0; turn < CHURNS; turn += 1) {
    for (const side of [0, 1] as const) {
      await sides[side].bringToFront();
      await sides[side].waitForTimeout(200);
      times[side].push(await cost(side));
    }
    await card.getByRole('button', { name: '重新读取' }).click();
    times[2].push(await cost(1));
    await isRead();
    await sides[1].waitForTimeout(300);
  }
  for (const page of sides) await page.close();
  const [without, atRest, reading] = [median(times[0]), median(times[1]), median(times[2])];
  const beside = (what: string, withUs: number) => ({
    what,
    ours: `${withUs.toFixed(1)} ms`,
    peer: `${without.toFixed(1)} ms`,
    ratio: withUs / without,
  });
  return [
    {
      ...beside('a page that makes and drops 2,000 nodes, with us', atRest),
      bar: '≤ 1.1',
      holds: atRest <= without * 1.1,
    },
    { ...beside('the same while the card reads it', reading), bar: '–', holds: true },
  ];
}
