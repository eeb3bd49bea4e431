/**
 * What the extension costs a page, on the shipped build in Chromium: reading pages of three sizes, the boot script, the
 * overlay, the memory, a page that churns, and the popup's first sight of a balance.
 *
 * Four times slower, in two ways. The browser's own throttling is for what a person waits for. It holds the thread up by the
 * clock on the wall, so that it multiplies by four what other programs took of the machine as well, and short tasks by
 * anything between one and eight. What reading, boot and overlay cost is therefore the thread's own time at full speed, times
 * four; what the throttled browser says stands below it.
 */
import { stopWorker } from '../e2e/book-driver.ts';
import { BALANCE_CARD, type Gongji, HALL, hallPage, openBrowser, openCard } from '../e2e/browser.ts';
import type { Measure } from './measure.ts';
import { churning } from './page-cost/churning.ts';
import { bounded, median, TURNS } from './page-cost/figures.ts';
import { reading } from './page-cost/reading.ts';
import { standing } from './page-cost/standing.ts';

export async function run(): Promise<Measure[]> {
  const gongji = await openBrowser();
  try {
    const measures: Measure[] = [];
    for (const nodes of [1_000, 10_000, 100_000]) measures.push(...(await reading(gongji, nodes)));
    measures.push(...(await standing(gongji)), ...(await churning(gongji)), ...(await popup(gongji)));
    return measures;
  } finally {
    await gongji.context.close();
  }
}

async function popup(gongji: Gongji): Promise<Measure[]> {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const hall = await gongji.visit(HALL);
  const card = await openCard(hall);
  await card.getByRole('button', { name: '对，存到账本' }).click();
  await card.getByLabel('在账本里叫（可以改）').fill('爸爸');
  await card.getByRole('button', { name: '记下' }).click();
  await card.getByText('已记到“爸爸”名下').waitFor();
  const warm: number[] = [];
  const asleep: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    warm.push(await painted(gongji));
    await stopWorker(gongji, hall);
    asleep.push(await painted(gongji));
  }
  await hall.close();
  return [
    bounded('popup paints the balances, worker awake', median(warm), 100, 'ms'),
    bounded('popup paints the balances, worker asleep', median(asleep), 400, 'ms'),
  ];
}

/** From the popup's start to the frame after its balance stands there. */
async function painted(gongji: Gongji): Promise<number> {
  const page = await gongji.context.newPage();
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.body?.textContent?.includes('3,218.46')) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark('painted')));
    });
    seen.observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto(`${gongji.origin}/popup.html`);
  await page.waitForFunction(() => performance.getEntriesByName('painted').length > 0);
  const at = await page.evaluate(() => performance.getEntriesByName('painted')[0]?.startTime ?? Number.NaN);
  await page.close();
  return at;
}
