/** Releases for tests: the shipped rules with a change, signed with the test key, and an API that offers them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { signRelease } from '../../.scripts/signing.ts';
import type { SignedRelease } from '../../shared/api/releases.ts';
import { canonicalJson } from '../../shared/rules/canonical.ts';
import type { Snapshot } from '../../shared/rules/snapshot.ts';
import { BUILD, expect, type Gongji, isFirefox } from './browser.ts';

/** The test key counts on this machine only. */
export const API = `http://127.0.0.1:${8788 + Number(process.env.TEST_PARALLEL_INDEX ?? 0)}`;
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

/** A request that an API got. */
interface Asked {
  url(): string;
  allHeaders(): Promise<Readonly<Record<string, string | undefined>>>;
  postData(): string | null;
}

/** An API with one release; the requests it gets are kept. */
export async function offer(gongji: Gongji, origin: string, published: Published): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const headers = { 'Access-Control-Allow-Origin': '*' };
  if (isFirefox()) await offerFromProgram(gongji, origin, published, asked);
  else
    await gongji.context.route(`${origin}/**`, async (route) => {
      asked.push(route.request());
      const body = answerAt(published, new URL(route.request().url()).pathname);
      await route.fulfill({ headers, contentType: 'application/json', status: body ? 200 : 404, body: body ?? '{}' });
    });
  return asked;
}

function answerAt({ release, text }: Published, pathname: string): string | null {
  if (pathname === '/v1/releases/current')
    return JSON.stringify({ ...release, snapshot: `/v1/snapshots/${release.hash}` });
  return pathname === `/v1/snapshots/${release.hash}` ? text : null;
}

const programs = new WeakMap<Gongji, { close(): void }>();

/** Firefox's automation does not see what the worker asks for: there a program of its own answers, on this machine. */
async function offerFromProgram(gongji: Gongji, origin: string, published: Published, asked: Asked[]): Promise<void> {
  programs.get(gongji)?.close();
  const server = createServer(({ url = '', headers }, answer) => {
    const kept = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    asked.push({ url: () => origin + url, allHeaders: async () => kept, postData: () => null });
    const body = answerAt(published, url);
    answer.writeHead(body ? 200 : 404, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' });
    answer.end(body ?? '{}');
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(origin).port), '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  programs.set(gongji, { close });
  gongji.context.on('close', close);
}

export async function openOptions(gongji: Gongji): Promise<Page> {
  const page = await gongji.own('options.html');
  await expect(page.getByText(/^现在用的：第 \d+ 版/)).toBeVisible();
  return page;
}

export async function update(page: Page, address: string): Promise<void> {
  await page.getByLabel('提供规则的网址').fill(address);
  await page.getByRole('button', { name: '允许并更新' }).click();
}
