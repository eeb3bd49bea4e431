/** Whose account a card shows: oneself, or somebody else. */

import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { nearest, parentOf } from '../page/tree.ts';
import { type Run, type Scene, textAt } from '../scene.ts';
import { namesSomebodyElse } from './asked.ts';
import { isLeftByLook } from './look.ts';
import { inFirstPerson, whoseName } from './names.ts';
import { FAMILY, HOLDERS, namesAnother, ONE_RELATIVE, RELATIVE, SHARERS } from './other-person.ts';
import { isNameInRole } from './role.ts';
import { stateOf } from './titles.ts';

const SELF = /^(?:本人|自己$)|本人\)?$/;
/** Asks who it is; oneself may be the answer. */
const WHO = new RegExp(`^(?:${SHARERS}|持卡人|${HOLDERS}|(?:与.{0,6})?关系)(?:姓名)?:?$`);

/** A field that says whose a card is, or one relative; tiles (家庭成员管理) and lists ("配偶、子女") only mention people. */
const PERSON_FIELD = new RegExp(
  `^(?:被(?:继承|查询|代办|授权)人|死亡|身故|${SHARERS}|${HOLDERS}|家庭成员|成员|亲属)(?:姓名|信息)?:?$|^(?:与.{0,6})?关系|^.{1,6}的(?:医保|个人|账户|余额)`,
);
/** The family by the name of a service, and no relative. */
const SERVICE = new RegExp(`^(?!.*(?:${RELATIVE}))(?:.{0,4})(?:${FAMILY})`);
/** Over what a hall shows of a family: who they are, and nobody whose page it is. */
const OF_FAMILY = new RegExp(`${SERVICE.source}|共济`);
/** How many somebody has, and nobody's name. */
const COUNT = /^\d{1,2}\s?[人位名个]?$/;
const AMOUNT = /\d\.\d\d|\d元/;

/** The part of a box that a print stands in; null where it holds the pair as well. */
function partBeside(scene: Scene, box: Element, print: Print, pair: Run): Run | null {
  const part = nearest(print.holder, (element) => parentOf(element) === box);
  const run = part ? scene.prints.within(part) : null;
  return run && (run.end <= pair.first || run.first >= pair.end) ? run : null;
}

/** A card beside the pair's, with amounts of its own: the people and the years in it are its own too. */
function isOfOtherCard(part: Run | null, around: readonly Print[]): boolean {
  return (
    part !== null &&
    part.end - part.first > 2 &&
    around.some((print) => print.index >= part.first && print.index < part.end && AMOUNT.test(tight(print.text)))
  );
}

/** A menu: several names of services, and nothing else, in a box of their own. */
function isOfMenu(part: Run | null, around: readonly Print[]): boolean {
  if (!part) return false;
  const inside = around.filter((print) => print.index >= part.first && print.index < part.end);
  const services = inside.filter((print) => SERVICE.test(tight(print.text)));
  return (
    inside.length > 1 && (inside.length > 2 || services.length > 1) && inside.every(({ text }) => !/[\d:*]/.test(text))
  );
}

/** The page asks who it is and answers with the name of the one signed in. */
function isAnsweredBySelf(scene: Scene, words: string, print: Print): boolean {
  return WHO.test(words) && whoseName(scene, tight(textAt(scene, print.index + 1))) === 'self';
}

/** Those whom a box names are all somebody else, those of a card of its own aside. */
function namesOnlyOthers(scene: Scene, around: readonly Print[], pair: Run, box: Element): boolean {
  const isSaid = (prints: readonly Print[]): boolean =>
    namesSomebodyElse(scene, prints) || prints.some((print) => isNameInRole(scene, print));
  return isSaid(around) && isSaid(around.filter((print) => !scene.heads.headOfCardBeside(scene, box, print, pair)));
}

/**
 * True when the words of a box give the pair to somebody else: the nearest person named before it, or, where none is, any
 * field after it that names one. People of other cards and entries of menus do not count. Oneself directly beside another
 * is a switch of which the chosen side cannot be told.
 */
export function isAnothers(scene: Scene, around: readonly Print[], pair: Run, box: Element): boolean {
  if (namesOnlyOthers(scene, around, pair, box)) return true;
  const persons = around.flatMap((print) => {
    const words = inFirstPerson(scene, tight(print.text));
    if (stateOf(print) === false) return [];
    if (SELF.test(words) || isAnsweredBySelf(scene, words, print)) return [{ print, self: true }];
    const after = print.index >= pair.end;
    if (after && !PERSON_FIELD.test(words) && !ONE_RELATIVE.test(words)) return [];
    if (!namesAnother(words) || isLeftByLook(scene, print) || COUNT.test(textAt(scene, print.index + 1))) return [];
    const head = scene.heads.headOfCardBeside(scene, box, print, pair);
    if (head && (after || OF_FAMILY.test(tight(head.textContent)))) return [];
    const part = partBeside(scene, box, print, pair);
    if (after ? isOfOtherCard(part, around) : SERVICE.test(words) && isOfMenu(part, around)) return [];
    return [{ print, self: false }];
  });
  if (!persons.some(({ self }) => !self)) return false;
  const closest = persons.filter(({ print }) => print.index < pair.end).at(-1) ?? persons[0];
  if (!closest?.self) return true;
  return persons.some(({ print, self }) => {
    const step = closest.print.index - print.index;
    return !self && Math.abs(step) === 1 && !(step === 1 && WHO.test(tight(print.text)));
  });
}
