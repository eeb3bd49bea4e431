/** Finds the control that a guide's step speaks of, by role and by the words a person sees or hears. */

import { tight } from '../reading/page/text.ts';
import { contains, parentOf } from '../reading/page/tree.ts';
import { type Candidate, candidatesOn, isOneOfManyServices, type TargetQuery } from './candidates.ts';
import { isCollapsed } from './collapsed.ts';
import { likelyOpener } from './likely-opener.ts';
import { nameOf } from './name.ts';
import { openerOf } from './opener.ts';
import { isDisabled } from './reachable.ts';
import type { Region } from './region.ts';
import { leadsAway } from './role.ts';
import { isUnchosenTab } from './tabs.ts';
import type { Match } from './wording.ts';

/**
 * How the words were found. `…-in-menu` and the like: others match as well, and this one stands in the likeliest part of the
 * page. `…-beside`: others match as well, and this one stands with the words of the trail. `opener`: it is folded away behind this. `likely-opener`: nothing of it is there yet, and this menu may hold it.
 */
export type TargetReason = Match | `${Match}-in-${Region}` | `${Match}-beside` | 'opener' | 'likely-opener';

export type Target =
  | {
      readonly found: true;
      readonly element: Element;
      readonly text: string;
      readonly reason: TargetReason;
    }
  | { readonly found: false; readonly reason: 'missing' | 'ambiguous' | 'disabled' };

/** A page of an application, behind the hash. */
const ROUTE = /^#!?\//;
/** What the menus of an insurance's own portal may leave out. */
const INSURANCE = /^(?:医疗保险|医保)(?=..)/;
/** Folded copies of one thing that are looked behind. */
const MOST_FOLDED = 4;

function hit(element: Element, reason: TargetReason, text = nameOf(element)): Target {
  return { found: true, element, text, reason };
}

/**
 * Finds the target of a step: visible, enabled, named by the words, in the likeliest part of the page. A target inside a
 * collapsed menu is answered with its opener. Changes nothing on the page and never throws for what a page contains.
 */
export function findTarget(page: Document, query: TargetQuery): Target {
  if (!page.body) return { found: false, reason: 'missing' };
  const innermost = candidatesOn(page.body, query);
  const usable = innermost
    .filter((one) => !one.shown || !isDisabled(one.element))
    .sort((one, other) => other.score - one.score);
  const [best, second] = usable.filter((one) => one.shown);
  for (const behind of usable.filter((one) => !one.shown).slice(0, MOST_FOLDED)) {
    if (best && (behind.match !== 'exact' || best.match === 'exact')) break;
    const opener = openerOf(behind.element);
    if (opener && !isDisabled(opener)) return hit(opener, 'opener');
  }
  if (best?.match !== 'exact') {
    const opener = openerOnTrail(page, query.trail ?? [], !best);
    if (opener) return hit(opener, 'opener');
  }
  if (!best) {
    if (innermost.some((one) => one.shown)) return { found: false, reason: 'disabled' };
    const opener = likelyOpener(page, query.words);
    return opener ? hit(opener, 'likely-opener') : { found: false, reason: 'missing' };
  }
  const alike = usable.filter((one) => one.shown && one.score === best.score);
  if (alike.some(({ element }) => element !== best.element && !leadsToSame(best.element, element))) {
    const one = besideTrail(alike, query.trail ?? []);
    return one ? hit(one.element, `${one.match}-beside`, one.text) : { found: false, reason: 'ambiguous' };
  }
  if (best.match === 'starts-with' && isOneOfManyServices(page.body, query.words))
    return { found: false, reason: 'ambiguous' };
  const isChosen = second?.match === best.match && second.region !== best.region;
  return hit(best.element, isChosen ? `${best.match}-in-${best.region}` : best.match, best.text);
}

/** The innermost menu of the trail that is on the page and still closed; a tab too, where nothing of what is sought is shown. */
function openerOnTrail(page: Document, trail: readonly string[], mayBeTab: boolean): Element | null {
  for (const words of trail.toReversed().flatMap((each) => [each, each.replace(INSURANCE, '')])) {
    const way = findTarget(page, { words });
    if (!way.found) continue;
    const { element, reason } = way;
    const isClosed = isCollapsed(element) || (mayBeTab && isUnchosenTab(element));
    if (reason === 'opener' || (reason.startsWith('exact') && isClosed)) return element;
  }
  return null;
}

/** The one of several alike whose row or card says the words of the step before ("家庭共济 … 办理"). */
function besideTrail(alike: readonly Candidate[], trail: readonly string[]): Candidate | null {
  for (const words of trail.toReversed()) {
    const telling = alike.filter(({ element }) => {
      const others = alike.filter((each) => each.element !== element);
      let own: Element | null = null;
      for (
        let at = parentOf(element);
        at && !others.some((other) => at && contains(at, other.element));
        at = parentOf(at)
      )
        own = at;
      return own !== null && tight(own.textContent ?? '').includes(tight(words));
    });
    if (telling.length === 1) return telling[0] ?? null;
  }
  return null;
}

/** Two links to one place are one target; the first is as good as the other. */
function leadsToSame(one: Element, other: Element): boolean {
  const to = one.getAttribute('href') ?? '';
  return (leadsAway(one) || ROUTE.test(to)) && to === other.getAttribute('href');
}
