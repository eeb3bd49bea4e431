/** A recorded run: no request by us to a portal or anywhere else, and nothing secret kept. */
import { BALANCE_CARD, expect, HALL, hallPage, openCard, freshTest as test } from './browser.ts';

const SECRET = 's3cr3t-ticket';

test('a whole run makes no request but the page itself, and keeps nothing that stood behind ?', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(`<p>张三 420106199001011234 13800138000</p>${BALANCE_CARD}`));
  const page = await gongji.visit(`${HALL}?ticket=${SECRET}#/account?code=${SECRET}`);
  await gongji.context.addCookies([{ name: 'session', value: SECRET, url: HALL }]);
  await page.evaluate((secret) => {
    localStorage.setItem('token', secret);
  }, SECRET);
  const card = await openCard(page);
  await card.getByRole('button', { name: '对，存到账本' }).click();
  await card.getByRole('button', { name: '记下' }).click();
  await expect(card.getByText('已记到')).toBeVisible();
  await card.getByRole('button', { name: '资格', exact: true }).click();
  await card.getByLabel('是您的').selectOption('parent');
  await card.getByRole('button', { name: '看看能不能用' }).click();
  await expect(card.getByRole('heading', { name: '还不能确定' })).toBeVisible();
  await card.getByRole('button', { name: '指引', exact: true }).click();
  await expect(card.getByRole('heading', { name: '在哪里办' })).toBeVisible();
  const popup = await gongji.popup();
  await expect(popup.locator('.figure')).toBeVisible();

  const outside = gongji.requests.filter((url) => /^https?:/.test(url) && !url.endsWith('/favicon.ico'));
  expect(outside).toEqual([`${HALL}?ticket=${SECRET}`]);

  const kept = await gongji.worker.evaluate(async () => {
    const everything: unknown[] = [await chrome.storage.local.get(null), await chrome.storage.session.get(null)];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('gongji');
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    for (const name of database.objectStoreNames) {
      const rows = await new Promise<unknown>((resolve, reject) => {
        const all = database.transaction(name).objectStore(name).getAll();
        all.onsuccess = () => resolve(all.result);
        all.onerror = () => reject(all.error);
      });
      everything.push(rows);
    }
    database.close();
    return JSON.stringify(everything);
  });
  expect(kept).toContain('321846');
  for (const secret of [SECRET, '张三', '420106', '13800138000', '?', 'account']) expect(kept).not.toContain(secret);
});
