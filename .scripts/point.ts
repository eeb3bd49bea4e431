/**
 * npm run point -- <page.html> "<words>": the target at which a guide would point, as one JSON line. The words may be a way
 * through menus, the outermost first: "医保服务 > 家庭共济".
 */

import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundleReader, inReader, launchChromium, showFile } from './chromium-pages.ts';

const USAGE = 'Usage: npm run point -- <page.html> "<words>" | "<menu> > <words>" [--host https://…]';

function fail(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

function options(): { file: string; words: string; host: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ options: { host: { type: 'string' } }, allowPositionals: true });
    const [file, words, ...more] = positionals;
    if (file === undefined || words === undefined) fail('Name a page and the words to look for.');
    if (more.length > 0) fail(`Put the words in quotes; also given: ${more.join(' ')}`);
    if (!existsSync(file) || !statSync(file).isFile()) fail(`No such file: ${file}`);
    if (words.trim() === '') fail('The words are empty.');
    if (values.host !== undefined && !/^https?:\/\/[^/\s]+/.test(values.host))
      fail(`--host must be an http(s) address: ${values.host}`);
    return { file, words, host: values.host };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const { file, words, host } = options();
const bundle = await bundleReader();
const browser = await launchChromium();
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await showFile(page, file, host);
  console.log(JSON.stringify(await inReader(page, bundle, `gongji.point(${JSON.stringify(words)})`)));
} finally {
  await browser.close();
}
