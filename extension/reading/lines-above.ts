/** Lines by themselves above a card that say of it whose it is, of when, or that it is not real. */

import { whoseName } from './names.ts';
import { isMenuLine, RELATIVE_ALONE } from './other-person.ts';
import { isPastMonth, yearOf } from './other-time.ts';
import { controlOf, type Scene } from './scene.ts';
import { tight } from './text.ts';

const MOST_LINES = 3;
const MOST_PRINTS = 2;
const MOST_OF_CRUMBS = 12;
const LONGEST = 30;
/** Somebody in a role: "老人姓名:李**". The one who reads may be called so too (`ONESELF`). */
const ROLE = /^(?:.*\s)?([\u4e00-\u9fff]{2,8}):([\u4e00-\u9fff*]{2,4})(?:\(.*)?$/;
const PERSON = /(?:[人者员友户生]|姓名|老人)$/;
const ONESELF = /^(?:当前|登录|职工|人员)*(?:参保|持卡)?(?:人员?|用户)?(?:姓名)?$|好|欢迎|本人|户名|单位|机构/;
/** A desk's, another's, of another time, or of nobody. */
const AGAINST =
  /代[查办]|员工|柜员|^经办(?!机构)|工作人员|受[理托]人|逝者|已故|对方账户|上次|历史|去年|[旧老]系统|迁移|归档|备份|停更|半年前|个月前|每年更新|缓存|已(?:注销|销户|转出|清退)$|[示样][例张]|范例|示意|效果图|预览|模拟|演[示练]|demo|UAT|(?:开发|培训|沙箱|测试)环境|假数据|仅作展示/i;
const OF_TIME = /年度|年底|截[至止]|结转日|所属期|对账|统计/;

/** Of a year that is over, or until a month that is. */
function isPast(scene: Scene, words: string): boolean {
  const years = [...words.matchAll(/20\d\d/g)].map(([year]) => Number(year));
  if (!OF_TIME.test(words)) return false;
  if (years.length > 0) return years.every((year) => year < new Date().getFullYear());
  const month = /截[至止]到?(\d{1,2})月/.exec(words)?.[1];
  return month !== undefined && isPastMonth(scene, yearOf(scene), Number(month) + 1);
}

function isAnothersRole(scene: Scene, words: string): boolean {
  const [, role = '', name = ''] = ROLE.exec(words) ?? [];
  if (role === '' || /本人|自己/.test(words)) return false;
  if (RELATIVE_ALONE.test(name)) return true;
  if (ONESELF.test(role)) return whoseName(scene, name) === 'other';
  return (name.includes('*') || PERSON.test(role)) && whoseName(scene, name) !== 'self';
}

function speaksAgainst(scene: Scene, words: string): boolean {
  if (words.length > LONGEST || isMenuLine(words)) return false;
  return AGAINST.test(words) || isPast(scene, words) || isAnothersRole(scene, words);
}

/** True when a line right above a part of the page, or the way to it, takes it from the reader or from today. */
export function isSpokenAgainst(scene: Scene, part: Element): boolean {
  let lines = 0;
  for (let at = part.previousElementSibling; at && lines < MOST_LINES; at = at.previousElementSibling) {
    const { first, end } = scene.prints.within(at);
    if (first === end) continue;
    lines += 1;
    const prints = scene.prints.all.slice(first, end);
    if (/crumb/i.test(at.getAttribute('class') ?? '') && prints.length <= MOST_OF_CRUMBS)
      return prints.some(({ text }) => AGAINST.test(text) || RELATIVE_ALONE.test(tight(text)));
    if (prints.length > MOST_PRINTS) return false;
    const seen = prints.filter((print) => !controlOf(print) && scene.sight.sees(print));
    if (speaksAgainst(scene, tight(seen.map(({ text }) => text).join('')))) return true;
  }
  return false;
}
