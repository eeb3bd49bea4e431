import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  // Firefox, and the same scenarios in Chromium, are part of the long proof.
  projects: [
    { name: 'chromium', testMatch: '*.spec.ts', testIgnore: ['firefox.spec.ts', 'scenarios.spec.ts'] },
    { name: 'scenarios', testMatch: 'scenarios.spec.ts' },
    { name: 'firefox', testMatch: 'firefox.spec.ts' },
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
