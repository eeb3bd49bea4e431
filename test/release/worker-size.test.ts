/** The Worker's budget: 60 KB gzip without the snapshot, as it is deployed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundleWorker } from '../../.scripts/worker-bundle.ts';

it('the Worker is at most 60 KB gzip without the snapshot', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongji-worker-'));
  try {
    const size = gzipSync(readFileSync(bundleWorker(folder)), { level: 9 }).length;
    expect(size).toBeLessThanOrEqual(60_000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
