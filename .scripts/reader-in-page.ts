/** What `npm run read` and `npm run point` put into a page: the reader and the finder that ship, and nothing else. */

import { findTarget } from '../extension/pointing/find.ts';
import { elementsIn } from '../extension/pointing/inside.ts';
import { allDetails } from '../extension/reading/details.ts';
import { lexiconOf, type ReaderWords } from '../extension/reading/lexicon.ts';
import { parentOf } from '../extension/reading/page/tree.ts';
import { readPage } from '../extension/reading/read-page.ts';
import { readerWith } from '../extension/reading/read-settled.ts';
import { settled } from '../extension/reading/settled.ts';

/** What the worker hands to the reader. */
declare const WORDS: ReaderWords;

const LATE_MS = 3_000;
const NEXT_LOOK_MS = 300;

async function whenSettled(): Promise<void> {
  await settled(document, new AbortController().signal);
}

export async function read(): Promise<unknown> {
  return readerWith(WORDS).read(document, new AbortController().signal, allDetails);
}

export async function readNow(): Promise<unknown> {
  return readPage(document, lexiconOf(WORDS), new AbortController().signal, allDetails);
}

/** Reads each of several pages, every one written anew into the window: nothing of the one before it is left. */
export async function readEach(pages: readonly string[]): Promise<readonly unknown[]> {
  const lexicon = lexiconOf(WORDS);
  const readings: unknown[] = [];
  for (const html of pages) {
    document.open();
    document.write(html);
    document.close();
    readings.push(await readPage(document, lexicon, new AbortController().signal, allDetails));
  }
  return readings;
}

/**
 * The words may be a way through menus, "医保服务 > 家庭共济": the last is sought, behind those before it. What a page at rest
 * does not have may still come: it is looked for a little longer, as on a guided page.
 */
export async function point(way: string, role?: string): Promise<Pointed> {
  await whenSettled();
  const until = performance.now() + LATE_MS;
  for (;;) {
    const pointed = pointNow(way, role);
    if (pointed.found || performance.now() > until) return pointed;
    await new Promise((resolve) => setTimeout(resolve, NEXT_LOOK_MS));
  }
}

interface Pointed {
  readonly found: boolean;
  readonly text: string | null;
  readonly path: string | null;
  readonly reason: string;
}

export function pointNow(way: string, role?: string): Pointed {
  const steps = way.split(/[>›→]/).filter((step) => step.trim() !== '');
  const query = { words: steps.at(-1) ?? way, trail: steps.slice(0, -1) };
  const found = findTarget(document, role === undefined ? query : { ...query, role });
  if (!found.found) return { found: false, text: null, path: null, reason: found.reason };
  return { found: true, text: found.text, path: pathOf(found.element), reason: found.reason };
}

/** The id of what is pointed at on each of several pages; empty for one without, null where nothing is. */
export function pointedIds(bodies: readonly string[], words: string): readonly (string | null)[] {
  return bodies.map((body) => {
    document.body.innerHTML = body;
    const found = findTarget(document, { words });
    return found.found ? found.element.id : null;
  });
}

/** "nav > ul > li:2 > a", from the body or the eighth above down: for people, and stable enough to compare. */
function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at.localName !== 'body' && steps.length < 8; at = parentOf(at)) {
    const name = at.localName;
    const parent: Element | null = parentOf(at);
    const alike = parent ? elementsIn(parent).filter((each) => each.localName === name) : [];
    steps.unshift(alike.length > 1 ? `${name}:${alike.indexOf(at) + 1}` : name);
  }
  return steps.join(' > ');
}
