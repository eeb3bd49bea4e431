/** What the page says of the person's insurance: the place, the kind and the status, each from a closed list. */

import { cellOf } from '../page/pairing.ts';
import type { Print } from '../page/prints.ts';
import { type Box, overlaps } from '../page/sight.ts';
import { tight } from '../page/text.ts';
import { parentOf } from '../page/tree.ts';
import { writtenAt } from '../page/written.ts';
import type { Participation, ParticipationStatus } from '../reading.ts';
import type { Scene } from '../scene.ts';
import { BEGINS, ENDS, isOverBy, isYetToCome } from './in-force.ts';
import { placeOf } from './places.ts';
import { type ByElement, type Heard, saidBeside } from './said.ts';
import { isInOnePart } from './surroundings.ts';
import { hearTags } from './tags.ts';
import { together } from './together.ts';
import { answeredInsurance, type Insurance, insuranceOf, statusOf, uncoded } from './values.ts';

const PLACE =
  /^(?:当前|目前|现|医保)?(?:参保|缴费)(?!单位).{0,4}(?:地|地区|城市|地市|区划|统筹区|机构)(?:名称)?$|^(?:所属)?医保区[划域]$|^参保[区市]$|^(?:所属|医保)?(?:统筹|归属|所属)(?:地|区|地区)(?:名称)?$/;
const INSURANCE = /^(?:当前|参保|医保|医疗)*险种(?:类型|名称)?$|^(?:医疗|医保|参保|保险)+(?:类型|类别|种类)$/;
const STATUS = /^(?:当前|医保|个人|人员)*(?:(?:参保|缴费|医保)(?:缴费|人员?)?(?:状态|情况)|(?:基本)?医疗保险状态)$/;
/** Says what of by its value alone: "正常参保". */
const BARE_STATUS = /^(?:当前|人员|险种)?状态$/;

const LONGEST = 60;
/** A page with more is a form or a list of many people. */
const MOST_LABELS = 200;
/** A label and its value. */
const MOST_OF_LINE = 2;

function isOfOtherPage({ heads, lexicon, prints }: Scene): boolean {
  const page = prints.all[0]?.holder.ownerDocument;
  return !page || heads.isStrange(lexicon, heads.ownTitle(page), lexicon.insuranceTitles);
}

/** The short words of an insurance that nothing lies over. */
async function labelsIn(scene: Scene, masks: readonly Box[]): Promise<readonly Print[]> {
  const named = await scene.prints.sought(
    /参[保加]|险|统筹|状态|医保|缴费|有效|起止|终止|结束|到期|期限|生效|年度/g,
    scene.pause,
  );
  const isMasked = (print: Print): boolean => masks.some((mask) => overlaps(mask, scene.sight.box(print)));
  const near = named.filter((print) => print.text.length <= LONGEST && !isMasked(print));
  if (near.length > MOST_LABELS) return [];
  return near.filter(({ index }) => !scene.heads.isBuried(scene, { first: index, end: index + 1 }));
}

/** The insurances that titles name. */
function insurancesIn(titles: readonly Print[]): ByElement<Insurance> {
  return new Map(
    titles.flatMap(({ text, holder }) => {
      const insurance = insuranceOf(uncoded(text));
      return insurance ? [[holder, insurance] as const] : [];
    }),
  );
}

/** Until when, and from when, what was said of an insurance holds: in its table, or by a label of its own that no heading parts from it. */
async function lapsedAmong(
  scene: Scene,
  labels: readonly Print[],
  said: readonly Element[],
): Promise<ByElement<boolean>> {
  const own = labels.filter(({ text, holder }) => /参保|医保|保险/.test(text) || cellOf(holder) !== null);
  const ends = await saidBeside(scene, own, ENDS, isOverBy, []);
  const begins = await saidBeside(scene, own, BEGINS, isYetToCome, []);
  return new Map([...ends, ...begins].filter(([at]) => said.some((one) => isInOnePart(scene, at, one))));
}

/** What the labels have beside them; the titles over them name the insurance where no label does. */
async function heardBeside(scene: Scene, labels: readonly Print[]): Promise<Heard> {
  const titles: Print[] = [];
  const answered = (text: string) => placeOf(text, scene.lexicon.cities, true);
  const bare = (text: string): ParticipationStatus | null => (/参保|缴费/.test(text) ? statusOf(text) : null);
  const places = await saidBeside(scene, labels, PLACE, answered, titles);
  const states = await saidBeside(scene, labels, STATUS, statusOf, titles);
  for (const [at, status] of await saidBeside(scene, labels, BARE_STATUS, bare, titles)) states.set(at, status);
  const insurances = await saidBeside(scene, labels, INSURANCE, answeredInsurance, []);
  const lapsed = await lapsedAmong(scene, labels, [...insurances.keys(), ...states.keys()]);
  return { places, states, lapsed, insurances: insurances.size > 0 ? insurances : insurancesIn(titles) };
}

/** Words that a style sheet writes beside what is said, and that are no label of it: nobody knows what they say together. */
function isSaidOtherwise({ prints }: Scene, said: Element): boolean {
  for (let at: Element | null = said; at; at = parentOf(at)) {
    const { first, end } = prints.within(at);
    if (end - first > MOST_OF_LINE) return false;
    const words = writtenAt(at).map((each) => tight(each).replace(/[::]$/, ''));
    if (words.some((each) => each !== '' && ![PLACE, INSURANCE, STATUS].some((label) => label.test(each)))) return true;
  }
  return false;
}

/** Reads the participation of the person, where nothing of `masks` covers it; null when the page says nothing of it. */
export async function readParticipation(scene: Scene, masks: readonly Box[]): Promise<Participation | null> {
  if (isOfOtherPage(scene)) return null;
  const labels = await labelsIn(scene, masks);
  if (labels.length === 0) return null;
  const heard = await heardBeside(scene, labels);
  await hearTags(scene, labels, heard);
  const said = [...heard.places.keys(), ...heard.insurances.keys(), ...heard.states.keys()];
  return said.some((at) => isSaidOtherwise(scene, at)) ? null : together(heard);
}
