/**
 * The long proof of the ledger: 10,000 operations by 8 writers in bad weather against the real Worker, then the book before
 * hledger and beancount. `node .scripts/prove-ledger.ts [seed] [operations]`; a seed that failed fails again.
 */

import { isAccountId } from '../shared/ledger/accounts.ts';
import { decimal } from '../shared/ledger/exports/accounts-in-text.ts';
import { hledgerAccount } from '../shared/ledger/exports/hledger.ts';
import { beanCheck, hledger } from '../test/ledger/plain-text.ts';
import { simulate } from '../test/ledger/simulator.ts';

const seed = Number(process.argv[2] ?? Date.now() % 1_000_000_000);
const operations = Number(process.argv[3] ?? 10_000);
const started = performance.now();
console.log(`ledger: seed ${seed}, ${operations} operations, 8 writers, 6 kills`);

const outcome = await simulate({ seed, operations, writers: 8, kills: 6 }, (line) => console.log(`  ${line}`));
const wrong = [...outcome.wrong, ...plainTextFaults()];
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `ledger: ${outcome.written} written, ${outcome.refused} refused, ${outcome.lostAnswers} answers lost, ` +
    `${outcome.replays} replays, ${wrong.length} faults, ${seconds} s`,
);
for (const fault of wrong.slice(0, 20)) console.error(`  ${fault}`);
if (wrong.length > 0) {
  console.error(`ledger: FAILED; run it again with: node .scripts/prove-ledger.ts ${seed} ${operations}`);
  process.exitCode = 1;
}

function plainTextFaults(): string[] {
  const faults: string[] = [];
  const checked = hledger(['check', '--strict'], outcome.hledger);
  if (!checked.ok) faults.push(`hledger: ${checked.out.slice(0, 500)}`);
  const beans = beanCheck(outcome.beancount);
  if (!beans.ok) faults.push(`beancount: ${beans.out.slice(0, 500)}`);
  const { out } = hledger(['balance', '--flat', '--no-total', '-O', 'csv'], outcome.hledger);
  const theirs = new Map(
    [...out.matchAll(/"([^"]+)","(-?[\d.]+) CNY"/g)].map(([, name = '', amount = '']) => [name, amount]),
  );
  for (const [account, balance] of outcome.balances) {
    const told = isAccountId(account) ? (theirs.get(hledgerAccount(account)) ?? '0.00') : 'no such account';
    if (told !== decimal(balance)) faults.push(`${account}: hledger says ${told}, we say ${decimal(balance)}`);
  }
  return faults;
}
