/** What the diff of two releases says beside the rules: each change made to a release, and nothing else, is named. */
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fixtureReleases } from '../../.scripts/fixture-releases.ts';
import { releaseDiff } from '../../.scripts/release-diff.ts';
import { day } from '../../shared/day.ts';
import type { Snapshot } from '../../shared/rules/snapshot.ts';

const [base] = fixtureReleases().map(
  ({ packedBase64 }): Snapshot => JSON.parse(gunzipSync(Buffer.from(packedBase64, 'base64')).toString()),
);
if (!base) throw new Error('a fixture release is needed');
const first: Snapshot = base;

function diffTo(next: Partial<Snapshot>): string[] {
  return releaseDiff(first, { ...first, ...next }, day('2026-11-21')).filter((line) => line !== '');
}

const { portals, stops, silence } = first.portals;
const hall = portals.find(({ host, permission }) => host === 'ybj.hubei.gov.cn' && permission === 'declared');
if (!hall) throw new Error('a declared hall of 湖北 is needed');
const id = `${hall.host}${hall.basePath}`;

it('names a kill switch that is set, and one that is lifted', () => {
  const stopped = { ...first.portals, stops: [...stops, { host: hall.host, basePath: '/' }] };
  expect(diffTo({ portals: stopped })).toEqual(['Kill switches that change:', `  added ${hall.host}/`]);
  const lifted = releaseDiff({ ...first, portals: stopped }, first, day('2026-11-21'));
  expect(lifted).toContain(`  removed ${hall.host}/`);
});

it('names the portals that come, go, and change', () => {
  const without = portals.filter((portal) => portal !== hall);
  expect(diffTo({ portals: { ...first.portals, portals: without } })).toEqual([
    'Portals that change:',
    `  removed ${id} ${hall.name.zh}`,
  ]);
  const added = { ...hall, host: 'new.hubei.gov.cn', name: { zh: '新网厅' } };
  expect(diffTo({ portals: { ...first.portals, portals: [...portals, added] } })).toEqual([
    'Portals that change:',
    `  added new.hubei.gov.cn${hall.basePath} 新网厅`,
  ]);
  const quiet = [...without, { ...hall, permission: 'none' as const, neverInject: true }];
  expect(diffTo({ portals: { ...first.portals, portals: quiet } })).toEqual([
    'Portals that change:',
    `  changed ${id}: neverInject false → true; permission "declared" → "none"`,
  ]);
});

it('names the words that silence an address', () => {
  const more = { ...first.portals, silence: { ...silence, segments: [...silence.segments, 'cashier*'] } };
  expect(diffTo({ portals: more })).toEqual(['Words that silence an address:', '  added segments cashier*']);
});

it('names an occasion whose signs change', () => {
  const bind = { ...first.occasions.bind, notNames: ['亲情账户'] };
  const [heading, line] = diffTo({ occasions: { ...first.occasions, bind } });
  expect(heading).toBe('Occasions that change:');
  expect(line).toMatch(/^ {2}changed bind: notNames .* → \["亲情账户"\]$/);
});

it('names the words by which pages are read', () => {
  const { vocabulary } = first;
  if (!vocabulary) throw new Error('a vocabulary is needed');
  const { words, unless } = vocabulary.brands;
  const brands = { words: [...words.slice(1), '新办'], unless };
  expect(diffTo({ vocabulary: { ...vocabulary, brands } })).toEqual([
    'Words by which pages are read:',
    `  removed brands.words ${words[0]}`,
    '  added brands.words 新办',
  ]);
});

it('names the words that change, before and after, in either language', () => {
  const reasons = { ...first.words.reasons, disputed: { ...first.words.reasons.disputed, en: 'Nobody knows.' } };
  expect(diffTo({ words: { ...first.words, reasons } })).toEqual([
    'Words that change:',
    `  changed reasons.disputed: en "${first.words.reasons.disputed.en}" → "Nobody knows."`,
  ]);
});

it('names the channels and guides that come, go, and change', () => {
  const [channel, ...channels] = first.channels;
  const [guide, ...guides] = first.guides;
  if (!channel || !guide) throw new Error('a channel and a guide are needed');
  expect(diffTo({ channels })).toEqual([
    'Channels that change:',
    expect.stringMatching(new RegExp(`^ {2}removed ${channel.id}`)),
  ]);
  expect(diffTo({ guides: [{ ...guide, minutes: guide.minutes + 1 }, ...guides] })).toEqual([
    'Guides that change:',
    `  changed ${guide.id}: minutes ${guide.minutes} → ${guide.minutes + 1}`,
  ]);
});

it('says nothing where only the places of sources change', () => {
  const moved = first.guides.map((guide) => ({ ...guide, sources: guide.sources.map((place) => place + 1) }));
  expect(diffTo({ guides: moved })).toEqual([]);
});
