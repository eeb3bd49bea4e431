/** What says by itself, without any label, how somebody is insured: a tag on a card, or words to the person. */

import type { City } from '../../../shared/rules/regions.ts';
import { cellOf } from '../page/pairing.ts';
import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { controlOf, type Scene } from '../scene.ts';
import { placeOf } from './places.ts';
import type { Heard } from './said.ts';
import { isChoice, isNotOwn, isOver, titlesOver } from './surroundings.ts';
import { insuranceOf, statusOf, uncoded } from './values.ts';

/** Of an insurance by its own words. */
const TAG = /医保|保险|参保|缴费/;
/** What is to be paid for one is a bill. */
const PRICED = /\d\.\d\d|\d元/;
/** Said to the person, or of several things in one line. */
const ADDRESSED = /您|\*|\|/;
const NOT_NOW = /[如若请需]|曾经|原参|可以|应当/;
const PARTS = /[,。;|]|在|参加|(?:参保|缴费)?状态[为是:]?|您/;
/** How far a tag may stand from that of its insurance. */
const APART = 3;

function maySay({ text }: Print): boolean {
  const words = uncoded(text);
  if (!TAG.test(text) || (PRICED.test(text) && !text.includes('您'))) return false;
  return ADDRESSED.test(text) || insuranceOf(words) !== null || statusOf(words) !== null;
}

async function tagsAmong(scene: Scene, labels: readonly Print[]): Promise<Print[]> {
  const tags: Print[] = [];
  for (const print of labels) {
    if (!maySay(print)) continue;
    await scene.pause();
    if (cellOf(print.holder) || controlOf(print) || isChoice(scene, print) || !scene.sight.sees(print)) continue;
    const over = await titlesOver(scene, print);
    if (over && !isOver(scene, print.holder, over) && !isNotOwn(scene, print.text)) tags.push(print);
  }
  return tags;
}

/** An insurance, and the states that stand by it. */
function hearInsurance({ text, holder, index }: Print, tags: readonly Print[], heard: Heard): void {
  const insurance = /医保|保险/.test(text) ? insuranceOf(uncoded(text)) : null;
  if (!insurance) return;
  for (const tag of tags.filter((one) => Math.abs(one.index - index) <= APART)) {
    const status = statusOf(uncoded(tag.text));
    if (!status) continue;
    heard.insurances.set(holder, insurance);
    heard.states.set(tag.holder, status);
  }
}

/** "您在昆明市参加职工基本医疗保险,状态为正常参保": all of it in one text. */
function hearAddressed({ text, holder }: Print, cities: readonly City[], heard: Heard): void {
  if (!ADDRESSED.test(text) || NOT_NOW.test(text)) return;
  for (const part of tight(text).split(PARTS)) {
    const [place, insurance, status] = [placeOf(part, cities), insuranceOf(part), statusOf(part)];
    if (place) heard.places.set(holder, place);
    if (insurance) heard.insurances.set(holder, insurance);
    if (status) heard.states.set(holder, status);
  }
}

/** Adds what the tags among the labels say to what has been heard. */
export async function hearTags(scene: Scene, labels: readonly Print[], heard: Heard): Promise<void> {
  const tags = await tagsAmong(scene, labels);
  for (const tag of tags) {
    hearInsurance(tag, tags, heard);
    hearAddressed(tag, scene.lexicon.cities, heard);
  }
}
