/** Newer rules: nobody is asked until the person says so, and only what verifies is ever used. */
import type { Page, Route } from '@playwright/test';
import { stopWorker } from './book-driver.ts';
import { expect, test } from './browser.ts';
import { listen } from './local-program.ts';
import { API, offer, openOptions, type Published, publish, SHIPPED, SHIPPED_SEQ, update } from './published-rules.ts';

const ELSEWHERE = 'https://api.example';

/** The shipped rules, but for brothers and sisters, who are nowhere among the relatives. */
function withoutSiblings(seq: number): Published {
  const relatives = Object.fromEntries(
    Object.entries(SHIPPED.rules.relatives).map(([region, rules]) => [
      region,
      rules.map((rule) => ({ ...rule, value: rule.value?.filter((each) => each !== 'sibling') ?? null, disputed: [] })),
    ]),
  );
  return publish({ ...SHIPPED, rules: { ...SHIPPED.rules, relatives } }, seq);
}

const NEWER = withoutSiblings(SHIPPED_SEQ + 1);

/** Newer rules with an amount of a kind that nobody here has heard of. */
const LATER_KIND: Published = publish(
  JSON.parse(JSON.stringify(SHIPPED).replace('"kind":"flat"', '"kind":"flat-by-moon"')),
  SHIPPED_SEQ + 1,
);

/** What the rules in use say of a brother or sister in 武汉, all else in order. */
function siblingVerdict(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const someone = { region: '420100', insurance: 'employee', participation: 'normal' };
    const input = {
      on: '2026-11-22',
      relation: 'sibling',
      sharer: { ...someone, status: 'active', balanceFen: 100000 },
      recipient: someone,
    };
    const reply = await chrome.runtime.sendMessage({ to: 'worker', kind: 'eligibility', input });
    return reply.value?.verdict;
  });
}

async function expectShippedRules(page: Page): Promise<void> {
  await expect(page.getByText('随共济助手装好的', { exact: true })).toBeVisible();
  expect(await siblingVerdict(page)).toBe('eligible');
}

/** Puts a release into the device's database past every check. */
function plant(page: Page, { release, text }: Published, from: string): Promise<void> {
  return page.evaluate(
    (row) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('gongji');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const change = open.result.transaction('releases', 'readwrite');
          change.objectStore('releases').put(row);
          change.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    { seq: release.seq, release, text, from },
  );
}

test('nobody is asked by default, nor with an address that cannot be used', async ({ gongji }) => {
  const page = await openOptions(gongji);
  await expect(page.getByLabel('提供规则的网址')).toHaveValue('');
  await expectShippedRules(page);
  await page.getByRole('button', { name: '允许并更新' }).click();
  await expect(page.getByRole('alert')).toContainText('这个网址不能用');
  for (const address of ['http://api.example', `${ELSEWHERE}/v1?token=1`, 'https://ybj.hubei.gov.cn']) {
    await update(page, address);
    await expect(page.getByRole('alert')).toContainText('没有联系任何人');
  }
  await stopWorker(gongji, page);
  await page.reload();
  await expectShippedRules(page);
  await expect(page.getByLabel('提供规则的网址')).toHaveValue('');
  expect(gongji.requests.filter((url) => /^https?:/.test(url))).toEqual([]);
});

test('a newer release is taken, used, kept over a restart, and gone when all is erased', async ({ gongji }) => {
  const asked = await offer(gongji, API, NEWER);
  const page = await openOptions(gongji);
  await expectShippedRules(page);
  await update(page, API);
  await expect(page.getByText('已核对并换上新规则')).toBeVisible();
  await expect(page.getByText(`现在用的：第 ${NEWER.release.seq} 版`)).toBeVisible();
  expect(await siblingVerdict(page)).toBe('ineligible');

  expect(asked.map((request) => request.url())).toEqual([
    `${API}/v1/releases/current`,
    `${API}/v1/snapshots/${NEWER.release.hash}`,
  ]);
  for (const request of asked) {
    const { cookie, referer, authorization } = await request.allHeaders();
    expect({ cookie, referer, authorization, sent: request.postData() }).toEqual({ sent: null });
  }

  await stopWorker(gongji, page);
  expect(await siblingVerdict(page)).toBe('ineligible');
  await update(page, API);
  await expect(page.getByText('已经是最新的了')).toBeVisible();
  // Without the daily look, a start asks nobody: two requests before, one for the button.
  expect(asked).toHaveLength(3);

  await page.getByRole('button', { name: '不再联系这个网址' }).click();
  await expect(page.getByText('现在用的规则照常用')).toBeVisible();
  await expect(page.getByLabel('提供规则的网址')).toHaveValue('');
  expect(await siblingVerdict(page)).toBe('ineligible');

  await page.getByRole('button', { name: '全部删除' }).click();
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.getByText('已全部删除')).toBeVisible();
  expect(await siblingVerdict(page)).toBe('eligible');
  expect(asked).toHaveLength(3);
});

