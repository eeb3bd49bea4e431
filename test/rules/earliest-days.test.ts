/** What belongs to something that begins later is not told of the days before it. */
import { expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import type { Rule } from '../../shared/rules/snapshot.ts';
import { repositoryRules } from './repository.ts';

const rules = repositoryRules();

/** Every value that names something, with the first day on which that can have been. */
const THINGS: readonly { readonly says: RegExp; readonly since: ReturnType<typeof day> }[] = [
  // The wallet of 2024 (F0040), the quotas of 2026 (F0134), the white list of pharmacies, new in 2026 (F0978).
  { says: /"code":"wallet-|wallet-transfer|wallet-quota/, since: day('2024-12-02') },
  { says: /wallet-quota/, since: day('2026-01-09') },
  { says: /provincial-list-by-2026-09/, since: day('2026-01-01') },
];

it.each(THINGS)('no value with $says may have held before $since', ({ says, since }) => {
  const tables: readonly [string, Readonly<Record<string, readonly Rule[]>>][] = Object.entries(rules.snapshot.rules);
  const naming = tables.flatMap(([name, regions]) =>
    Object.entries(regions).flatMap(([region, list]) =>
      list
        .filter(({ value }) => says.test(JSON.stringify(value)))
        .map(({ notBefore }) => ({ name, region, notBefore })),
    ),
  );
  expect(naming.length).toBeGreaterThan(0);
  expect(naming.filter(({ notBefore }) => notBefore < since)).toEqual([]);
});
