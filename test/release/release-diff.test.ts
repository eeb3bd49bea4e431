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
  const [head, line, ...rest] = releaseDiff(first, second, today);
  // 广西 and its 14 cities.
  expect(head).toBe('creditRetired: the answers of 15 region(s) change, 1 of them by a rule of their own');
  expect(line).toMatch(/^ {2}450000 广西壮族自治区: .*8400.* or .*8600.* → .*9000.* or .*8600.*$/);
  expect(rest).toEqual([]);
});

it('names the questions whose verdict changes', () => {
  if (!first) throw new Error('a fixture release is needed');
  const national = first.rules.relatives['000000'] ?? [];
  const relatives = { ...first.rules.relatives, '000000': national.slice(0, 1) };
  const lines = releaseDiff(first, { ...first, rules: { ...first.rules, relatives } }, today);
  expect(lines).toContain('verdict 370000 山东省, sibling in the same province: unknown → ineligible');
  expect(lines.filter((line) => line.startsWith('verdict 450000 广西壮族自治区, sibling in the same'))).toEqual([]);
});

it('says nothing where nothing changes', () => {
  if (!first) throw new Error('a fixture release is needed');
  expect(releaseDiff(first, first, today)).toEqual([]);
});
