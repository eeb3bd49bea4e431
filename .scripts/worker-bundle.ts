/**
 * The Worker as it is deployed: wrangler's bundle, made smaller by the minifier that the extension is built with. The
 * simulator, the device's book and the benchmarks run this very bundle.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minifySync } from 'vite';
import { ROOT } from './data.ts';

const WRANGLER = path.join(ROOT, 'node_modules/wrangler/bin/wrangler.js');

/** Bundles a Worker into a folder, beside what it loads as data, and answers the path of its script. */
export function bundleWorker(folder: string, entry = 'worker/index.ts'): string {
  execFileSync(process.execPath, [WRANGLER, 'deploy', entry, '--dry-run', '--outdir', folder], {
    cwd: ROOT,
    stdio: 'pipe',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
  });
  const name = readdirSync(folder).find((each) => each.endsWith('.js'));
  if (name === undefined) throw new Error('The Worker was not bundled');
  const script = path.join(folder, name);
  const { code, errors } = minifySync(name, readFileSync(script, 'utf8'), { module: true, mangle: { toplevel: true } });
  if (errors.length > 0)
    throw new Error(`The Worker was not minified: ${errors.map(({ message }) => message).join('; ')}`);
  // What is left of line breaks and indents stands in templates of SQL, where a space says the same.
  writeFileSync(script, code.replaceAll(/\n +/g, ' '));
  return script;
}
