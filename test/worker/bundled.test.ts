/** The real rules, as they ship inside the Worker: a few facts that every reading of the sources agrees on. */
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledSnapshot } from '../../worker/release/bundled.ts';
import { ask, migrate, post } from './asking.ts';

beforeAll(migrate);

const THREE = ['spouse', 'parent', 'child'];
const EIGHT = [
  ...THREE,
  'sibling',
  'paternal-grandparent',
  'maternal-grandparent',
  'grandchild-son-line',
  'grandchild-daughter-line',
];

describe('the relatives of the nation', () => {
  it.each([
    ['2021-04-22', THREE],
    ['2024-07-31', THREE],
    ['2024-08-01', EIGHT],
    ['2026-11-21', EIGHT],
  ])('on %s', async (on, value) => {
    const answer = await ask(`/v1/rules?region=000000&parameter=relatives&on=${on}`);
    expect(await answer.json()).toMatchObject({ rules: [{ value, definedIn: '000000' }] });
  });
});

it.each([
  ['parent-in-law', 'ineligible'],
  ['cousin', 'ineligible'],
])('today a %s is %s anywhere in the nation', async (relation, verdict) => {
  for (const region of ['450100', '371400', '110000', '659001']) {
    const answer = await post('/v1/eligibility', { on: '2026-11-21', relation, sharer: { region } });
    expect(await answer.json()).toMatchObject({ verdict });
  }
});

it('every province-level unit has something of its own', async () => {
  const answer = await ask('/v1/coverage?level=province&limit=100');
  const { items } = await answer.json<{ items: { region: string; parameters: { coverage: string }[] }[] }>();
  const inside = items.filter(({ region }) => !/^(71|81|82)/.test(region));
  expect(inside).toHaveLength(32);
  const bare = inside.filter(({ parameters }) => parameters.every(({ coverage }) => coverage !== 'own'));
  expect(bare.map(({ region }) => region)).toEqual([]);
});

it.each([
  // 盘锦 and 阜新: lists of 2023 for the whole province (F0703, F0705); 泉州: nothing at all; 沈阳's own is from other pages.
  ['211100', '2026-11-21', { coverage: 'none', certainty: null, machineWrittenOnly: true }],
  ['210900', '2026-11-21', { coverage: 'none', certainty: null, machineWrittenOnly: true }],
  ['210900', '2022-12-31', { machineWrittenOnly: false }],
  ['350500', '2026-11-21', { coverage: 'none', certainty: null, machineWrittenOnly: false }],
  ['210100', '2026-11-21', { coverage: 'own', machineWrittenOnly: false }],
])('coverage of %s on %s says whether a figure was left out', async (region, on, cover) => {
  const answer = await ask(`/v1/coverage?region=${region}&parameter=creditRetired&on=${on}`);
  expect(await answer.json()).toMatchObject({ items: [{ parameters: [cover] }] });
});

it('stays within 300 KB', () => expect(bundledSnapshot.byteLength).toBeLessThanOrEqual(300 * 1024));
