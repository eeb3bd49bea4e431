/** `npm run prove`: the long runs, each on its own, with a summary; the first failure does not stop the others. */
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

process.env.CHROMIUM_PATH = chromiumPath();
process.env.GONGJI_PROVE = 'all';
requireCommands({ hledger: 'hledger', 'bean-check': 'beancount', 'firefox-esr': 'firefox-esr' });
const BUILD: Proof = { name: 'build', command: ['npm', 'run', '--silent', 'build'] };
const started = Date.now();
const rows = [BUILD, ...PROOFS].map(({ name, command: [program, ...rest] }, index) => {
  const minutes = Math.round((Date.now() - started) / 60_000);
  console.log(`\n[${index + 1}/${PROOFS.length + 1}] ${name} (${minutes} min)`);
  const began = Date.now();
  const { status } = spawnSync(program, rest, { cwd: ROOT, stdio: 'inherit' });
  return { proof: name, seconds: Math.round((Date.now() - began) / 1000), holds: status === 0 };
});
console.log('');
console.table(rows);
const failed = rows.filter(({ holds }) => !holds).length;
console.log(failed === 0 ? 'Everything holds.' : `${failed} of ${rows.length} do not hold.`);
process.exit(failed === 0 ? 0 : 1);
