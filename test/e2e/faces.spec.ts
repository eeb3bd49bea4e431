/** Every screen for every reader: no fault of accessibility, the keyboard alone, and room at 200 %. */
import AxeBuilder from '@axe-core/playwright';
import {
  BALANCE_CARD,
  cardFrame,
  expect,
  fillIn,
  type Gongji,
  HALL,
  hallPage,
  launcher,
  leave,
  openCard,
  pressIn,
  test,
} from './browser.ts';
import { boxOf, inRoot, press } from './closed-root.ts';
import { smallTargets } from './targets.ts';

async function dress(gongji: Gongji, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await gongji.worker.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
}

for (const [name, settings, scheme] of [
  ['Chinese, light @prove', {}, 'light'],
  ['长辈版, dark', { elder: true }, 'dark'],
  ['English, dark @prove', { language: 'en' }, 'dark'],
  ['长辈版, light @prove', { elder: true }, 'light'],
] as const) {
  test(`axe finds nothing: ${name}`, async ({ gongji }) => {
    // Every part of three pages, one after the other.
    test.slow();
    await dress(gongji, settings);
    for (const path of ['popup.html', 'options.html', 'card.html']) {
      const page = await gongji.own(path);
      await page.emulateMedia({ colorScheme: scheme });
      await page.locator('main').waitFor();
      const parts = path === 'card.html' ? await page.locator('nav button').all() : [null];
      for (const part of parts) {
        await part?.click();
        expect(await smallTargets(page, 'elder' in settings ? 48 : 44), path).toEqual([]);
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
    const page = await gongji.own(path);
    await page.setViewportSize({ width: 320, height: 400 });
    await page.locator('main').waitFor();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, path).toBe(0);
    await leave(page);
  }
});

for (const settings of [{}, { language: 'en', elder: true }])
  test(`what opens more has room for a finger, and its sign beside its first line: ${JSON.stringify(settings)}`, async ({
    gongji,
  }) => {
    await dress(gongji, settings);
    const page = await gongji.own('card.html');
    await page.getByRole('button', { name: /^(指引|How to)$/ }).click();
    const titles = page.locator('summary:has(h3)');
    await titles.first().waitFor();
    expect(await smallTargets(page, 'elder' in settings ? 48 : 44)).toEqual([]);
    for (const title of await titles.all()) {
      const { height, sign, line } = await title.evaluate((summary) => {
        const { marginTop, height: size } = getComputedStyle(summary, '::before');
        const { lineHeight } = getComputedStyle(summary);
        const middle = Number.parseFloat(marginTop) + Number.parseFloat(size) / 2;
        return {
          height: summary.getBoundingClientRect().height,
          sign: middle,
          line: Number.parseFloat(lineHeight) / 2,
        };
      });
      expect(height).toBeGreaterThanOrEqual(44);
      expect(Math.abs(sign - line)).toBeLessThan(1);
    }
  });

test('another language or larger type reaches every page that is open, and nothing half typed is lost', async ({
  gongji,
}) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  const card = await openCard(page);
  await pressIn(card.getByRole('button', { name: '手工填写' }));
  await fillIn(card.getByLabel('金额（元）'), '86.');
  const book = await gongji.own('book.html');
  await book.getByRole('button', { name: '加一位家人' }).click();
  await book.getByLabel('在账本里叫').fill('老伴');
  const popup = await gongji.popup();
  const options = await gongji.own('options.html');
  await options.getByLabel('语言').selectOption('en');
  await options.getByLabel('Large type').check();
  await expect(card.getByLabel('Amount (yuan)')).toHaveValue('86.');
  await expect(book.getByRole('button', { name: 'Save' })).toBeVisible();
  await expect(book.getByLabel('Name in the book')).toHaveValue('老伴');
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText(/family/);
  for (const each of [card, book, popup]) await expect(each.locator('html.elder')).toHaveAttribute('lang', 'en');
  const said = () =>
    inRoot(page, (root) => [
      root.querySelector('.stage.elder')?.getAttribute('lang'),
      root.querySelector('.mark')?.ariaLabel,
      root.querySelector('.card iframe')?.getAttribute('title'),
    ]);
  await expect.poll(said).toEqual(['en', 'Open Gongji', 'Gongji']);
});

