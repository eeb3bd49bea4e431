/** What a guide points at on the pages of test/pages/targets, in real Chromium. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleReader, inReader, launchChromium, mayChange, visitFiles } from '../../.scripts/chromium-pages.ts';

const FOLDER = 'test/pages/targets';
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
const AT_ONCE = 4;

interface TargetCase {
  readonly words: string;
  readonly role?: string;
}

const answers = new Map<string, readonly unknown[]>();

function casesOf(name: string): readonly TargetCase[] {
  return JSON.parse(readFileSync(join(FOLDER, name.replace('.html', '.json')), 'utf8'));
}

beforeAll(async () => {
  const browser = await launchChromium();
  const open = () => browser.newPage({ viewport: { width: 1280, height: 800 } });
  const bundle = await bundleReader();
  const files = names.map((name) => join(FOLDER, name));
  await visitFiles(open, files, AT_ONCE, async (page, file) => {
    const name = file.slice(FOLDER.length + 1);
    const found: unknown[] = [];
    for (const [index, { words, role }] of casesOf(name).entries()) {
      const ask = index === 0 && mayChange(file) ? 'point' : 'pointNow';
      found.push(await inReader(page, bundle, `gongji.${ask}(${JSON.stringify(words)}, ${JSON.stringify(role)})`));
    }
    answers.set(name, found);
  });
  await browser.close();
}, 240_000);

describe('the target of a step', () => {
  it.each(names)('%s', (name) => {
    for (const [index, { role: _, words, ...expected }] of casesOf(name).entries()) {
      expect(answers.get(name)?.[index], words).toMatchObject(expected);
    }
  });
});
