/** The scenarios' browser in Chromium, driven by Playwright. */
import type { Frame, Page } from '@playwright/test';
import { cardFrame, type Gongji, openBrowser } from './browser.ts';
import { inRoot } from './closed-root.ts';
import type { Browser, Face, Tab } from './driver.ts';

export async function openChromium(): Promise<Browser> {
  return drive(await openBrowser());
}

/** The same, of a browser that is open. */
export async function drive(gongji: Gongji): Promise<Browser> {
  // Programs of a scenario's own.
  await gongji.context.route(/^http:\/\/127\.0\.0\.1:/, (route) => route.continue());
  return {
    name: 'chromium',
    requests: gongji.requests,
    serve: gongji.serve,
    visit: async (address) => tabOf(await gongji.visit(address)),
    own: (page) => ownPage(gongji, page),
    close: () => gongji.context.close(),
  };
}

async function ownPage(gongji: Gongji, path: string): Promise<Face> {
  const page = await gongji.own(path);
  await page.locator('main').waitFor();
  return faceOf(page);
}

function tabOf(page: Page): Tab {
  return {
    run: (code, input = '') => page.evaluate(code, input),
    goto: async (address) => void (await page.goto(address)),
    reload: async () => {
      await page.bringToFront();
      await page.reload();
    },
    move: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    inRoot: (code, wanted = '') => inRoot(page, code, wanted),
    card: async () => {
      const frame = cardFrame(page);
      return frame && faceOf(frame);
    },
  };
}

function faceOf(place: Page | Frame): Face {
  return {
    text: () => place.locator('body').innerText(),
    press: (button, line) => {
      const within = line === undefined ? place.locator('body') : place.getByRole('listitem').filter({ hasText: line });
      return within
        .getByRole('button', { name: new RegExp(`^${button}( · |$)`) })
        .first()
        .click();
    },
    fill: (label, value) => place.getByLabel(label).fill(value),
    choose: async (label, value) => void (await place.getByLabel(label).selectOption(value)),
    run: (code, input = '') => place.evaluate(code, input),
  };
}