test('the mark stays in the window when the page is zoomed in after it came', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  await expect(launcher(page)).toBeAttached();
  // 200 %: the page sees a window of half the width and height.
  await page.setViewportSize({ width: 640, height: 400 });
  await expect
    .poll(async () => {
      const box = await boxOf(page, '.launcher');
      return box !== null && box.y >= 8 && box.y + box.height <= 400;
    })
    .toBe(true);
});

test('a click anywhere on the mark opens the card: at the window’s edge, while it slides out, and with a hand that shakes', async ({
  gongji,
}) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  const { width } = page.viewportSize() ?? { width: 1280 };
  for (const [right, below, wait, shake] of [
    [1, 22, 0, 0],
    [1, 22, 300, 0],
    [5, 22, 60, 0],
    [14, 22, 0, 0],
    [14, 22, 60, 0],
    [14, 4, 300, 0],
    [14, 40, 60, 0],
    [20, 22, 300, 6],
  ] as const) {
    await page.mouse.move(400, 20);
    let top = 0;
    await expect(async () => {
      const box = await boxOf(page, '.launcher');
      expect(box?.x).toBe(width - 22);
      top = box?.y ?? 0;
    }).toPass();
    const [x, y] = [width - right, top + below];
    await page.mouse.move(x, y);
    await page.waitForTimeout(wait);
    await page.mouse.down();
    await page.mouse.move(x, y + shake);
    await page.mouse.up();
    await expect.poll(() => cardFrame(page) !== undefined, { message: `${right}, ${below}, ${wait} ms` }).toBe(true);
    await press(page, '✕');
    await expect.poll(() => cardFrame(page) === undefined).toBe(true);
    await inRoot(page, (root) => root.querySelector<HTMLElement>('.mark')?.blur());
  }
});

test('the card is moved by mouse and by keyboard, stays in the window, and opens again where it was left', async ({
  gongji,
}) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  await openCard(page);
  const place = async () => {
    const box = await boxOf(page, '.card');
    if (!box) throw new Error('There is no card');
    return box;
  };
  const start = await place();
  await page.mouse.move(start.x + 100, start.y + 20);
  await page.mouse.down();
  await page.mouse.move(300, 60, { steps: 6 });
  await page.mouse.up();
  const moved = await place();
  expect(moved.x).toBeCloseTo(200, 0);
  expect(moved.y).toBeCloseTo(start.y + 60 - (start.y + 20), 0);

  await inRoot(page, (root) => root.querySelector<HTMLElement>('.bar button')?.focus());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const byKeys = await place();
  expect([byKeys.x - moved.x, byKeys.y - moved.y]).toEqual([24, 24]);
  for (let step = 0; step < 30; step++) await page.keyboard.press('ArrowLeft');
  expect((await place()).x).toBeGreaterThanOrEqual(0);
  const left = await place();

  await page.reload();
  await openCard(page);
  await expect.poll(async () => Math.abs((await place()).x - left.x)).toBeLessThan(3);
  expect(Math.abs((await place()).y - left.y)).toBeLessThan(3);
});

test('the mark is moved by the arrow keys while it has the focus, and stays where it was left', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(`${BALANCE_CARD}<div style="height:3000px"></div>`));
  const page = await gongji.visit(HALL);
  await expect(launcher(page)).toBeAttached();
  const top = async () => (await boxOf(page, '.mark'))?.y ?? Number.NaN;
  await expect.poll(top).toBeGreaterThan(0);
  const start = await top();
  await inRoot(page, (root) => root.querySelector<HTMLElement>('.mark')?.focus());
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  expect(start - (await top())).toBe(4 * 24);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const left = await top();
  await page.reload();
  await expect.poll(async () => Math.abs((await top()) - left)).toBeLessThan(2);
});

