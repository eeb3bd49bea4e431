/** What stands as a title over something, by its mark-up or as a chosen tab; and what the words of a title say. */

import type { Print } from './prints.ts';
import { tight } from './text.ts';
import { nearest, parentOf } from './tree.ts';

const CHOSEN = /(?:^|[\s_-])(?:active|current|cur|selected|checked|on)(?:\s|$)/;
const TAB_DEPTH = 3;
const MOST_TABS = 12;
const NO_TABS = new Set('td th tr tbody option body'.split(' '));

interface Tab {
  readonly tab: Element;
  readonly chosen: boolean;
}

/** How many or how much a tab holds. */
const IN_BRACKETS = /[((][^()()]*[))]/g;

const HEADINGS = new Set('h1 h2 h3 h4 h5 h6 legend caption'.split(' '));

export function isHeading(element: Element): boolean {
  return HEADINGS.has(element.localName) || element.getAttribute('role') === 'heading';
}

function hasChosenClass(element: Element): boolean {
  const names = element.getAttribute('class');
  return names !== null && CHOSEN.test(names);
}

/** The elements of one name side by side; one more than tabs may be where they are many. */
function lineOf(element: Element): Element[] {
  const line: Element[] = [];
  let one = element.parentElement?.firstElementChild ?? null;
  for (; one && line.length <= MOST_TABS; one = one.nextElementSibling)
    if (one.localName === element.localName) line.push(one);
  return line;
}

/** Every label asks for the same prints around it; a print lives for one reading. */
const tabs = new WeakMap<Print, Tab | null>();

function tabByClass(print: Print): Tab | null {
  const known = tabs.get(print);
  if (known !== undefined) return known;
  const tab = findTabByClass(print);
  tabs.set(print, tab);
  return tab;
}

/** One of a line of equal elements, exactly one of which is marked as chosen by its class. */
function findTabByClass(print: Print): Tab | null {
  let at: Element | null = print.holder;
  for (let out = 0; at && out < TAB_DEPTH; out += 1, at = parentOf(at)) {
    const name = at.localName;
    if (NO_TABS.has(name)) return null;
    const line = lineOf(at);
    if (line.length < 2 || line.length > MOST_TABS) continue;
    const marked = line.filter((one) => hasChosenClass(one) || [...one.children].some(hasChosenClass));
    if (marked.length === 1 && line.every((one) => !/\d\.\d|:/.test(one.textContent.replace(IN_BRACKETS, ''))))
      return { tab: at, chosen: marked[0] === at };
  }
  return null;
}

/** One of several switches side by side that is set, where the others are not: they choose what is shown. */
function isPressedOfSeveral(element: Element): boolean {
  const name = element.getAttribute('role') === 'radio' ? 'aria-checked' : 'aria-pressed';
  if (element.getAttribute(name) !== 'true') return false;
  return [...(element.parentElement?.children ?? [])].some((other) => other.getAttribute(name) === 'false');
}

/** The tab that a print names, where it is the chosen one. */
export function chosenTab(print: Print): Element | null {
  const marked = nearest(
    print.holder,
    (element) => element.getAttribute('aria-selected') === 'true' || isPressedOfSeveral(element),
  );
  if (marked) return marked;
  const tab = print.text.length <= 12 ? tabByClass(print) : null;
  return tab?.chosen ? tab.tab : null;
}

/** What opened the part below it stands over that part. */
export function isOpener(control: Element): boolean {
  return control.getAttribute('aria-expanded') === 'true' || control.closest('details[open] > summary') !== null;
}

/** A tab of a view that is not shown. */
export function isUnchosenTab(print: Print): boolean {
  return print.text.length <= 12 && tabByClass(print)?.chosen === false;
}

/** The tab list around a chosen tab: its panel follows it. */
export function tabList(tab: Element): Element {
  return nearest(tab, (element) => element.getAttribute('role') === 'tablist') ?? tab.parentElement ?? tab;
}

const SAYS_CHOSEN = ['aria-checked', 'aria-selected', 'aria-pressed'];

function isLabel(element: Element): element is HTMLLabelElement {
  return element.localName === 'label' && 'control' in element;
}

/** Whether one of several is the chosen one, by its box or by what it says of itself; null where nothing says so. */
export function stateOf({ holder }: Print): boolean | null {
  for (let at: Element | null = holder; at; at = parentOf(at)) {
    const said = SAYS_CHOSEN.map((name) => at?.getAttribute(name)).find((value) => typeof value === 'string');
    if (said) return said === 'true';
    const box = isLabel(at) ? at.control : null;
    if (box && 'checked' in box && /^(?:radio|checkbox)$/.test(box.getAttribute('type') ?? ''))
      return box.checked === true;
  }
  return null;
}

/** Words of a hall's own titles, that neither give a card to something else nor say that it is medical. */
const PLAIN =
  /[账帐]户|[余金]额|结余|个[人账]|本人|[我您的与和及]|[您你]好|欢迎|信息|查询|服务|业务|办[事理]|[大网]厅|首页|[概总一]览|[概情]况|基本|资[金料]|参保|待遇|缴费|[详明]细|详情|中心|用户|当前|最新|实时|今日|[本当历]年|年度|[年月日省市区县厅局地]|统计|数据|报表|管理|网上|在线|公共|政务|平台|系统|门户|单位|姓名|证件|号码?|类[别型]|状态|所在|时间|险种|人员|职工|在职|退休|灵活就业|城镇|档案|结果|列表|卡片|可用|其他|更多|常用|功能|应用|快捷|入口|收支|流水|记录|划入|支出|变动|凭证|电子|项目|名称|统账结合|合计/g;

/** From the first medical word on: before it stands the name of a place. */
const FROM_MEDICAL = /(?:医保|医疗(?:保[险障])?).*$/;
const MEDICAL_WORDS = /医保|医疗(?:保[险障])?/g;
const OF_MONEY = /[账帐]户|基金|资金|结算|补[贴助]|津贴|机构/;

/** A medical title of money that is something else's ("定点医疗机构医保结算账户", "退休人员医疗补贴"); names of halls may be any. */
export function isStrangeMedical(title: string): boolean {
  const words = FROM_MEDICAL.exec(tight(title))?.[0] ?? '';
  return OF_MONEY.test(words) && !/[我您]的|[*\d]/.test(title) && isStrange(words.replace(MEDICAL_WORDS, ''));
}

/** A title of its own kind: words that nobody here knows may name another fund ("爱心筹", "企业福利平台"). */
export function isStrange(title: string): boolean {
  const words = tight(title);
  if (/[*\d]|医保|医疗|本人/.test(words)) return false;
  const han = words.replace(/[^\u4e00-\u9fff]/g, '');
  return han.length <= 14 && han.replace(PLAIN, '').length >= 2;
}
