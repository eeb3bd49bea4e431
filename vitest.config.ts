import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The Worker logs a line a request: shown where a test fails.
    silent: 'passed-only',
    // Browsers starve now and then on a machine that runs two lanes of tests.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        test: {
          name: 'unit',
          // No file leaves anything behind in a module: a world of its own for each would cost half a minute.
          isolate: false,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/worker/**', 'test/e2e/**', 'test/bench/**', 'node_modules/**'],
        },
      },
      './vitest.worker.config.ts',
    ],
  },
});
