/** The title that stands over a pair, by its mark-up, as a chosen tab, or by its place. */

import { once } from '../once.ts';
import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { contains, nearest, nearestKnown, parentOf } from '../page/tree.ts';
import { controlOf, printsOf, type Run, type Scene } from '../scene.ts';
import { isAside, leads } from './leads.ts';
import { isMenuLine } from './other-person.ts';
import { chosenTab, isHeading, isOpener, isPageTitle, isUnchosenTab, SENTENCE, tabList } from './titles.ts';

const HEADING_LENGTH = 24;
/** A title bar holds the heading and perhaps a link or two. */
const TITLE_BAR = 4;
/** Headings further away than this many prints are over something else. */
const LOOK_BACK = 500;

/** Menus, links and buttons speak of other pages; unchosen tabs of other views. */
export function isElsewhere(print: Print): boolean {
  const control = controlOf(print);
  if (control) return !isOpener(control);
  if (isUnchosenTab(print)) return true;
  return (
    nearest(
      print.holder,
      (element) =>
        /^(?:nav|aside|footer|option)$/.test(element.localName) ||
        /^(?:navigation|menu|menubar|contentinfo|option|listbox)$/.test(element.getAttribute('role') ?? ''),
    ) !== null
  );
}

/** What passes over a page by turns, beside the pair. */
const BANNER = /carousel|swip|notice-?bar|marquee|banner|scroll-?text/i;

export function isBanner({ prints }: Scene, { holder }: Print, pair: Run): boolean {
  const banner = nearest(holder, (element) => BANNER.test(`${element.localName} ${element.getAttribute('class')}`));
  const { first, end } = banner ? prints.within(banner) : pair;
  return end <= pair.first || first >= pair.end;
}

/** The heading of a part of a box that has ended before a pair, or begins after it: a card of its own; null for any other part. */
export function headOfCardBeside(scene: Scene, box: Element, print: Print, pair: Run): Element | null {
  const part = nearest(print.holder, (element) => parentOf(element) === box);
  const run = part ? scene.prints.within(part) : pair;
  if (!part || isHeading(part) || (run.end > pair.first && run.first < pair.end)) return null;
  for (const one of printsOf(scene, run)) {
    const heading = headingOf(scene, one);
    if (heading) return heading;
  }
  return null;
}

/** A heading is over a pair when the first thing larger than a title bar around it also holds the pair. */
function isOver(scene: Scene, heading: Element, pair: Run): boolean {
  for (let at = parentOf(heading); at; at = parentOf(at)) {
    const run = scene.prints.within(at);
    if (run.first <= pair.first && run.end >= pair.end) return true;
    const others = printsOf(scene, run).filter((print) => !contains(heading, print.holder));
    if (others.length >= TITLE_BAR || /^(?:section|article|aside)$/.test(at.localName)) return false;
    // What stands below it in its own box is what it is over.
    if (others.some((print) => scene.sight.box(print).top >= scene.sight.boxOf(heading).bottom)) return false;
    if (others.some((print) => /\d\.\d|:$|余额|结余|。/.test(print.text))) return false;
  }
  return false;
}

/** What the elements of a page are in, one map for each question. */
interface Around {
  readonly headings: Map<Element, Element | null>;
  readonly openers: Map<Element, Element | null>;
}

/** Every label looks back over the same prints. */
const aroundIn = once((_: Scene): Around => ({ headings: new Map(), openers: new Map() }));

/** The heading by its mark-up that a print is of. */
export function headingOf(scene: Scene, { holder }: Print): Element | null {
  return nearestKnown(holder, isHeading, aroundIn(scene).headings);
}

/** How many prints are looked at without a pause. */
const AT_ONCE = 16;

/** A heading, the element that is one, and how high the highest up to it stands. */
export interface Heading {
  readonly print: Print;
  readonly over: Element;
  readonly rank: number;
}

/** Of the words of a title in any mark-up: below all headings. */
const LOWEST = 9;

/** How high a heading stands: 1 for a page's own. A tab or an opener stands over all headings after it. */
export function rankOf(heading: Element): number {
  if (isPageTitle(heading)) return 1;
  const level = /^h([1-6])$/.exec(heading.localName)?.[1] ?? heading.getAttribute('aria-level');
  return level === null ? LOWEST - 1 : Number(level);
}

/**
 * The headings over a pair among the prints of an element before `until`, the nearest first; those after it were looked at
 * further in, and the highest of them stands at `rank`: one that is no higher is of another part. The first words of a box
 * count as one, but not where they are a label themselves; nor, under a medical title (`titled`), where they are the title
 * of another part.
 */
export async function headingsOver(
  scene: Scene,
  at: Element,
  pair: Run,
  until: number,
  titled: boolean,
  rank = LOWEST,
): Promise<Heading[]> {
  const { openers } = aroundIn(scene);
  const run = scene.prints.within(at);
  const mayLead = at.localName !== 'tr' && at.getAttribute('role') !== 'row';
  const found: Heading[] = [];
  for (let index = until - 1; index >= Math.max(run.first, pair.first - LOOK_BACK); index -= 1) {
    if (index % AT_ONCE === 0) await scene.pause();
    const print = scene.prints.all[index];
    if (!print || print.text.length > HEADING_LENGTH * 2 || isAside(print)) continue;
    const heading = headingOf(scene, print);
    const last = found.at(-1);
    if (heading && heading !== last?.over && rankOf(heading) >= (last?.rank ?? rank)) continue;
    const tab = heading ? null : chosenTab(print);
    const next = scene.prints.all[index + 1];
    const first =
      !last &&
      mayLead &&
      !/^[-¥\d*]/.test(next?.text ?? '') &&
      print.text.length <= HEADING_LENGTH &&
      !/[\d:]/.test(print.text) &&
      !SENTENCE.test(print.text) &&
      !isMenuLine(tight(print.text)) &&
      leads(scene, at, print, pair, titled) &&
      !isElsewhere(print) &&
      !isBanner(scene, print, pair);
    const opener = heading || tab ? null : nearestKnown(print.holder, isOpener, openers);
    const over = heading ?? (tab && tabList(tab)) ?? opener ?? (first ? print.holder : null);
    if (!over || !scene.sight.sees(print) || !isOver(scene, over, pair)) continue;
    found.push({ print, over, rank: Math.min(heading ? rankOf(heading) : LOWEST, last?.rank ?? rank) });
  }
  return found;
}

/** What ends the name of a hall. */
const HALL = /(?:平台|[网大]?厅|系统|网|门户|中心|[局通办保])$/;

/** What a page begins with names the hall, not what is shown in it; but the bar of a page for phones names the page. */
export function mayBeHallsName(scene: Scene, box: Element, heading: Print): boolean {
  if (nearest(heading.holder, isPageTitle) && !HALL.test(tight(heading.text))) return false;
  const [whole, { first, end }] = [scene.prints.all.length, scene.prints.within(box)];
  if (box.localName !== 'body' && (first !== 0 || end !== whole)) return false;
  const part = nearest(heading.holder, (element) => parentOf(element) === box);
  return part === null || scene.prints.within(part).first === scene.prints.within(box).first;
}
