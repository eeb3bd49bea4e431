/** Occasions on a portal's page at which help is offered: by which words a page tells of them, and what is said then. */
import type { Words } from '../rules/snapshot.ts';

export const OCCASIONS = ['activate', 'uninsured', 'bind', 'records'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/**
 * Words of a notice in their order, each with its alternatives, letter for letter, and at most `within` other letters of
 * the same sentence between two of them.
 */
export interface Notice {
  readonly words: readonly (readonly string[])[];
  readonly within: number;
}

export interface OccasionSigns {
  /** What the page says to the person. */
  readonly notices: readonly Notice[];
  /** What the page is called. */
  readonly names: readonly string[];
  /** Words of another thing that is called nearly so. */
  readonly notNames: readonly string[];
  readonly text: Words;
  /** What its button says; null where there is nothing to do on the page. */
  readonly act: Words | null;
}

export type Occasions = Readonly<Record<Occasion, OccasionSigns>>;

/** True when the text holds the notice. The text comes without white space. */
export function saysNotice(text: string, { words, within }: Notice): boolean {
  const [first = [], ...rest] = words;
  let ends = new Set(first.flatMap((word) => placesOf(text, word).map((at) => at + word.length)));
  for (const alternatives of rest) {
    const starts = [...ends];
    const isNear = (at: number) =>
      starts.some((end) => at >= end && at - end <= within && !/[。;；]/.test(text.slice(end, at)));
    ends = new Set(
      alternatives.flatMap((word) =>
        placesOf(text, word)
          .filter(isNear)
          .map((at) => at + word.length),
      ),
    );
  }
  return ends.size > 0;
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}
