/** Looks into our closed root through the browser's own debugger: a page's script cannot, and neither can Playwright. */
import { type CDPSession, expect, type Page } from '@playwright/test';
import { isFirefox } from './browser.ts';
import { runInRoot } from './firefox-bidi.ts';

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const session = await page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

interface DomNode {
  readonly localName: string;
  readonly backendNodeId: number;
  readonly children?: readonly DomNode[] | undefined;
  readonly shadowRoots?: readonly DomNode[] | undefined;
}

function rootOf(node: DomNode): number | null {
  if (node.localName === 'gongji-helper') return node.shadowRoots?.[0]?.backendNodeId ?? null;
  for (const child of node.children ?? []) {
    const found = rootOf(child);
    if (found !== null) return found;
  }
  return null;
}

/** Runs a function with our root as its first argument; null where we are not on the page. */
export async function inRoot<Value>(
  page: Page,
  run: (root: ShadowRoot, wanted: string) => Value,
  wanted = '',
): Promise<Value | null> {
  if (isFirefox()) return runInRoot(page, run, wanted);
  const session = await sessionOf(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const backendNodeId = rootOf(root);
  if (backendNodeId === null) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
    functionDeclaration: `function (wanted) { return (${run.toString()})(this, wanted); }`,
    arguments: [{ value: wanted }],
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** What the step's card says; empty where there is none. */
export async function stepText(page: Page): Promise<string> {
  return (await inRoot(page, (root) => root.querySelector<HTMLElement>('.tour')?.innerText ?? '')) ?? '';
}

export async function offerText(page: Page): Promise<string> {
  return (await inRoot(page, (root) => root.querySelector<HTMLElement>('.offer')?.innerText ?? '')) ?? '';
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Null where it is not shown. */
export function boxOf(page: Page, selector: string): Promise<Box | null> {
  return inRoot(
    page,
    (root, wanted) => {
      const element = root.querySelector(wanted);
      if (!element?.checkVisibility()) return null;
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    },
    selector,
  );
}

/** Clicks a button of ours as a person would, where it is. */
export async function press(page: Page, name: string): Promise<void> {
  const box = await inRoot(
    page,
    (root, wanted) => {
      const button = [...root.querySelectorAll<HTMLElement>('button')].find(
        (each) => each.textContent === wanted && each.checkVisibility(),
      );
      if (!button) return null;
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    name,
  );
  if (!box) throw new Error(`No button ${name} in: ${await stepText(page)}${await offerText(page)}`);
  await page.mouse.click(box.x, box.y);
}

/** The ring lies around the element with a few pixels to spare, fewer at the window's edge. */
export async function expectRingAround(page: Page, selector: string): Promise<void> {
  await expect(async () => {
    const ring = await boxOf(page, '.target');
    const target = await page.locator(selector).boundingBox();
    if (!ring || !target) throw new Error(`ring ${JSON.stringify(ring)}, target ${JSON.stringify(target)}`);
    expect(Math.abs(ring.x + ring.width / 2 - (target.x + target.width / 2))).toBeLessThan(5);
    expect(Math.abs(ring.y + ring.height / 2 - (target.y + target.height / 2))).toBeLessThan(5);
    expect(ring.width - target.width).toBeGreaterThan(0);
    expect(ring.width - target.width).toBeLessThan(20);
  }).toPass();
}
