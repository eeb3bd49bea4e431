import { defineConfig } from '@playwright/test';
import { NOT_IN_FIREFOX } from './not-in-firefox.ts';

export default defineConfig({
  testDir: '.',
  // Firefox, and the same scenarios in Chromium, are part of the long proof.
  projects: [
    { name: 'chromium', testMatch: '*.spec.ts', testIgnore: ['firefox.spec.ts', 'scenarios.spec.ts'] },
    { name: 'scenarios', testMatch: 'scenarios.spec.ts' },
    {
      name: 'firefox',
      testMatch: '*.spec.ts',
      testIgnore: ['scenarios.spec.ts', 'not-in-firefox.spec.ts'],
      grepInvert: NOT_IN_FIREFOX.map(({ title }) => title),
      // Firefox starts anew for each, on machines that are busy with other tests as well.
      timeout: 180_000,
      expect: { timeout: 20_000 },
    },
  ],
  outputDir: '../../test-results',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  // The long proof runs what the test command leaves out for time.
  ...(process.env.GONGJI_PROVE ? {} : { grepInvert: /@prove/ }),
  // A busy machine starves a browser now and then: what passes only the second time is listed as flaky.
  retries: 1,
  reporter: 'list',
});
