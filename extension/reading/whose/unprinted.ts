/**
 * What no text of a page has: what a style sheet writes before and after a figure, what it is in, and its titles, and what
 * images and parts are called to whoever hears the page. It can only speak against a figure.
 */

import { once } from '../once.ts';
import type { Print } from '../page/prints.ts';
import { plain, tight } from '../page/text.ts';
import { nearest, parentOf } from '../page/tree.ts';
import { writtenAt } from '../page/written.ts';
import { isControl, printsOf, type Scene } from '../scene.ts';
import { sayHeading } from './account-words.ts';
import { EXAMPLE } from './against-words.ts';
import { isSpoken, type Noted, takesAway } from './clause.ts';
import { inFirstPerson, whoseName } from './names.ts';
import type { Heading } from './over.ts';
import type { Pair } from './pair.ts';
import { isTitleAgainst } from './title-over.ts';

const AROUND_WORDS = /^[^\u4e00-\u9fff\d]+|[^\u4e00-\u9fff\d]+$/g;

/** Of records, and of an insurance. */
const UNLABELLED: Noted = { medical: true, now: false, own: false, words: '' };

const IMAGES = 'img, svg, [role="img"]';
/** The images of a larger part are of many things. */
const MOST_PRINTS = 20;

/** The words told at an element; icons, marks and units have none. */
const wordsAt = once((scene: Scene) =>
  once((element: Element) =>
    [...writtenAt(element), ...calledAt(scene, element), ...spokenIn(scene, element)]
      .map((words) => inFirstPerson(scene, tight(plain(words)).replace(AROUND_WORDS, '')))
      .filter(Boolean),
  ),
);

/** What an element is called, and its images that have no text beside them and are nothing to press. */
function calledAt({ prints, sight }: Scene, element: Element): string[] {
  const { first, end } = prints.within(element);
  const images = end - first > MOST_PRINTS ? [] : [...element.querySelectorAll(IMAGES)];
  const own = images.filter((image) => {
    const around = nearest(image, (at) => isControl(at) || parentOf(at) === element);
    const inside = prints.within(around ?? image);
    return inside.first === inside.end && parentOf(around ?? image) === element && sight.boxOf(image).right > 0;
  });
  return [element, ...own].flatMap((each) => {
    const said = (name: string): string => each.getAttribute(name) ?? '';
    const elsewhere = ['aria-labelledby', 'aria-describedby'].flatMap((name) => {
      const texts = said(name)
        .split(/\s+/)
        .map((id) => each.ownerDocument.getElementById(id)?.textContent ?? '');
      return [...texts, texts.join('')];
    });
    const drawn = each.querySelector(':scope > title')?.textContent ?? '';
    return [...['aria-label', 'alt', 'title'].map(said), ...elsewhere, drawn];
  });
}

/** What stands in an element, too small to be seen: for those who hear the page. What has an amount of its own is of that. */
function spokenIn({ prints, sight }: Scene, element: Element): string[] {
  const { first, end } = prints.within(element);
  return [...(end - first > MOST_PRINTS ? [] : element.children)].flatMap((child) => {
    const { left, right } = sight.boxOf(child);
    return right - left === 1 && !isControl(child) && !/\d\.\d/.test(child.textContent) ? [child.textContent] : [];
  });
}

function isWrittenAgainst(scene: Scene, element: Element, label: Noted): boolean {
  return wordsAt(scene)(element).some(
    (words) =>
      isSpoken(scene, words) ||
      whoseName(scene, words) === 'other' ||
      EXAMPLE.test(words) ||
      isTitleAgainst(scene, label, words) ||
      sayHeading(scene.lexicon, words, label) === 'refuse' ||
      takesAway(scene, words, label),
  );
}

/** True where what is written at a box, or at the headings in it, takes a figure from the person, its fund or today. */
export function isWrittenAway(scene: Scene, box: Element, headings: readonly Heading[], label = UNLABELLED): boolean {
  return [box, ...headings.map(({ over }) => over)].some((element) => isWrittenAgainst(scene, element, label));
}

/** The same of a label and its value, and of all that they are in up to their box. */
export function isWrittenAwayAt(scene: Scene, { place, value, box, label }: Pair): boolean {
  const isNamed = ({ holder }: Print): boolean =>
    sayHeading(scene.lexicon, `${writtenAt(holder)[0]}${label.words}`, label) === 'refuse';
  if (printsOf(scene, place).some(isNamed)) return true;
  return [place, value].some((run) =>
    printsOf(scene, run).some(({ holder }) => {
      for (let at: Element | null = holder; at && at !== box; at = parentOf(at))
        if (isWrittenAgainst(scene, at, label)) return true;
      return false;
    }),
  );
}
