/** Where a person is insured, by the words on the page and the region table's cities. */

import { describe, expect, it } from 'vitest';
import { compileRepository } from '../../.scripts/data.ts';
import { placeOf } from '../../extension/reading/participation/places.ts';
import { citiesOf, openRegions } from '../../shared/rules/regions.ts';

const { snapshot } = compileRepository();
if (snapshot === null) throw new Error('The data does not compile.');
const cities = citiesOf(openRegions(snapshot.regions));

describe('a place', () => {
  it.each([
    ['广西壮族自治区南宁市', '450100'],
    ['广西壮族自治区南宁市青秀区', '450100'],
    ['广西南宁', '450100'],
    ['广西-南宁市', '450100'],
    ['南宁市', '450100'],
    ['南宁市本级', '450100'],
    ['湖北省武汉市江岸区', '420100'],
    ['湖北省恩施州', '422800'],
    ['湖北省恩施土家族苗族自治州', '422800'],
    ['湖北省仙桃市', '429004'],
    ['吉林省吉林市', '220200'],
    ['吉林市', '220200'],
    ['海南藏族自治州', '632500'],
    ['海南州', '632500'],
    ['大理州', '532900'],
    ['恩施州利川市', '422800'],
    ['云南省红河州', '532500'],
    ['内蒙古自治区锡林郭勒盟', '152500'],
    ['武汉市(420100)', '420100'],
  ])('%s is a city', (text, code) => expect(placeOf(text, cities)).toBe(code));

  it.each([
    ['广西壮族自治区', '450000'],
    ['吉林省', '220000'],
    ['湖北省本级', '420000'],
    ['浙江省直', '330000'],
    ['北京市朝阳区', '110000'],
    ['重庆市万州区', '500000'],
    ['新疆生产建设兵团第八师', '660000'],
    // A county that names no city: its province is all that is certain.
    ['浙江省义乌市', '330000'],
  ])('%s is a province', (text, code) => expect(placeOf(text, cities)).toBe(code));

  it.each(['', '参保地', '武汉', '青秀区', '正常参保', '武汉市第一医院的大楼里有一家药店', '湖北 123', 'Wuhan'])(
    '%j is none',
    (text) => expect(placeOf(text, cities)).toBeNull(),
  );

  it.each([
    ['武汉', '420100'],
    ['延边', '222400'],
    ['武汉市医疗保障局', '420100'],
    ['420100', '420100'],
    ['吉林', '220000'],
    ['朝阳', null],
    ['999999', null],
  ])('%s answers where one is insured', (text, code) => expect(placeOf(text, cities, true)).toBe(code));

  it('is a province where no cities are known, and none without one', () => {
    expect(placeOf('广西壮族自治区南宁市', [])).toBe('450000');
    expect(placeOf('南宁市', [])).toBeNull();
  });
});

it('the cities hold none of the headings of the standard', () => {
  const names = cities.map(([, name]) => name);
  expect(cities.length).toBeGreaterThan(340);
  expect(names.filter((name) => /市辖区|直辖|^县$/.test(name))).toEqual([]);
});

describe('a city as it is called for short', () => {
  it.each([
    ['昆明市', '昆明'],
    ['大理白族自治州', '大理'],
    ['阿坝藏族羌族自治州', '阿坝'],
    ['大兴安岭地区', '大兴安岭'],
    ['锡林郭勒盟', '锡林郭勒'],
    ['神农架林区', '神农架'],
    ['伊犁哈萨克自治州', '伊犁'],
  ])('%s: %s', (whole, short) => {
    expect(cities.find(([, name]) => name === whole)?.[2]).toBe(short);
  });

  it('none keeps what its kind of place is called', () => {
    const short = cities.map(([, , name]) => name).filter((name) => !name.endsWith('县'));
    expect(short.filter((name) => /市$|盟$|地区$|林区$|自治|族/.test(name))).toEqual([]);
  });
});
