/**
 * The Firefox build in a real Firefox: every scenario, and the linter. What Firefox's automation cannot do, and so runs in
 * Chromium only:
 * - a restart of the browser with the same profile: an add-on installed by automation is gone then;
 * - an update of the extension under an open page: reloading it closes the pages through which it is driven;
 * - counting the scripts that reach a page (silence.spec.ts) and reading DevTools' performance: WebDriver BiDi shows neither
 *   the isolated worlds of extensions nor a trace;
 * - stopping the worker by command: it is put to sleep by its idle time instead, set to two seconds;
 * - forced colours, reduced motion and the colour scheme: BiDi cannot set them for a page;
 * - requests of the worker itself: BiDi shows those of pages; the rules' scenario counts them at the server;
 * - the browser's own question for an optional host: a preference answers it with yes, in Firefox alone.
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
