/** `npm run prove`: the long runs, each on its own, with a summary; a failure stops no other, but that of the build. */
import { spawnSync } from 'node:child_process';
import { ROOT } from './data.ts';
import { chromiumPath, requireCommands } from './tools.ts';

interface Proof {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const PLAYWRIGHT = ['npx', 'playwright', 'test', '--config', 'test/e2e/playwright.config.ts'] as const;

const PROOFS: readonly Proof[] = [
  { name: 'ledger simulator: 10,000 operations, 8 writers, kills', command: ['node', '.scripts/prove-ledger.ts'] },
  { name: 'API fuzz: 20,000 requests', command: ['node', '.scripts/prove-api.ts'] },
  {
    name: 'rules: resolver and engine on every table',
    command: ['npx', 'vitest', 'run', '--project', 'unit', 'test/rules', 'test/eligibility', 'test/estimates'],
  },
  {
    name: 'reading: corpus and metamorphic properties',
    command: ['npx', 'vitest', 'run', '--project', 'unit', 'test/reading', 'test/pointing'],
  },
  {
    name: 'the shipped build in Chromium: hostile pages, privacy, permissions, sizes, and the scenarios',
    command: [...PLAYWRIGHT, '--project=chromium', '--project=scenarios'],
  },
  {
    name: 'the shipped build in Firefox: the scenarios, hostile pages, the linter',
    command: [...PLAYWRIGHT, '--project=firefox'],
  },
  { name: 'the Edge package', command: ['node', '.scripts/prove-edge.ts'] },
];

const BUILD: Proof = { name: 'build', command: ['npm', 'run', '--silent', 'build'] };
const LONG = { GONGJI_PROVE: 'all' };

/** Whether it holds; how to run it alone where it does not. */
function holds({ command: [program, ...rest] }: Proof): boolean {
  const { status, error } = spawnSync(program, rest, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...LONG },
  });
  if (status === 0) return true;
  if (error) console.error(error.message);
  console.error(
    `Does not hold. Run it alone with: GONGJI_PROVE=all npx ${[program, ...rest].join(' ').replace(/^npx /, '')}`,
  );
  return false;
}

try {
  process.env.CHROMIUM_PATH = chromiumPath();
  requireCommands({ hledger: 'hledger', 'bean-check': 'beancount', 'firefox-esr': 'firefox-esr' });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const started = Date.now();
const rows: { readonly proof: string; readonly seconds: number; readonly holds: boolean }[] = [];
for (const proof of [BUILD, ...PROOFS]) {
  const began = Date.now();
  const minutes = Math.round((began - started) / 60_000);
  console.log(`\n[${rows.length + 1}/${PROOFS.length + 1}] ${proof.name} (${minutes} min)`);
  const held = holds(proof);
  rows.push({ proof: proof.name, seconds: Math.round((Date.now() - began) / 1000), holds: held });
  // The others would prove an older build.
  if (proof === BUILD && !held) break;
}
console.log('');
console.table(rows);
const failed = rows.filter((row) => !row.holds).length;
console.log(failed === 0 ? 'Everything holds.' : `${failed} of ${rows.length} do not hold.`);
process.exit(failed === 0 ? 0 : 1);
