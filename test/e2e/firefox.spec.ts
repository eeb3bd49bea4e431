/**
 * The Firefox build in a real Firefox: every scenario by a driver of its own, and the linter. The other specs run there by
 * Playwright (firefox-bidi.ts); what does not is listed with its reason in not-in-firefox.ts.
 */
import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { ALLOWING, DATA } from './data-scenarios.ts';
import { FIREFOX_BUILD, openFirefox } from './firefox-driver.ts';
import { HOSTILE } from './hostile-scenarios.ts';
import { SCENARIOS } from './scenarios.ts';

test('the linter finds nothing', () => {
  const arguments_ = ['web-ext', 'lint', '--source-dir', FIREFOX_BUILD, '--warnings-as-errors'];
  const { status, stdout } = spawnSync('npx', arguments_, { encoding: 'utf8' });
  expect(status, stdout).toBe(0);
});

// Firefox starts anew for each, on machines that are busy with other tests as well.
test.setTimeout(180_000);

for (const { name, run } of [...SCENARIOS, ...DATA, ALLOWING, ...HOSTILE]) {
  test(name, async () => {
    const browser = await openFirefox();
    try {
      await run(browser);
    } finally {
      await browser.close();
    }
  });
}
