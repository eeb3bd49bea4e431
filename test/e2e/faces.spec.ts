/** Every screen for every reader: no fault of accessibility, the keyboard alone, and room at 200 %. */
import AxeBuilder from '@axe-core/playwright';
import { BALANCE_CARD, cardFrame, expect, type Gongji, HALL, hallPage, launcher, test } from './browser.ts';

async function dress(gongji: Gongji, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await gongji.worker.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
}

for (const [name, settings, scheme] of [
  ['Chinese, light', {}, 'light'],
  ['长辈版, dark', { elder: true }, 'dark'],
  ['English, dark', { language: 'en' }, 'dark'],
  ['长辈版, light', { elder: true }, 'light'],
] as const) {
  test(`axe finds nothing: ${name}`, async ({ gongji }) => {
    await dress(gongji, settings);
    for (const path of ['popup.html', 'options.html', 'card.html']) {
      const page = await gongji.context.newPage();
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`chrome-extension://${gongji.id}/${path}`);
      await page.locator('main').waitFor();
      const parts = path === 'card.html' ? await page.locator('nav button').all() : [null];
      for (const part of parts) {
        await part?.click();
        const { violations } = await new AxeBuilder({ page })
          .options({ rules: { 'color-contrast-enhanced': { enabled: 'elder' in settings } } })
          .analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
          [],
        );
      }
      await page.close();
    }
  });
}

test('the keyboard alone opens, fills and closes the card, and the focus comes back', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  await expect(launcher(page)).toBeAttached();
  await page.waitForTimeout(300);
  for (let step = 0; step < 5 && !cardFrame(page); step++) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
  }
  const card = cardFrame(page);
  if (!card) throw new Error('The keyboard did not reach the mark');
  await card.getByRole('button', { name: '对，存到账本' }).focus();
  await page.keyboard.press('Enter');
  await card.getByRole('button', { name: '记下' }).focus();
  await page.keyboard.press('Enter');
  await expect(card.getByText('已记到')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => cardFrame(page) === undefined).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => cardFrame(page) !== undefined).toBe(true);
});

test('nothing is cut off at 200 %, in large type, in the popup and the card', async ({ gongji }) => {
  await dress(gongji, { elder: true });
  for (const path of ['popup.html', 'card.html', 'options.html']) {
    const page = await gongji.context.newPage();
    await page.setViewportSize({ width: 320, height: 400 });
    await page.goto(`chrome-extension://${gongji.id}/${path}`);
    await page.locator('main').waitFor();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, path).toBe(0);
    await page.close();
  }
});
