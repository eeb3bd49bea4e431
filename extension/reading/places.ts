/** Names of the provinces, to tell where a person is insured without any word of the page leaving the reader. */

import { type RegionCode, regionCode } from '../../shared/region.ts';

/** GB/T 2260 province codes and short names. */
const PROVINCES: readonly (readonly [string, string])[] =
  '11北京 12天津 13河北 14山西 15内蒙古 21辽宁 22吉林 23黑龙江 31上海 32江苏 33浙江 34安徽 35福建 36江西 37山东 41河南 42湖北 43湖南 44广东 45广西 46海南 50重庆 51四川 52贵州 53云南 54西藏 61陕西 62甘肃 63青海 64宁夏 65新疆'
    .split(' ')
    .map((entry) => [entry.slice(0, 2), entry.slice(2)]);

/** The province that a place name begins with ("广西壮族自治区南宁市" → 450000); null for any other text. */
export function placeOf(text: string): RegionCode | null {
  if (!/^\p{Script=Han}{2,30}$/u.test(text)) return null;
  if (/兵团/.test(text)) return regionCode('660000');
  for (const [code, name] of PROVINCES) {
    if (!text.startsWith(name)) continue;
    const rest = text.slice(name.length);
    if (rest === '' || /[省市区县州盟旗级]$/.test(rest)) return regionCode(`${code}0000`);
  }
  return null;
}
