/** The scenarios that Firefox runs, in Chromium as well: both must answer alike. The short run leaves them out; other specs cover the same there. */
import { test } from '@playwright/test';
import { openChromium } from './chromium-driver.ts';
import { DATA } from './data-scenarios.ts';
import { SCENARIOS } from './scenarios.ts';

for (const { name, run } of [...SCENARIOS, ...DATA]) {
  test(name, async () => {
    const browser = await openChromium();
    try {
      await run(browser);
    } finally {
      await browser.close();
    }
  });
}
