/** A page vouches for what it names: no value is official because one of its sources is, of another part or another place. */
import { describe, expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { regionCode } from '../../shared/region.ts';
import { resolve } from '../../shared/rules/resolve.ts';
import { repositoryRules } from './repository.ts';

const rules = repositoryRules();

function certaintyOf(
  parameter: 'useScope' | 'documents' | 'memberLimits' | 'insuranceScope',
  region: string,
): string | undefined {
  return resolve(rules, parameter, regionCode(region), day('2026-11-21')).readings[0]?.claim?.certainty;
}

describe('what may be paid', () => {
  // The official pages of 甘肃 (F1197) and 四川 (F1031) do not name what is denied, and those of 四川 no devices either.
  // The official page of 四川 (F0113) names neither devices nor consumables, which only a reprint does (F0112).
  it.each([
    '000000',
    '130000',
    '310000',
    '370000',
    '420000',
    '440500',
    '450000',
    '510000',
    '620000',
    '620100',
    '640000',
  ])('is reported in %s', (region) => expect(certaintyOf('useScope', region)).toBe('reported'));
});

it('the papers that 重庆 asks for online stand on a secondary page alone (F1011)', () => {
  expect(certaintyOf('documents', '500000')).toBe('unverified');
});

it('what the nation asks for is not official by a page of a county in 甘肃 (F0332)', () => {
  expect(certaintyOf('documents', '000000')).toBe('unverified');
});

it('no source is called by the name of a file', () => {
  expect(rules.snapshot.sources.map(({ title }) => title).filter((title) => /\.(txt|html?|json)$/.test(title))).toEqual(
    [],
  );
});

it('that the nation leaves the number to the places does not vouch for 四川 having no limit (F1037, F0123)', () => {
  expect(certaintyOf('memberLimits', '510000')).toBe('unverified');
  expect(certaintyOf('memberLimits', '000000')).toBe('reported');
});

it('a secondary page that says what the nation says is as sure as the nation (F0671, F0109)', () => {
  expect(certaintyOf('insuranceScope', '150000')).toBe('reported');
});
