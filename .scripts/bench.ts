/** `npm run bench [-- --json] [names…]`: each benchmark beside its peer in one run, as ratios. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Measure } from '../test/bench/measure.ts';
import { ROOT } from './data.ts';

const folder = path.join(ROOT, 'test/bench');
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const available = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'measure.ts')
  .map((file) => file.slice(0, -3));
const unknown = names.filter((name) => !available.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${available.join(', ')}.`);
  process.exit(2);
}
const measures: Measure[] = [];
for (const name of names.length > 0 ? names : available) {
  process.stderr.write(`· ${name}\n`);
  const { run } = (await import(path.join(folder, `${name}.ts`))) as { run: () => Promise<Measure[]> };
  measures.push(...(await run()));
}
if (process.argv.includes('--json')) console.log(JSON.stringify({ measures }));
else {
  console.table(
    measures.map(({ what, ours, peer, ratio, bar, holds }) => ({
      what,
      ours,
      peer,
      ratio: ratio.toFixed(2),
      bar,
      holds,
    })),
  );
}
