import path from 'node:path';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { fixtureReleases } from './.scripts/fixture-releases.ts';

const migrations = async (folder: string) =>
  readD1Migrations(path.join(import.meta.dirname, 'worker/migrations', folder));

export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: './wrangler.toml' },
      miniflare: {
        bindings: {
          RULES_MIGRATIONS: await migrations('rules'),
          LEDGER_MIGRATIONS: await migrations('ledger'),
          FIXTURE_RELEASES: JSON.stringify(fixtureReleases()),
          RATE_LIMITS: 'off',
          FUZZ_REQUESTS: process.env.GONGJI_FUZZ_REQUESTS ?? '2000',
          FUZZ_SEED: process.env.GONGJI_FUZZ_SEED ?? '20261121',
        },
      },
    })),
  ],
  test: { name: 'worker', include: ['test/worker/**/*.test.ts'] },
});