test('by the keyboard alone the mark is made smaller, larger and hidden, and the way back is at hand', async ({
  gongji,
}) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  await expect.poll(() => boxOf(page, '.mark')).not.toBeNull();
  const shown = async () => {
    const mark = await boxOf(page, '.mark');
    return mark && [Math.round(mark.height), Math.round(1280 - mark.x)];
  };
  const toMark = async () => {
    await inRoot(page, (root) => root.querySelector<HTMLElement>('.mark')?.focus());
    await expect.poll(shown).toEqual([44, 52]);
  };
  const leaveIt = () => page.evaluate(() => document.querySelector('a')?.focus());
  await expect.poll(shown).toEqual([44, 22]);
  await toMark();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await leaveIt();
  await expect.poll(shown).toEqual([24, 15]);
  await page.reload();
  await expect.poll(shown).toEqual([24, 15]);
  await toMark();
  await page.keyboard.press('Tab');
  expect(await inRoot(page, (root) => root.activeElement?.textContent)).toBe('恢复大小');
  await page.keyboard.press('Enter');
  expect(await inRoot(page, (root) => root.activeElement?.textContent)).toBe('缩小');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => boxOf(page, '.note')).not.toBeNull();
  expect(await boxOf(page, '.mark')).toBeNull();
  await page.keyboard.press('Enter');
  // It goes on from the mark that is back.
  await expect.poll(shown).toEqual([44, 52]);
  expect(await inRoot(page, (root) => root.activeElement?.className)).toBe('mark');
});

test('hidden on a site by mistake: taken back at once, or later from the popup', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  await expect.poll(() => boxOf(page, '.mark')).not.toBeNull();
  const hide = async () => {
    const mark = await boxOf(page, '.mark');
    if (!mark) throw new Error('There is no mark');
    await page.mouse.move(mark.x + 10, mark.y + 20);
    await press(page, '在本网站隐藏');
    await expect.poll(() => boxOf(page, '.note')).not.toBeNull();
  };
  await hide();
  expect(await boxOf(page, '.mark')).toBeNull();
  // On one or two lines, however narrow the window.
  await page.setViewportSize({ width: 640, height: 400 });
  expect((await boxOf(page, '.note'))?.height).toBeLessThan(90);
  await press(page, '撤销');
  await expect.poll(() => boxOf(page, '.mark')).not.toBeNull();
  await page.reload();
  await expect.poll(() => boxOf(page, '.mark')).not.toBeNull();

  await hide();
  await press(page, '知道了');
  await page.reload();
  await page.waitForTimeout(1500);
  expect(await launcher(page).count()).toBe(0);
  const popup = await gongji.popup();
  // The popup lies over the page; a page of ours in a tab stands in for it, and the hall is brought to the front.
  await page.bringToFront();
  await popup.reload();
  await popup.getByRole('button', { name: '恢复显示' }).click();
  await expect(popup.getByText('好了。请刷新这个网页。')).toBeVisible();
  await page.reload();
  await expect.poll(() => boxOf(page, '.mark')).not.toBeNull();
});

