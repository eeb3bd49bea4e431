/** What the page says of the person's insurance: the place, the kind and the status, each from a closed list. */

import type { RegionCode } from '../../../shared/region.ts';
import { findInTable } from '../balances/in-table.ts';
import { tableOf, wholeGrid } from '../page/grid.ts';
import { cellOf, findBeside } from '../page/pairing.ts';
import type { Print } from '../page/prints.ts';
import { type Box, overlaps } from '../page/sight.ts';
import { hanOnly, tight } from '../page/text.ts';
import { contains, sharedAncestor } from '../page/tree.ts';
import type { InsuranceType, Participation, ParticipationStatus } from '../reading.ts';
import { fieldOf } from '../records/labels.ts';
import { OTHER_INSURANCE, RESIDENTS } from '../records/words.ts';
import { controlOf, type Scene } from '../scene.ts';
import { placeOf } from './places.ts';
import { isChoice, isOfAnother, isOver } from './surroundings.ts';

/** An insurance that is none of the basic medical ones is one as well: what stands with it is not the medical one's. */
type Insurance = InsuranceType | 'other';

function insuranceOf(text: string): Insurance | null {
  if (text.length > 24 || /互助/.test(text)) return null;
  if (/^390$|^(?:城[乡镇])?居民(?:$|\(|.*[医保])/.test(text)) return 'resident';
  if (OTHER_INSURANCE.test(text) || RESIDENTS.test(text)) return 'other';
  if (/^310$|^(?:本市|城镇|企业)*职工(?:$|\(|(?:基本)?医)/.test(text)) return 'employee';
  return /灵活就业/.test(text) ? 'flexible' : null;
}

function statusOf(text: string): ParticipationStatus | null {
  const words = text.replace(/\((?:参保|缴费|在职|退休|正常|在缴|已缴费)\)$/, '');
  if (
    /^(?:(?:正常|恢复)(?:参保|缴费|享受|在保|在缴|中)*|参保缴费|在保|在缴|缴费中|新?参保|已参保|参保[中正]常?)$/.test(
      words,
    )
  )
    return 'active';
  if (/^已?(?:(?:暂停|中断)(?:参保|缴费)?(?:\(.*\))?|参保停缴|[停断][保缴]|欠费)$/.test(words)) return 'suspended';
  if (/^已?(?:终止(?:参保|缴费)?|退保)$/.test(words)) return 'ended';
  return /^(?:当前|目前)?[暂尚]?未参保$/.test(words) ? 'not-insured' : null;
}

/** "310-职工基本医疗保险", "140100 山西省太原市", "职工基本医疗保险(310)"; a code alone is left as it is. */
function uncoded(text: string): string {
  return tight(hanOnly(text)).replace(/^[([]?\d+[)\]]?[-_.:|]*(?=\D)|\(\d+\)$/g, '');
}

const PLACE =
  /^(?:当前|目前|现|医保)?(?:参保|缴费)(?!单位).{0,4}(?:地|地区|城市|地市|区划|统筹区|机构)(?:名称)?$|^(?:所属)?医保区[划域]$|^参保[区市]$|^(?:所属|医保)?(?:统筹|归属|所属)(?:地|区|地区)(?:名称)?$/;
const INSURANCE = /^(?:当前|参保|医保|医疗)*险种(?:类型|名称)?$|^(?:医疗|医保|参保|保险)+(?:类型|类别|种类)$/;
const STATUS = /^(?:当前|医保|个人|人员)*(?:(?:参保|缴费|医保)(?:缴费|人员)?(?:状态|情况)|(?:基本)?医疗保险状态)$/;
/** Says what of by its value alone: "正常参保". */
const BARE_STATUS = /^(?:当前|人员|险种)?状态$/;
/** What says by itself, without any label, that it is of an insurance. */
const TAG = /医保|保险|参保|缴费/;
/** Said to the person, or of several things in one line. */
const ADDRESSED = /您|\*|\|/;
const NOT_NOW = /[如若请需]|曾经|原参|可以|应当/;
const TAGS_APART = 3;

/** What the page says, by the element that says it. */
type Said<T> = Map<Element, T>;

/** Every value beside, or in the column under, a label of the kind. */
async function saidBeside<T>(
  scene: Scene,
  labels: readonly Print[],
  test: RegExp,
  read: (text: string) => T | null,
  titles: Print[],
): Promise<Said<T>> {
  const found: Said<T> = new Map();
  const add = (text: string, print: Print, over: readonly Print[]): void => {
    const value = read(uncoded(text));
    if (value !== null && !isChoice(scene, print) && !isOver(scene, print.holder, over)) found.set(print.holder, value);
  };
  const isValue = (text: string): boolean => read(uncoded(text)) !== null;
  for (const print of labels) {
    const { index, holder } = print;
    const words = tight(hanOnly(print.text));
    const [name = '', ...rest] = words.split(':');
    if (!test.test(name.replace(/\(.*\)/, '')) || !scene.sight.sees(print)) continue;
    const over: Print[] = [];
    if (await isOfAnother(scene, print, over)) continue;
    titles.push(...over);
    await scene.pause();
    const inline = rest.join(':').split('|')[0];
    if (inline) {
      add(inline, print, over);
      continue;
    }
    const beside = findBeside(scene, { first: index, end: index + 1, holder, colon: words.includes(':') }, isValue);
    if (beside) add(beside.text, beside.print, over);
    const cell = cellOf(holder);
    const table = cell && tableOf(cell);
    if (!cell || !table) continue;
    const grid = await wholeGrid(scene, table);
    for (const { token } of findInTable(scene, grid, cell, isValue)) add(token.text, token.print, over);
    const column = Math.max(...grid.rows.map((row) => row.findIndex((one) => one?.element === cell)));
    const top = grid.rows.findIndex((row) => row[column]?.element === cell);
    if (grid.rows[top]?.some((one) => one && isValue(one.text))) continue;
    const rows = grid.rows.slice(top + 1);
    const names = grid.rows[top]?.findIndex((one) => fieldOf(one?.text ?? '') === 'person') ?? -1;
    if (new Set(rows.map((row) => row[names]?.text)).size > 1) continue;
    for (const row of rows) {
      const below = row[column];
      const at = scene.prints.all[below?.run.first ?? -1];
      if (below && at) add(below.text, at, over);
    }
  }
  return found;
}

/** The one value of several that say the same; null where they differ, or where there are none. */
function agreed<T>(values: readonly T[]): T | null {
  const [value] = values;
  return value !== undefined && new Set(values).size === 1 ? value : null;
}

function isUnder({ sight }: Scene, print: Print, masks: readonly Box[]): boolean {
  return masks.some((mask) => overlaps(mask, sight.box(print)));
}

/** Reads the participation of the person, where nothing of `masks` covers it; null when the page says nothing of it. */
export async function readParticipation(scene: Scene, masks: readonly Box[]): Promise<Participation | null> {
  const { heads, lexicon } = scene;
  const [first] = scene.prints.all;
  if (!first || heads.isStrange(lexicon, heads.ownTitle(first.holder.ownerDocument), lexicon.insuranceTitles))
    return null;
  const named = await scene.prints.sought(/参[保加]|险|统筹|状态|医保|缴费/g, scene.pause);
  const isShort = ({ text }: Print): boolean => text.length <= 60;
  const near = named.filter((print) => isShort(print) && !isUnder(scene, print, masks));
  if (near.length > 200) return null;
  const labels = near.filter(({ index }) => !scene.heads.isBuried(scene, { first: index, end: index + 1 }));
  if (labels.length === 0) return null;
  const readPlace = (text: string): RegionCode | null => placeOf(text, lexicon.cities);
  const titles: Print[] = [];
  const answered = (text: string): RegionCode | null => placeOf(text, lexicon.cities, true);
  const places = await saidBeside(scene, labels, PLACE, answered, titles);
  const states = await saidBeside(scene, labels, STATUS, statusOf, titles);
  const bare = (text: string): ParticipationStatus | null => (/参保|缴费/.test(text) ? statusOf(text) : null);
  for (const [at, status] of await saidBeside(scene, labels, BARE_STATUS, bare, titles)) states.set(at, status);
  const insurances = await saidBeside(scene, labels, INSURANCE, insuranceOf, []);
  if (insurances.size === 0) {
    for (const { text, holder } of titles) {
      const insurance = insuranceOf(uncoded(text));
      if (insurance) insurances.set(holder, insurance);
    }
  }
  const telling: Print[] = [];
  for (const print of labels) {
    const { text, holder } = print;
    const words = uncoded(text);
    if (!TAG.test(text) || !(ADDRESSED.test(text) || insuranceOf(words) || statusOf(words))) continue;
    await scene.pause();
    if (cellOf(holder) || controlOf(print) || isChoice(scene, print) || !scene.sight.sees(print)) continue;
    const over: Print[] = [];
    if (!(await isOfAnother(scene, print, over)) && !isOver(scene, holder, over)) telling.push(print);
  }
  for (const { text, holder, index } of telling) {
    const insurance = /医保|保险/.test(text) ? insuranceOf(uncoded(text)) : null;
    const beside = telling.filter((one) => Math.abs(one.index - index) <= TAGS_APART);
    for (const one of insurance ? beside : []) {
      const status = statusOf(uncoded(one.text));
      if (insurance && status) insurances.set(holder, insurance);
      if (status) states.set(one.holder, status);
    }
    if (!ADDRESSED.test(text) || NOT_NOW.test(text)) continue;
    for (const part of tight(text).split(/[,。;|]|在|参加|状态[为是]?|您/)) {
      const [place, named, status] = [readPlace(part), insuranceOf(part), statusOf(part)];
      if (place) places.set(holder, place);
      if (named) insurances.set(holder, named);
      if (status) states.set(holder, status);
    }
  }
  return resolved(places, insurances, states);
}

/** Puts together what stands together: row by row, card by card; of several insurances the one that is in force. */
function resolved(
  places: Said<RegionCode>,
  insurances: Said<Insurance>,
  states: Said<ParticipationStatus>,
): Participation | null {
  const names = [...insurances.keys()];
  /** The insurance of whose row or card a thing is: alone with it in the smallest box around both. */
  const ownerOf = (at: Element): Element | undefined =>
    names.find((one) => {
      const shared = sharedAncestor(one, at);
      return shared && names.every((other) => other === one || !contains(shared, other));
    });
  const of = <T>(said: Said<T>, ...owners: (Element | undefined)[]): T | null =>
    agreed([...said].flatMap(([at, value]) => (owners.includes(ownerOf(at)) ? [value] : [])));
  const medical = names.filter((name) => insurances.get(name) !== 'other');
  const active = medical.filter((name) => of(states, name) === 'active');
  const chosen = active.length > 0 ? active : medical;
  const insurance = agreed(chosen.map((name) => insurances.get(name)));
  const place = of(places, ...chosen) ?? of(places, undefined);
  const status = of(states, ...chosen) ?? (new Set(insurances.values()).size < 2 ? of(states, undefined) : null);
  const kind = insurance === 'other' || insurance === undefined ? null : insurance;
  return place || kind || status ? { place, insurance: kind, status } : null;
}
