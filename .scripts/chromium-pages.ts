/** Opens local pages in Chromium, under any host, and runs the shipped reader on them in a world of its own. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type CDPSession, chromium, type Page, type Route } from '@playwright/test';
import { build } from 'esbuild';
import { shippedVocabulary } from '../extension/build/vocabulary.ts';
import { citiesOf, openRegions } from '../shared/rules/regions.ts';
import { listedRegions } from './data.ts';

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const DEFAULT_HOST = 'https://page.invalid';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** One script that defines `gongji` with the exports of reader-in-page.ts. */
export async function bundleReader(): Promise<string> {
  const built = await build({
    entryPoints: [join(PROJECT, '.scripts/reader-in-page.ts')],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    globalName: 'gongji',
    target: 'es2022',
    define: {
      WORDS: JSON.stringify({ vocabulary: shippedVocabulary(), cities: citiesOf(openRegions(listedRegions())) }),
    },
  });
  return built.outputFiles[0]?.text ?? '';
}

/** CHROMIUM_PATH, else Debian's Chromium, else the one that Playwright has. */
export async function launchChromium(): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined);
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ];
  return chromium.launch(installed === undefined ? { args } : { args, executablePath: installed });
}

async function serve(route: Route, page: URL, file: string): Promise<void> {
  const url = new URL(route.request().url());
  const folder = new URL('.', page).pathname;
  const path = decodeURIComponent(url.pathname);
  let local: string | null = null;
  if (url.origin === page.origin) {
    if (path === decodeURIComponent(page.pathname)) local = file;
    else if (path.startsWith('/node_modules/')) local = join(PROJECT, path);
    else local = join(dirname(file), path.startsWith(folder) ? path.slice(folder.length) : path);
  }
  if (!local || !existsSync(local) || !statSync(local).isFile()) return route.abort();
  return route.fulfill({ body: readFileSync(local), contentType: TYPES[extname(local)] ?? 'application/octet-stream' });
}

/** Shows `file` in a page as if it came from `host`; every request is answered from the file's folder or refused. */
export async function showFile(page: Page, file: string, host: string = DEFAULT_HOST): Promise<void> {
  const base = new URL(host);
  const url =
    base.pathname.endsWith('/') && base.pathname !== '/'
      ? base
      : new URL(`/${encodeURIComponent(file.split('/').at(-1) ?? '')}`, base);
  url.hash = base.hash;
  await page.unrouteAll();
  await page.route('**/*', (route) => serve(route, url, resolve(file)));
  // A new address of the same site is shown by the same process, at half the cost; the same address would not be loaded anew.
  const [shown, next] = [page.url(), url.href].map((address) => address.split('#')[0]);
  if (shown === next) await page.goto('about:blank');
  await page.goto(url.href, { waitUntil: 'load' });
}

/**
 * Hands every file to `visit` with a page that shows it, several at once, in as many pages that are used again. `open`
 * gives each a window of its own: Chromium draws no frames for a page behind another.
 */
export async function visitFiles(
  open: () => Promise<Page>,
  files: readonly string[],
  atOnce: number,
  visit: (page: Page, file: string) => Promise<void>,
  host?: string,
): Promise<void> {
  const left = files.values();
  const workers = Array.from({ length: Math.min(atOnce, files.length) }, async () => {
    const page = await open();
    for (const file of left) {
      await showFile(page, file, host);
      await visit(page, file);
    }
    await page.close();
  });
  await Promise.all(workers);
}

/** Whether a page may still change: only then is it worth the wait, but in the long form (GONGJI_PROVE), which waits for every page. */
export function mayChange(file: string): boolean {
  return process.env.GONGJI_PROVE !== undefined || /<script/i.test(readFileSync(file, 'utf8'));
}

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const session = await page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** Evaluates an expression over `gongji` in an isolated world of the page, like a content script's. */
export async function inReader(page: Page, bundle: string, expression: string): Promise<unknown> {
  const session = await sessionOf(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'gongji',
  });
  const answer = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `${bundle};${expression}`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (answer.exceptionDetails)
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  return answer.result.value;
}
