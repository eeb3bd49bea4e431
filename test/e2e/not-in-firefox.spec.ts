/** Every test of Chromium runs in Firefox as well, or is listed with its reason; and nothing is listed that there is not. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { NOT_IN_FIREFOX } from './not-in-firefox.ts';

/** `file › title` of every test of a project. */
function testsOf(project: string): string[] {
  const config = path.join(import.meta.dirname, 'playwright.config.ts');
  const { stdout } = spawnSync('npx', ['playwright', 'test', '--config', config, '--list', `--project=${project}`], {
    encoding: 'utf8',
    env: { ...process.env, GONGJI_PROVE: 'all' },
  });
  return [...stdout.matchAll(/^\s*\[\w+\] › (.+)$/gm)].map(([, name = '']) => name.replace(/:\d+:\d+/, ''));
}

test('what does not run in Firefox is listed with its reason, and is in the suite', () => {
  test.slow();
  const all = testsOf('chromium');
  const there = new Set(testsOf('firefox'));
  expect(all.length).toBeGreaterThan(100);
  const missing = all.filter((name) => !there.has(name) && !name.startsWith('not-in-firefox.spec.ts'));
  for (const name of missing)
    expect(
      NOT_IN_FIREFOX.some(({ title }) => title.test(name)),
      name,
    ).toBe(true);
  for (const { title, reason } of NOT_IN_FIREFOX) {
    expect(
      missing.some((name) => title.test(name)),
      String(title),
    ).toBe(true);
    expect(reason.length).toBeGreaterThan(20);
  }
});
