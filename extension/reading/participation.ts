/** What the page says of the person's insurance: the place, the kind and the status, each from a closed list. */

import type { RegionCode } from '../../shared/region.ts';
import { tableOf, wholeGrid } from './grid.ts';
import { findInTable } from './in-table.ts';
import { isAnothers } from './other-person.ts';
import { cellOf, findBeside } from './pairing.ts';
import { type City, placeOf } from './places.ts';
import type { Print } from './prints.ts';
import type { InsuranceType, Participation, ParticipationStatus } from './reading.ts';
import type { Run, Scene } from './scene.ts';
import type { Pause } from './slices.ts';
import { hanOnly, tight } from './text.ts';
import { parentOf } from './tree.ts';

function insuranceOf(text: string): InsuranceType | null {
  if (/养老|失业|工伤|公积金|商业/.test(text) || text.length > 24) return null;
  if (/^(?:城乡|城镇)?居民(?:基本)?(?:医疗)?(?:保险|医保)?$|^城乡居民.*医/.test(text)) return 'resident';
  if (/灵活就业/.test(text)) return 'flexible';
  return /^(?:城镇)?职工(?:基本)?(?:医疗)?(?:保险|医保)?(?:\(.*\))?$/.test(text) ? 'employee' : null;
}

function statusOf(text: string): ParticipationStatus | null {
  if (/^(?:正常(?:参保|缴费|享受)?|参保缴费|在保|已参保|参保正常|正常参保缴费)$/.test(text)) return 'active';
  if (/^(?:暂停(?:参保|缴费)?(?:\(.*\))?|中断(?:参保|缴费)?|停保|欠费)$/.test(text)) return 'suspended';
  if (/^(?:终止(?:参保|缴费)?|已终止|退保)$/.test(text)) return 'ended';
  return /^(?:未参保|暂未参保)$/.test(text) ? 'not-insured' : null;
}

const PLACE = /^(?:当前|现|医保)?参保(?:地|地区|所在地|区划|行政区划|统筹区|统筹地区)$|^(?:所属)?统筹(?:区|地区)$/;
const INSURANCE = /^(?:当前)?(?:参保|医保|医疗)?险种(?:类型|名称)?$|^(?:参保|医保|医疗保险|保险)(?:类型|类别)$/;
const STATUS = /^(?:当前)?(?:医保|个人|人员)?参保(?:缴费)?状态$|^(?:医保|人员)?缴费状态$|^医保状态$/;

const CARD_PRINTS = 40;

/** True when the card around a label is somebody else's. */
function isOfAnother(scene: Scene, label: Print): boolean {
  let card: Run = { first: label.index, end: label.index + 1 };
  for (let at: Element | null = label.holder; at; at = parentOf(at)) {
    const run = scene.prints.within(at);
    if (run.end <= label.index || run.end - run.first > CARD_PRINTS) break;
    card = run;
  }
  const around = scene.prints.all.slice(card.first, card.end).filter((print) => scene.sight.sees(print));
  return isAnothers(around, { first: label.index, end: label.index + 1 });
}

/** Every value that stands beside a label of the kind; several that differ cancel each other. */
async function only<T>(
  scene: Scene,
  labels: readonly Print[],
  test: RegExp,
  read: (text: string) => T | null,
): Promise<T | null> {
  const isValue = (text: string): boolean => read(tight(text)) !== null;
  const found = new Set<T>();
  for (const print of labels) {
    const words = tight(hanOnly(print.text));
    const [name = '', ...rest] = words.split(':');
    if (!test.test(name.replace(/\(.*\)/, '')) || !scene.sight.sees(print) || isOfAnother(scene, print)) continue;
    const inline = rest.join(':');
    const place = { first: print.index, end: print.index + 1, holder: print.holder, colon: words.includes(':') };
    const cell = cellOf(print.holder);
    const table = cell && tableOf(cell);
    const texts = inline
      ? [inline]
      : [
          findBeside(scene, place, isValue)?.text ?? null,
          ...(cell && table
            ? findInTable(scene, await wholeGrid(scene, table), cell, isValue).map(({ token }) => token.text)
            : []),
        ];
    for (const text of texts) {
      const value = text === null ? null : read(tight(text));
      if (value !== null) found.add(value);
    }
  }
  const [value] = found;
  return found.size === 1 && value !== undefined ? value : null;
}

/** Reads the participation of the person; null when the page says nothing of it. Without `cities` a place is a province. */
export async function readParticipation(
  scene: Scene,
  cities: readonly City[],
  pause: Pause,
): Promise<Participation | null> {
  const labels = scene.prints.endsOf(/参保|险种|统筹|状态|医保类/g).filter((print) => print.text.length <= 60);
  await pause();
  if (labels.length === 0 || labels.length > 200) return null;
  const place: RegionCode | null = await only(scene, labels, PLACE, (text) => placeOf(text, cities));
  await pause();
  const insurance = await only(scene, labels, INSURANCE, insuranceOf);
  await pause();
  const status = await only(scene, labels, STATUS, statusOf);
  return place || insurance || status ? { place, insurance, status } : null;
}
