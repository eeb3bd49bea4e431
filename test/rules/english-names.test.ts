/** Every place by which people name where they are insured can be named in English. */
import { describe, expect, it } from 'vitest';
import { englishNames } from '../../.scripts/data.ts';
import { regionCode } from '../../shared/region.ts';
import { regionRows } from '../../shared/rules/compile/region-rows.ts';
import { openRegions } from '../../shared/rules/regions.ts';
import { repositoryRules } from './repository.ts';

const { regions } = repositoryRules();
const english = englishNames();
const named = regions.codes.filter((code) => regions.levelOf(code) !== 'county');
const inEnglish = (code: string) => regions.nameOf(regionCode(code), 'en');

describe('the English names', () => {
  it('has one for the nation, each province and each city, of Latin letters', () => {
    expect(named.length).toBeGreaterThan(400);
    expect(named.filter((code) => !/^\p{Lu}[\p{Script=Latin} '()]+$/u.test(inEnglish(code)))).toEqual([]);
    expect(named.filter((code) => english.get(code) !== inEnglish(code))).toEqual([]);
  });

  it('names nothing that is not in the table', () => {
    expect([...english.keys()].filter((code) => !regions.has(regionCode(code)))).toEqual([]);
  });

  it('is unique in its province, and a province has a name of its own', () => {
    const inProvince = named.map((code) => `${code.slice(0, 2)} ${inEnglish(code)}`);
    expect(inProvince.filter((name, place) => inProvince.indexOf(name) !== place)).toEqual([]);
    const provinces = named.filter((code) => code.endsWith('0000')).map(inEnglish);
    expect(new Set(provinces).size).toBe(provinces.length);
    const namesakes = named.filter((code) => !code.endsWith('0000') && provinces.includes(inEnglish(code)));
    expect(namesakes).toEqual([]);
  });

  it.each([
    ['000000', 'Nationwide'],
    ['140000', 'Shanxi'],
    ['610000', 'Shaanxi'],
    ['220200', 'Jilin City'],
    ['450100', 'Nanning'],
    ['220100', 'Changchun'],
    ['341500', "Lu'an"],
    ['650100', 'Ürümqi'],
    ['660000', 'Xinjiang Production and Construction Corps'],
    ['110101', '东城区 (Beijing)'],
    ['450123', '隆安县 (Nanning)'],
    ['659001', 'Shihezi'],
  ])('%s is %s', (code, name) => expect(inEnglish(code)).toBe(name));

  it('a release without them names places in Chinese', () => {
    const old = openRegions(regionRows([{ code: '450000', name: '广西壮族自治区' }], new Map()));
    expect(old.nameOf(regionCode('450000'), 'en')).toBe('广西壮族自治区');
  });
});
