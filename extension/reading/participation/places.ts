/** Names of places, to tell where a person is insured without any word of the page leaving the reader. */

import { type RegionCode, regionCode, XPCC } from '../../../shared/region.ts';
import type { City } from '../../../shared/rules/regions.ts';

/** GB/T 2260 province codes and short names. */
const PROVINCES: readonly (readonly [string, string])[] =
  '11北京 12天津 13河北 14山西 15内蒙古 21辽宁 22吉林 23黑龙江 31上海 32江苏 33浙江 34安徽 35福建 36江西 37山东 41河南 42湖北 43湖南 44广东 45广西 46海南 50重庆 51四川 52贵州 53云南 54西藏 61陕西 62甘肃 63青海 64宁夏 65新疆'
    .split(' ')
    .map((entry) => [entry.slice(0, 2), entry.slice(2)]);
/** What a province's name may go on with, and what only says that the province itself insures. */
const PROVINCE_ENDS = /^(?:省|市|(?:壮族|回族|维吾尔)?自治区)/;
const AT_PROVINCE = /^(?:省|自治区|区)?(?:本级|直属?)$/;
/** What may follow a city: a county, or that the city itself insures. */
const WITHIN_CITY = /^[市州]?$|(?:本级|市直|[市区县旗])$/;

/** The one short name of a city by which far more people mean a district. */
const OF_DISTRICT = '朝阳';

function cityCalled(name: string, cities: readonly City[]): RegionCode | null {
  return cities.find(([, , short]) => short === name)?.[0] ?? null;
}

function startsAt(text: string, name: string): boolean {
  return text.startsWith(name) && WITHIN_CITY.test(text.slice(name.length));
}

/** 大理白族自治州 is 大理州 to whoever lives there; 海南州 is no part of 海南. */
function isPrefectureAt(text: string, [, name, short]: City): boolean {
  return name.endsWith('自治州') && startsAt(text, `${short}州`);
}

/** The city that the text begins with, by its whole name, or by its short one where its province stands before it. */
function cityAt(text: string, cities: readonly City[], isShortEnough: boolean): RegionCode | null {
  const whole = cities.find((city) => startsAt(text, city[1]) || isPrefectureAt(text, city));
  if (whole || !isShortEnough) return whole?.[0] ?? null;
  const [only, ...others] = cities.filter(([, , short]) => short.length > 1 && startsAt(text, short));
  return only && others.length === 0 ? only[0] : null;
}

/**
 * The place that a name begins with: "广西壮族自治区南宁市青秀区" → 450100 where the city is among those given, else 450000;
 * "南宁市" without its province needs the city given. As the answer to a question for a place (`isAnswer`) "南宁" and "450100"
 * are one as well. Null for any other text.
 */
export function placeOf(text: string, cities: readonly City[], isAnswer = false): RegionCode | null {
  const name = text.replace(/\([^()]*\)$|[-/·>—_,]|医(?:保|疗保[障险]).{0,6}[局处心]$/g, '');
  if (isAnswer && /^\d{6}$/.test(name)) return cities.find(([code]) => code === name)?.[0] ?? null;
  if (!/^[\u4e00-\u9fff]{2,30}$/.test(name)) return null;
  if (/兵团/.test(name)) return XPCC;
  const city = cityAt(name, cities, false);
  if (city) return city;
  const province = PROVINCES.find(([, start]) => name.startsWith(start));
  if (!province) return isAnswer && name !== OF_DISTRICT ? cityCalled(name, cities) : null;
  const [prefix, start] = province;
  const code = regionCode(`${prefix}0000`);
  const rest = name.slice(start.length).replace(PROVINCE_ENDS, '');
  if (rest === '' || AT_PROVINCE.test(rest)) return code;
  const inside = cities.filter(([each]) => each.startsWith(prefix));
  return cityAt(rest, inside, true) ?? (/[省市区县州盟旗级]$/.test(rest) ? code : null);
}
