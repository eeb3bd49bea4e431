/** What a page must not notice of us at all, counted by the browser: nothing moves, nothing of its own is changed. */
import { BALANCE_CARD, cardFrame, expect, HALL, hallPage, launcher, letLook, openCard, test } from './browser.ts';

/** Notes every shift of the layout, and every change below the page's own body, as they happen. */
const COUNTED = `<script>
  window.shifts = 0;
  window.changes = [];
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shifts += value; })
    .observe({ type: 'layout-shift', buffered: true });
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => {
      for (const { type, target, attributeName } of records) window.changes.push([type, target.nodeName, attributeName].join(' '));
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
</script>`;

test('no layout shifts and no node of the page changes, with the overlay, the card open, read and closed', async ({
  gongji,
}) => {
  await gongji.serve(
    HALL,
    hallPage(`${BALANCE_CARD}${'<p>办事大厅</p>'.repeat(60)}`).replace('</head>', `${COUNTED}</head>`),
  );
  const page = await gongji.visit(HALL);
  await expect(launcher(page)).toBeAttached();
  const card = await openCard(page);
  await expect(card.getByText('¥3,218.46', { exact: true })).toBeVisible();
  await card.getByRole('button', { name: '余额' }).focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => cardFrame(page) === undefined).toBe(true);
  await letLook(page);
  expect(await page.evaluate('window.changes')).toEqual([]);
  expect(await page.evaluate('window.shifts')).toBe(0);
  // The counters count.
  await page.evaluate(() =>
    document.body.prepend(Object.assign(document.createElement('div'), { style: 'height: 300px' })),
  );
  await expect.poll(() => page.evaluate('window.changes.length')).toBe(1);
  await expect.poll(() => page.evaluate('window.shifts > 0')).toBe(true);
});
