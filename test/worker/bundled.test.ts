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
  // 盘锦 and 阜新: lists of 2023 for the whole province (F0703, F0705); 泉州: nothing at all; 沈阳 F0710, 山西 F0660.
  ['211100', '2026-11-21', { coverage: 'none', certainty: null, machineWrittenOnly: true }],
  ['210900', '2026-11-21', { coverage: 'none', certainty: null, machineWrittenOnly: true }],
  ['210900', '2022-12-31', { machineWrittenOnly: false }],
  ['350500', '2026-11-21', { coverage: 'none', certainty: null, machineWrittenOnly: false }],
  ['210100', '2026-11-21', { coverage: 'none', machineWrittenOnly: true }],
  ['140100', '2026-11-21', { coverage: 'none', machineWrittenOnly: true }],
  ['210200', '2026-11-21', { coverage: 'own', machineWrittenOnly: false }],
])('coverage of %s on %s says whether a figure was left out', async (region, on, cover) => {
  const answer = await ask(`/v1/coverage?region=${region}&parameter=creditRetired&on=${on}`);
  expect(await answer.json()).toMatchObject({ items: [{ parameters: [cover] }] });
});

it.each([
  // A place without a guide of its own, and one with: its own first, then the way inside the province.
  ['660000', ['bind-same-province', 'bind-across-provinces', 'why-did-it-fail']],
  ['130100', ['bind-hebei', 'bind-same-province', 'bind-across-provinces']],
])('the guides for sharing in %s: the nearest to the question first', async (region, ids) => {
  const answer = await ask(`/v1/guides?region=${region}&task=bind`);
  const { items } = await answer.json<{ items: { id: string }[] }>();
  expect(items.slice(0, 3).map(({ id }) => id)).toEqual(ids);
});

it.each([
  ['bind-guangdong', '', ['bind-across-provinces', 'why-did-it-fail']],
  ['bind-shenyang', '?words=plain', ['bind-liaoning?words=plain']],
  ['bind-beijing', '', []],
])('on the page of %s%s a guide that is named is led to, by its whole address', async (id, query, named) => {
  for (const language of ['zh', 'en']) {
    const headers = { Accept: 'text/html', 'Accept-Language': language };
    const page = await (await ask(`/v1/guides/${id}${query}`, { headers })).text();
    const links = [...page.matchAll(/<a class="guide" href="https?:\/\/[^/]+\/v1\/guides\/([^"]+)">/g)];
    expect(links.map(([, address]) => address)).toEqual(named);
  }
});

it('stays within 300 KB', () => expect(bundledSnapshot.byteLength).toBeLessThanOrEqual(300 * 1024));
