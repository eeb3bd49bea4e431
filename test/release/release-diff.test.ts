/** The readable diff between two releases, on the Worker tests' fixtures: the retired's credit goes from 84 to 90 yuan. */
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fixtureReleases } from '../../.scripts/fixture-releases.ts';
import { releaseDiff } from '../../.scripts/release-diff.ts';
import { day } from '../../shared/day.ts';
import type { Snapshot } from '../../shared/rules/snapshot.ts';

const [first, second] = fixtureReleases().map(
  ({ packedBase64 }): Snapshot => JSON.parse(gunzipSync(Buffer.from(packedBase64, 'base64')).toString()),
);
const today = day('2026-11-21');

it('names the parameter, the regions below that change with it, and the values before and after', () => {
  if (!first || !second) throw new Error('two fixture releases are needed');
  const [, head, line] = releaseDiff(first, second, today);
  // 广西 and its 14 cities.
  expect(head).toBe('creditRetired: the answers of 15 region(s) change, 1 of them by a rule of their own');
  expect(line).toMatch(/^ {2}450000 广西壮族自治区: .*8400.* or .*8600.* → .*9000.* or .*8600.*$/);
}, 60_000);

it('names the questions whose answers change, where, and on which days', () => {
  if (!first || !second) throw new Error('two fixture releases are needed');
  const lines = releaseDiff(first, second, today);
  expect(lines.slice(lines.indexOf('') + 1)).toEqual([
    'Answers that change, by question and region:',
    'what a retired person of 60 is credited a month? ¥84.00 to ¥86.00 → ¥86.00 to ¥90.00',
    '  450000 广西壮族自治区 and 14 below it',
    '  on 2026-11-21, 2024-09-01, 2025-01-01, 2026-03-01',
    'what a retired person of 75 is credited a month? ¥84.00 to ¥86.00 → ¥86.00 to ¥90.00',
    '  450000 广西壮族自治区 and 14 below it',
    '  on 2026-11-21, 2024-09-01, 2025-01-01, 2026-03-01',
  ]);
}, 60_000);

it('names the regions that follow a wider one, and leaves out those that say it themselves', () => {
  if (!first) throw new Error('a fixture release is needed');
  const national = first.rules.relatives['000000'] ?? [];
  const relatives = { ...first.rules.relatives, '000000': national.slice(0, 1) };
  const lines = releaseDiff(first, { ...first, rules: { ...first.rules, relatives } }, today);
  const at = lines.indexOf('may a sibling insured in the same place use the account? unknown → ineligible');
  const after = lines.slice(at + 1);
  const regions = after.slice(
    0,
    after.findIndex((line) => line.startsWith('  on ')),
  );
  // 兵团 and 30 provinces (广西 says it itself; 台湾, 香港 and 澳门 have no rules), with the 16 cities of 山东.
  expect(regions).toHaveLength(31);
  expect(regions).toContain('  370000 山东省 and 16 below it');
  expect(regions.filter((line) => line.includes('450000'))).toEqual([]);
}, 60_000);

it('says nothing where nothing changes', () => {
  if (!first) throw new Error('a fixture release is needed');
  expect(releaseDiff(first, first, today)).toEqual([]);
});
