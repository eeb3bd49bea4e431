/** `npm test`: types, lint, data, unit, Worker and end-to-end tests, in that order; the first that fails ends the run. */
import { spawnSync } from 'node:child_process';
import { ROOT } from './data.ts';
import { chromiumPath, requireCommands } from './tools.ts';

const STEPS: readonly (readonly [name: string, script: string])[] = [
  ['data', 'compile'],
  ['types', 'types'],
  ['lint', 'lint'],
  ['extension build', 'build'],
  ['unit and Worker tests', 'unit'],
  ['end-to-end tests', 'e2e'],
];

const began = Date.now();
const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;

try {
  process.env.CHROMIUM_PATH = chromiumPath();
  requireCommands({ hledger: 'hledger', 'bean-check': 'beancount' });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
for (const [index, [name, script]] of STEPS.entries()) {
  console.log(`\n[${index + 1}/${STEPS.length}] ${name} (${seconds()})`);
  const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${name}: failed after ${seconds()}. Run it alone with: npm run ${script}`);
    process.exit(status ?? 1);
  }
}
console.log(`\nAll ${STEPS.length} steps passed in ${seconds()}.`);
