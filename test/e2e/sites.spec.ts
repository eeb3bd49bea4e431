/** Optional halls: Gongji is there once the person has allowed one, and gone when it is taken back. Before: silence.spec.ts. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  BALANCE_CARD,
  expect,
  hallPage,
  launcher,
  letLook,
  openBrowser,
  openCard,
  freshTest as test,
} from './browser.ts';
import { repeatedNames } from './targets.ts';

const TIANJIN = 'https://ggfw.ylbz.tj.gov.cn/hallEnter/';
const PATTERN = '*://*.ylbz.tj.gov.cn/*';

/** Leaves in a profile what the browser keeps after a person said yes: no driver can click the browser's own question. */
async function profileThatSaidYes(): Promise<string> {
  const profile = mkdtempSync(path.join(tmpdir(), 'gongji-'));
  const first = await openBrowser(profile);
  const { id } = first;
  await first.context.close();
  const file = path.join(profile, 'Default/Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8'));
  const { active_permissions: active, granted_permissions: granted } = preferences.extensions.settings[id];
  for (const permissions of [active, granted]) permissions.explicit_host.push(PATTERN);
  writeFileSync(file, JSON.stringify(preferences));
  return profile;
}

test('a site that the person allowed is a hall like the others, until it is taken back', async () => {
  const profile = await profileThatSaidYes();
  const gongji = await openBrowser(profile);
  await gongji.serve(TIANJIN, hallPage(BALANCE_CARD, '天津医保 个人网厅'));
  const page = await gongji.visit(TIANJIN);
  // The worker registers the script when it starts, perhaps after this page has come.
  await expect(async () => {
    await page.reload();
    await expect(launcher(page)).toBeAttached({ timeout: 2000 });
  }).toPass();
  const card = await openCard(page);
  await expect(card.getByText('¥3,218.46', { exact: true })).toBeVisible();

  const options = await gongji.own('options.html');
  const line = options.getByRole('listitem').filter({ hasText: '*.ylbz.tj.gov.cn' });
  await line.getByRole('button', { name: '不再允许' }).click();
  await expect(line.getByRole('button', { name: /^允许 · .+ · \*\.ylbz\.tj\.gov\.cn$/ })).toBeVisible();
  expect(await repeatedNames(options)).toEqual([]);
  await page.reload();
  await letLook(page);
  expect(await launcher(page).count()).toBe(0);
  await gongji.context.close();
  rmSync(profile, { recursive: true, force: true });
});

test('a page of ours cannot ask for a site that is not listed, and no other page can ask at all', async ({
  gongji,
}) => {
  const options = await gongji.own('options.html');
  const answers = await options.evaluate(() =>
    Promise.all(
      ['*://*/*', '*://example.org/*', '*://ybj.hubei.gov.cn/*', '<all_urls>'].map((pattern) =>
        chrome.runtime.sendMessage({ to: 'worker', kind: 'use-site', input: { pattern, use: true } }),
      ),
    ),
  );
  expect(answers).toEqual(Array(4).fill({ ok: false, fault: { code: 'bad-input', field: 'pattern' } }));
  const card = await gongji.own('card.html');
  const refused = await card.evaluate(() =>
    chrome.runtime.sendMessage({
      to: 'worker',
      kind: 'use-site',
      input: { pattern: '*://*.ylbz.tj.gov.cn/*', use: true },
    }),
  );
  expect(refused).toEqual({ ok: false, fault: { code: 'not-allowed' } });
});
