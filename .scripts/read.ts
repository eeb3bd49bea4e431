/** npm run read -- <page.html or folder> [--host https://…]: one JSON line a page with what the shipped reader reads. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleReader, inReader, launchChromium, visitFiles } from './chromium-pages.ts';

const USAGE = 'Usage: npm run read -- <page.html or folder> [--host https://…]';
const AT_ONCE = 8;

function fail(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

function pagesIn(path: string): string[] {
  if (!existsSync(path)) fail(`No such file or folder: ${path}`);
  if (!statSync(path).isDirectory()) {
    if (!/\.html?$/i.test(path)) fail(`Not an .html page: ${path}`);
    return [path];
  }
  const pages = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => /\.html?$/i.test(name));
  if (pages.length === 0) fail(`No .html page in the folder: ${path}`);
  return pages.sort().map((name) => join(path, name));
}

function options(): { path: string; host: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ options: { host: { type: 'string' } }, allowPositionals: true });
    const [path] = positionals;
    if (path === undefined) fail('Name a page or a folder.');
    if (positionals.length > 1) fail(`One page or folder at a time; also given: ${positionals.slice(1).join(' ')}`);
    if (values.host !== undefined && !/^https?:\/\/[^/\s]+/.test(values.host))
      fail(`--host must be an http(s) address: ${values.host}`);
    return { path, host: values.host };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const { path, host } = options();
const files = pagesIn(path);
const bundle = await bundleReader();
const browser = await launchChromium();
try {
  const open = () =>
    browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const lines = new Map<string, string>();
  let printed = 0;
  await visitFiles(
    open,
    files,
    AT_ONCE,
    async (page, file) => {
      const reading = await inReader(page, bundle, 'gongji.read()');
      lines.set(file, JSON.stringify(Object.assign({ file }, reading)));
      for (let next = files[printed]; next !== undefined && lines.has(next); next = files[printed]) {
        console.log(lines.get(next));
        printed += 1;
      }
    },
    host,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await browser.close();
}
