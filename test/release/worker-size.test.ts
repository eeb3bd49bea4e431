/** The Worker's budget: 60 KB gzip without the snapshot, as it would be deployed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

it('the Worker is at most 60 KB gzip without the snapshot', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongji-worker-'));
  try {
    const wrangler = path.join(root, 'node_modules/wrangler/bin/wrangler.js');
    execFileSync(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', folder], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
    });
    const size = gzipSync(readFileSync(path.join(folder, 'index.js')), { level: 9 }).length;
    expect(size).toBeLessThanOrEqual(60_000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
