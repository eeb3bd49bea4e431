/** Releases for tests: the shipped rules with a change, signed with the test key, and an API that offers them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Request } from '@playwright/test';
import { signRelease } from '../../.scripts/signing.ts';
import type { SignedRelease } from '../../shared/api/releases.ts';
import { canonicalJson } from '../../shared/rules/canonical.ts';
import type { Snapshot } from '../../shared/rules/snapshot.ts';
import { BUILD, expect, type Gongji } from './browser.ts';

/** The test key counts on this machine only. */
export const API = 'http://127.0.0.1:8788';
export const SHIPPED: Snapshot = JSON.parse(readFileSync(path.join(BUILD, 'generated/snapshot.json'), 'utf8'));
export const { seq: SHIPPED_SEQ }: SignedRelease = JSON.parse(
  readFileSync(path.join(BUILD, 'generated/release.json'), 'utf8'),
);

export interface Published {
  readonly release: SignedRelease;
  readonly text: string;
}

/** Signed with the test key. */
export function publish(snapshot: Snapshot, seq = SHIPPED_SEQ + 1): Published {
  const text = canonicalJson(snapshot);
  const hash = createHash('sha256').update(text).digest('hex');
  return { release: signRelease({ seq, hash, publishedAt: '2026-11-23T00:00:00Z' }), text };
}

/** An API with one release; the requests it gets are kept. */
export async function offer(gongji: Gongji, origin: string, { release, text }: Published): Promise<Request[]> {
  const asked: Request[] = [];
  const headers = { 'Access-Control-Allow-Origin': '*' };
  await gongji.context.route(`${origin}/**`, async (route) => {
    asked.push(route.request());
    const { pathname } = new URL(route.request().url());
    if (pathname === '/v1/releases/current')
      await route.fulfill({ headers, json: { ...release, snapshot: `/v1/snapshots/${release.hash}` } });
    else if (pathname === `/v1/snapshots/${release.hash}`)
      await route.fulfill({ headers, contentType: 'application/json', body: text });
    else await route.fulfill({ headers, status: 404, body: '{}' });
  });
  return asked;
}

export async function openOptions(gongji: Gongji): Promise<Page> {
  const page = await gongji.context.newPage();
  await page.goto(`chrome-extension://${gongji.id}/options.html`);
  await expect(page.getByText(/^现在用的：第 \d+ 版/)).toBeVisible();
  return page;
}

export async function update(page: Page, address: string): Promise<void> {
  await page.getByLabel('提供规则的网址').fill(address);
  await page.getByRole('button', { name: '允许并更新' }).click();
}

/** As a browser does after half a minute; the next message starts it again. */
export async function stopWorker(gongji: Gongji, page: Page): Promise<void> {
  const session = await gongji.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
}
