/** What a style sheet writes before and after a figure, what it is in, and its titles: a person sees it, and no text has it. */

import { once } from '../once.ts';
import { plain, tight } from '../page/text.ts';
import { parentOf } from '../page/tree.ts';
import type { Scene } from '../scene.ts';
import { sayHeading } from './account-words.ts';
import { isSpoken, type Noted, takesAway } from './clause.ts';
import type { Heading } from './over.ts';
import type { Pair } from './pair.ts';
import { isTitleAgainst } from './title-over.ts';

const IMAGE = /url\([^)]*\)/g;
const QUOTED = /"((?:[^"\\]|\\.)*)"/g;
const HAN = /[\u4e00-\u9fff]/;
const AROUND_WORDS = /^[^\u4e00-\u9fff\d]+|[^\u4e00-\u9fff\d]+$/g;

/** Of records, and of an insurance. */
const UNLABELLED: Noted = { medical: true, now: false, own: false, words: '' };

/** The words written at an element; icons, marks and units have none. */
const wordsAt = once((_: Scene) => once(writtenAt));

function writtenAt(element: Element): string[] {
  const view = element.ownerDocument.defaultView;
  return ['::before', '::after'].flatMap((part) => {
    const { content = '', display, visibility } = view?.getComputedStyle(element, part) ?? {};
    if (!HAN.test(content) || display === 'none' || visibility === 'hidden') return [];
    const text = [...content.replace(IMAGE, '').matchAll(QUOTED)].map(([, words = '']) => words).join('');
    return [tight(plain(text)).replace(AROUND_WORDS, '')];
  });
}

function isWrittenAgainst(scene: Scene, element: Element, label: Noted): boolean {
  return wordsAt(scene)(element).some(
    (words) =>
      isSpoken(scene, words) ||
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
  return [place, value].some(({ first, end }) =>
    scene.prints.all.slice(first, end).some(({ holder }) => {
      for (let at: Element | null = holder; at && at !== box; at = parentOf(at))
        if (isWrittenAgainst(scene, at, label)) return true;
      return false;
    }),
  );
}
