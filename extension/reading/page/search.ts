/** The search for words over all prints of a page at once, in pieces that are short enough for one slice of work. */

import type { Pause } from '../slices.ts';

/** What a browser searches in a millisecond or two. */
const PRINTS_PER_PIECE = 4000;
/** How many lines of the next piece a match may reach into. */
const OVERLAP = 16;

interface Piece {
  /** The place of its first print. */
  readonly first: number;
  /** How many letters are its own, before those of the next piece. */
  readonly own: number;
  readonly lines: string;
}

/** `texts` are the prints' own without white space. */
function piecesOf(texts: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  for (let first = 0; first < texts.length; first += PRINTS_PER_PIECE) {
    const end = Math.min(first + PRINTS_PER_PIECE, texts.length);
    const own = texts.slice(first, end).reduce((letters, text) => letters + text.length + 1, 0);
    pieces.push({ first, own, lines: texts.slice(first, end + OVERLAP).join('\n') });
  }
  return pieces;
}

interface Search<P> {
  endsOf(words: RegExp): P[];
  sought(words: RegExp, pause: Pause): Promise<P[]>;
}

/** What a page's prints are searched by; see there. */
export function searched<P>(all: readonly P[], texts: readonly string[]): Search<P> {
  const pieces = piecesOf(texts);

  /** Adds what one piece holds, from a letter on; answers how far its last match reaches into the next. */
  function searchOne({ first, own, lines }: Piece, words: RegExp, from: number, found: P[]): number {
    let reached = from;
    let at = first;
    let end = texts[first]?.length ?? 0;
    words.lastIndex = from;
    const matches = lines.matchAll(words);
    words.lastIndex = 0;
    for (const match of matches) {
      if (match.index >= own) break;
      reached = match.index + match[0].length;
      while (end < reached - 1 && at < texts.length - 1) {
        at += 1;
        end += (texts[at]?.length ?? 0) + 1;
      }
      const print = all[at];
      if (print !== undefined && found.at(-1) !== print) found.push(print);
    }
    return Math.max(0, reached - own);
  }

  return {
    endsOf(words) {
      const found: P[] = [];
      let from = 0;
      for (const piece of pieces) from = searchOne(piece, words, from, found);
      return found;
    },
    async sought(words, pause) {
      const found: P[] = [];
      let from = 0;
      for (const piece of pieces) {
        await pause();
        from = searchOne(piece, words, from, found);
      }
      return found;
    },
  };
}
