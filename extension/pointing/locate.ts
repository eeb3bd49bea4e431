/** Looks for a step's target: any of its words, on a control of its role, on another control, or as plain words. */
import type { GuideTarget } from '../../shared/guides/guide.ts';
import { plain, tight } from '../reading/page/text.ts';
import { isText } from '../reading/page/tree.ts';
import { findTarget, type Target, type TargetReason } from './find.ts';
import { likelyElements } from './likely.ts';
import type { Sight } from './scene.ts';
import { isShown } from './shown.ts';

export interface Located {
  readonly sight: Sight;
  readonly element: Element | null;
  /** The words on what is ringed. */
  readonly text: string;
}

const BY_CERTAINTY = ['exact', 'starts-with', 'contains', 'opener', 'likely-opener'] as const;

function certaintyOf(reason: TargetReason): number {
  return BY_CERTAINTY.findIndex((each) => reason.startsWith(each));
}

/** `trail`: the words of the steps before, outermost first; a menu among them may have to be opened again. */
export function locate(page: Document, target: GuideTarget, trail: readonly string[] = []): Located {
  const { role } = target;
  const all = target.words.flatMap((words) => {
    const inRole = role ? findTarget(page, { words, role }) : null;
    return inRole?.found ? [inRole] : [findTarget(page, { words, trail })];
  });
  const hits = all.filter((one) => one.found);
  const [best] = hits.sort((one, other) => certaintyOf(one.reason) - certaintyOf(other.reason));
  if (best) {
    const { element, text, reason } = best;
    return { sight: reason === 'opener' || reason === 'likely-opener' ? reason : 'found', element, text };
  }
  const sight = worst(all);
  const said = sight === 'missing' ? onlyWords(page, target.words) : null;
  return said ? { sight: 'words', ...said } : { sight, element: null, text: '' };
}

function worst(all: readonly Target[]): Sight {
  const reasons = all.flatMap((one) => (one.found ? [] : [one.reason]));
  return reasons.find((one) => one === 'ambiguous') ?? reasons.find((one) => one === 'disabled') ?? 'missing';
}

/** The one shown element that says exactly these words; null where there is none, or several. */
function onlyWords(page: Document, words: readonly string[]): { element: Element; text: string } | null {
  if (!page.body) return null;
  const found = new Set<Element>();
  for (const each of words) {
    const wanted = tight(plain(each));
    for (const element of likelyElements(page.body, each)) {
      if (/^(?:script|style|template|noscript)$/.test(element.localName)) continue;
      const isSaid = [...element.childNodes].some(
        (node) => isText(node) && tight(plain(node.data)).replace(/^\*+|[:*]+$/g, '') === wanted,
      );
      if (isSaid && isShown(element)) found.add(element);
    }
  }
  const [only] = found;
  return only && found.size === 1 ? { element: only, text: plain(only.textContent ?? '').slice(0, 40) } : null;
}
