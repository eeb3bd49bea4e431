/** The region table: every code of GB/T 2260, what it inherits from, and which pool it belongs to. */
import { describe, expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { poolOf } from '../../shared/eligibility/place.ts';
import { regionCode } from '../../shared/region.ts';
import { repositoryRules } from './repository.ts';

const rules = repositoryRules();
const on = day('2023-06-01');

describe('a region', () => {
  it.each([
    ['000000', 'nation', null, null],
    ['450000', 'province', '000000', null],
    ['450100', 'city', '450000', '450100'],
    ['450123', 'county', '450100', '450100'],
    ['110000', 'province', '000000', '110000'],
    ['110100', 'city', '110000', '110000'],
    ['110101', 'county', '110000', '110000'],
    ['500229', 'county', '500000', '500000'],
    ['429000', 'city', '420000', '429000'],
    ['419001', 'city', '410000', '419001'],
    ['429005', 'city', '420000', '429005'],
    ['469029', 'city', '460000', '469029'],
    ['659001', 'city', '660000', '659001'],
    ['660000', 'province', '000000', null],
    ['810000', 'province', '000000', null],
  ])('%s is a %s below %s, of the pool %s', (code, level, parent, pool) => {
    const region = regionCode(code);
    expect(rules.regions.has(region)).toBe(true);
    expect(rules.regions.levelOf(region)).toBe(level);
    expect(rules.regions.parentOf(region)).toBe(parent);
    expect(poolOf(rules, region, on)).toBe(pool);
  });

  it('outside the scheme inherits nothing', () => {
    for (const code of ['710000', '810000', '820000']) expect(rules.regions.inheritsFrom(regionCode(code))).toBeNull();
  });

  it('has one name and one place in the table', () => {
    expect(new Set(rules.regions.codes).size).toBe(rules.regions.codes.length);
    expect(rules.regions.codes.length).toBeGreaterThan(3000);
    for (const code of rules.regions.codes) expect(rules.regions.nameOf(code)).toMatch(/.+/);
  });
});
