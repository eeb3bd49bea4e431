/** `npm run prove`: the long runs, each on its own, with a summary; the first failure does not stop the others. */
import { spawnSync } from 'node:child_process';
import { ROOT } from './data.ts';
import { chromiumPath, requireCommands } from './tools.ts';

interface Proof {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

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
    name: 'the shipped build in Chromium',
    command: ['npx', 'playwright', 'test', '--config', 'test/e2e/playwright.config.ts', '--project=chromium'],
  },
  {
    name: 'the shipped build in Firefox',
    command: ['npx', 'playwright', 'test', '--config', 'test/e2e/playwright.config.ts', '--project=firefox'],
  },
];

process.env.CHROMIUM_PATH = chromiumPath();
requireCommands({ hledger: 'hledger', 'bean-check': 'beancount', 'firefox-esr': 'firefox-esr' });
const BUILD: Proof = { name: 'build', command: ['npm', 'run', '--silent', 'build'] };
const rows = [BUILD, ...PROOFS].map(({ name, command: [program, ...rest] }, index) => {
  console.log(`\n[${index + 1}/${PROOFS.length + 1}] ${name}`);
  const began = Date.now();
  const { status } = spawnSync(program, rest, { cwd: ROOT, stdio: 'inherit' });
  return { proof: name, seconds: Math.round((Date.now() - began) / 1000), holds: status === 0 };
});
console.log('');
console.table(rows);
process.exit(rows.every(({ holds }) => holds) ? 0 : 1);
