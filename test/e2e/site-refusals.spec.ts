/** A site that could not be allowed, shown again or taken back: it is said aloud beside the button, and what to do. */
import type { Page } from '@playwright/test';
import { expect, type Gongji, test } from './browser.ts';

const OPTIONAL = { ok: true, value: { kind: 'optional', pattern: '*://*.ylbz.tj.gov.cn/*' } };
const HIDDEN = { ok: true, value: { kind: 'hidden', host: 'ybj.hubei.gov.cn' } };
const FAILED = { ok: false, fault: { code: 'not-allowed' } };

interface Answers {
  /** Of the browser, when it is asked for the site, and for what is allowed. */
  readonly asked?: boolean;
  readonly contains?: boolean;
  /** Of the worker, by the kind of message. */
  readonly worker?: Readonly<Record<string, unknown>>;
}

/** A page of ours that answers for the browser, which asks only a person, and for the worker where it should fail. */
async function ownWith(gongji: Gongji, file: string, answers: Answers): Promise<Page> {
  const page = await gongji.context.newPage();
  await page.addInitScript(({ asked, contains, worker = {} }) => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    const answer = async (message: object) => worker[String(Reflect.get(message, 'kind'))] ?? send(message);
    Reflect.set(chrome.runtime, 'sendMessage', answer);
    if (asked !== undefined) Reflect.set(chrome.permissions, 'request', async () => asked);
    if (contains !== undefined) Reflect.set(chrome.permissions, 'contains', async () => contains);
  }, answers);
  await page.goto(`${gongji.origin}/${file}`);
  return page;
}

for (const [what, answers, button, said] of [
  ['the person says no', { asked: false }, /^允许/, /再点一次.*“允许”/],
  ['the worker fails', { asked: true, worker: { 'use-site': FAILED } }, /^允许/, /没有办成.*再点一次/],
  ['taking back fails', { contains: true, worker: { 'use-site': FAILED } }, /^不再允许/, /没有办成.*再点一次/],
] as const)
  test(`what went wrong with a site is said in the options: ${what}`, async ({ gongji }) => {
    const options = await ownWith(gongji, 'options.html', answers);
    // Of whoever allowed one the list stands open.
    if (!('contains' in answers)) await options.locator('summary').click();
    const line = options.getByRole('listitem').filter({ hasText: '*.ylbz.tj.gov.cn' });
    await line.getByRole('button', { name: button }).click();
    await expect(line.getByRole('status')).toHaveText(said);
    await expect(line.getByRole('button', { name: button })).toBeVisible();
    await expect(options.getByRole('status').filter({ hasText: said })).toHaveCount(1);
  });

test('what went wrong with a site is said in the options in English: the browser throws, as nobody has clicked', async ({
  gongji,
}) => {
  await gongji.worker.evaluate(() => chrome.storage.local.set({ settings: { language: 'en' } }));
  const options = await gongji.context.newPage();
  await options.addInitScript(() => {
    const press = () => {
      const line = [...document.querySelectorAll('li')].find((each) => each.textContent?.includes('.ylbz.tj.gov.cn'));
      if (!line) return setTimeout(press, 50);
      line.closest('details')?.setAttribute('open', '');
      return line.querySelector('button')?.click();
    };
    press();
  });
  await options.goto(`${gongji.origin}/options.html`);
  const line = options.getByRole('listitem').filter({ hasText: '*.ylbz.tj.gov.cn' });
  await expect(line.getByRole('status')).toHaveText(/did not work.*click again/);
  await expect(line.getByRole('button', { name: /^Allow/ })).toBeVisible();
});

for (const [what, answers, button, said] of [
  [
    'the person says no',
    { worker: { 'site-here': OPTIONAL }, asked: false },
    '在本网站使用共济助手',
    /再点一次.*“允许”/,
  ],
  [
    'showing again fails',
    { worker: { 'site-here': HIDDEN, 'change-settings': FAILED } },
    '恢复显示',
    /没有办成.*再点一次/,
  ],
] as const)
  test(`what went wrong with a site is said in the popup: ${what}`, async ({ gongji }) => {
    const popup = await ownWith(gongji, 'popup.html', answers);
    await popup.getByRole('button', { name: button }).click();
    await expect(popup.getByRole('status')).toHaveText(said);
    await expect(popup.getByRole('button', { name: button })).toBeVisible();
  });