test('what hangs on the page has no fault of accessibility either', async ({ gongji }) => {
  const hung = hallPage('<main><h1>广西医保</h1><p>请先完成医保码授权认证</p></main>', '广西医保 个人网厅');
  const address = 'https://ybwt.ybj.gxzf.gov.cn/';
  await gongji.serve(address, hung);
  const page = await gongji.visit(address);
  await expect.poll(() => boxOf(page, '.offer')).not.toBeNull();
  const offered = await inRoot(page, (root) => root.innerHTML);
  await openCard(page);
  const carded = await inRoot(page, (root) => root.innerHTML);
  // The same elements and styles in a page of the test, in an open root that axe can look into.
  const mirror = 'https://example.org/mirror';
  await gongji.serve(mirror, '<!doctype html><html lang="zh-CN"><title>x</title><main><h1>x</h1><div></div></main>');
  for (const [ours, proven] of [
    [offered, ['button-name', 'color-contrast']],
    [carded, ['button-name', 'frame-title', 'color-contrast']],
  ] as const) {
    const copy = await gongji.visit(mirror);
    await copy.evaluate((html) => {
      const host = document.querySelector('main > div');
      const root = host?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = html.replace(/ src="[^"]*"/g, ' src="about:blank"');
    }, ours ?? '');
    const { violations, passes } = await new AxeBuilder({ page: copy }).disableRules(['region']).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining([...proven]));
  }
});

test('where motion is not wanted nothing moves, on the page and in our pages', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  await openCard(page);
  const moving = () =>
    inRoot(page, (root) =>
      [...root.querySelectorAll('*')]
        .filter((each) => {
          const { transitionDuration, animationDuration } = getComputedStyle(each);
          return [transitionDuration, animationDuration].some((durations) => /[1-9]/.test(durations));
        })
        .map(({ className }) => className),
    );
  expect(await moving()).toEqual(['launcher away']);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toEqual([]);
  for (const path of ['popup.html', 'options.html', 'card.html']) {
    const own = await gongji.own(path);
    await own.emulateMedia({ reducedMotion: 'reduce' });
    await own.locator('main').waitFor();
    const animated = await own.evaluate(() => {
      const durations = [...document.querySelectorAll('*')].flatMap((each) =>
        [null, '::before'].map((part) => getComputedStyle(each, part).transitionDuration),
      );
      return [document.getAnimations().length, durations.filter((each) => /[1-9]/.test(each)).length];
    });
    expect(animated, path).toEqual([0, 0]);
  }
});

test('in forced colours every button has an edge, and the mark and the focus can be seen', async ({ gongji }) => {
  await gongji.serve(HALL, hallPage(BALANCE_CARD));
  const page = await gongji.visit(HALL);
  await page.emulateMedia({ forcedColors: 'active' });
  await openCard(page);
  const mark = await inRoot(page, (root) => {
    const { borderTopColor, borderTopWidth, backgroundColor } = getComputedStyle(
      root.querySelector('.mark') ?? root.host,
    );
    return { seen: borderTopColor !== backgroundColor, width: borderTopWidth };
  });
  expect(mark).toEqual({ seen: true, width: '2px' });
  for (const path of ['popup.html', 'options.html', 'card.html']) {
    const own = await gongji.own(path);
    await own.emulateMedia({ forcedColors: 'active' });
    await own.locator('main').waitFor();
    const flat = await own.evaluate(() =>
      [...document.querySelectorAll('button, a.button, input:not([type="checkbox"], [type="radio"]), select')]
        .filter((each) => each.checkVisibility())
        .filter((each) => {
          const { borderBottomWidth, borderBottomStyle, textDecorationLine } = getComputedStyle(each);
          const isEdged = borderBottomWidth !== '0px' && borderBottomStyle !== 'none';
          return !isEdged && textDecorationLine === 'none';
        })
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(flat, path).toEqual([]);
    // The part that is open is underlined, and no other.
    const underlined = await own.evaluate(() => {
      const line = (part: Element | null) => part && getComputedStyle(part).borderBottomColor;
      const open = line(document.querySelector('nav [aria-current="true"]'));
      return [...document.querySelectorAll('nav button')].filter((part) => line(part) === open).length;
    });
    expect(underlined, path).toBe(path === 'card.html' ? 1 : 0);
    await own.keyboard.press('Tab');
    const ring = await own.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return outlineStyle !== 'none' && outlineWidth !== '0px';
    });
    expect(ring, path).toBe(true);
    await own.close();
  }
});