for (const [what, published, said] of [
  ['an altered snapshot', { ...NEWER, text: NEWER.text.replace('spouse', 'cousin') }, '收到的内容和签名的不一样'],
  ['a snapshot that is cut off @prove', { ...NEWER, text: NEWER.text.slice(0, 1000) }, '收到的内容和签名的不一样'],
  ['a raised number @prove', { ...NEWER, release: { ...NEWER.release, seq: NEWER.release.seq + 1 } }, '签名不对'],
  ['other rules under the number in use', withoutSiblings(SHIPPED_SEQ), '不比现在用的新'],
  [
    'a release without a signature',
    { ...NEWER, release: { ...NEWER.release, signature: '' } },
    '不是这个版本认得的规则',
  ],
  ['a value of a kind that came later', LATER_KIND, '不是这个版本认得的规则'],
] as const) {
  test(`${what}: the old rules stay, and the page says why`, async ({ gongji }) => {
    await offer(gongji, API, published);
    const page = await openOptions(gongji);
    await update(page, API);
    await expect(page.getByText(said)).toBeVisible();
    await expectShippedRules(page);
    await stopWorker(gongji, page);
    await page.reload();
    await expectShippedRules(page);
  });
}

test('the test key counts for nobody but this machine', async ({ gongji }) => {
  const asked = await offer(gongji, ELSEWHERE, NEWER);
  const page = await openOptions(gongji);
  await update(page, ELSEWHERE);
  await expect(page.getByText('签名不对')).toBeVisible();
  await expectShippedRules(page);
  expect(asked).toHaveLength(1);
});

test('without an answer, the rules taken before stay', async ({ gongji }) => {
  await offer(gongji, API, NEWER);
  const page = await openOptions(gongji);
  await update(page, API);
  await expect(page.getByText('已核对并换上新规则')).toBeVisible();
  for (const fail of [
    (route: Route) => route.abort('internetdisconnected'),
    (route: Route) => route.fulfill({ status: 503, body: '' }),
  ]) {
    await gongji.context.route(`${API}/**`, fail);
    await page.getByRole('button', { name: '允许并更新' }).click();
    await expect(page.getByText('没有连上')).toBeVisible();
    expect(await siblingVerdict(page)).toBe('ineligible');
    await page.reload();
  }
});

test('an address that is taken back while it is being asked is not asked again', async ({ gongji }) => {
  await offer(gongji, API, withoutSiblings(SHIPPED_SEQ));
  const page = await openOptions(gongji);
  await page.getByLabel('每天自动看一次').check();
  await update(page, API);
  await expect(page.getByText('不比现在用的新')).toBeVisible();
  await gongji.context.route(`${API}/**`, async (route) => {
    await page.waitForTimeout(2000);
    await route.abort();
  });
  await page.getByRole('button', { name: '允许并更新' }).click();
  await page.getByRole('button', { name: '不再联系这个网址' }).click();
  await expect(page.getByLabel('提供规则的网址')).toHaveValue('');
  await page.waitForTimeout(3000);
  await page.reload();
  await expect(page.getByLabel('提供规则的网址')).toHaveValue('');
  await expect(page.getByLabel('每天自动看一次')).not.toBeChecked();
  await expectShippedRules(page);
});

test('an API that sends us on elsewhere is not followed', async ({ gongji }) => {
  const headers = { 'Access-Control-Allow-Origin': '*' };
  let asked = 0;
  const elsewhere = await listen((_, answer) => {
    asked++;
    answer.writeHead(200, headers).end(JSON.stringify(NEWER.release));
  });
  const api = await listen((_, answer) =>
    answer.writeHead(302, { ...headers, Location: `${elsewhere.origin}/v1/releases/current` }).end(),
  );
  for (const { origin } of [api, elsewhere]) {
    await gongji.context.route(`${origin}/**`, (route) => route.continue());
  }
  const page = await openOptions(gongji);
  await update(page, api.origin);
  await expect(page.getByText('没有连上')).toBeVisible();
  await expectShippedRules(page);
  expect(asked).toBe(0);
  api.server.close();
  elsewhere.server.close();
});

for (const [what, planted] of [
  ['an extension that has caught up', withoutSiblings(SHIPPED_SEQ)],
  ['a stored release that was altered', { ...NEWER, text: NEWER.text.replace('"spouse"', '"cousin"') }],
] as const) {
  test(`${what}: the rules that ship are used, and the stored ones dropped`, async ({ gongji }) => {
    const page = await openOptions(gongji);
    await plant(page, planted, API);
    await stopWorker(gongji, page);
    await page.reload();
    await expectShippedRules(page);
    expect(await page.evaluate(storedReleases)).toBe(0);
  });
}

test('the daily look asks once a day at most, and only where it was turned on', async ({ gongji }) => {
  const asked = await offer(gongji, API, withoutSiblings(SHIPPED_SEQ));
  const page = await openOptions(gongji);
  await page.getByLabel('每天自动看一次').check();
  await update(page, API);
  await expect(page.getByText('不比现在用的新')).toBeVisible();
  expect(asked).toHaveLength(1);
  await stopWorker(gongji, page);
  await page.reload();
  await expectShippedRules(page);
  expect(asked).toHaveLength(1);

  await gongji.context.unroute(`${API}/**`);
  const later = await offer(gongji, API, NEWER);
  await page.evaluate(async () => {
    const { rulesSource } = await chrome.storage.local.get('rulesSource');
    const yesterday = { at: Date.now() - 25 * 60 * 60 * 1000, outcome: 'older' };
    await chrome.storage.local.set({ rulesSource: { ...Object(rulesSource), last: yesterday } });
  });
  await stopWorker(gongji, page);
  await page.reload();
  await expect.poll(() => siblingVerdict(page)).toBe('ineligible');
  expect(later).toHaveLength(2);
});

/** Runs in the page. */
function storedReleases(): Promise<number> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('gongji');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const count = open.result.transaction('releases').objectStore('releases').count();
      count.onsuccess = () => {
        open.result.close();
        resolve(count.result);
      };
    };
  });
}
