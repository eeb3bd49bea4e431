import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The Worker logs a line a request: shown where a test fails.
    silent: 'passed-only',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/worker/**', 'test/e2e/**', 'test/bench/**', 'node_modules/**'],
        },
      },
      './vitest.worker.config.ts',
    ],
  },
});
