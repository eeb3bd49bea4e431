/**
 * A guide walked on the page: finds the step's target, rings it, and goes on when the person does the real thing. It looks
 * and listens only; nothing on the page is written, clicked, filled or held back.
 */
import { askWorker } from '../ask.ts';
import { DRESSED, type Overlay, type World } from '../boot/world.ts';
import { bringIntoView, follow } from './follow.ts';
import { type Located, locate } from './locate.ts';
import { type Move, stepAfter } from './progress.ts';
import { isDisabled } from './reachable.ts';
import { realThing } from './real-thing.ts';
import { isPast, isPointable, type Sight, sceneOf } from './scene.ts';
import { tourCard } from './tour-card.ts';
import type { Tour, TourHere } from './tour-messages.ts';
import { watchPage } from './watch.ts';

/** A page is given this long to draw itself before a target is called missing. */
const WAIT_MS = 2500;
const ROUTE_MS = 500;
/** A route that changes so soon after a step began was changed by the step before. */
const SETTLED_MS = 3000;

export function openTour(document: Document, world: World, overlay: Overlay, begun: TourHere): void {
  const life = new AbortController();
  const signal = AbortSignal.any([life.signal, overlay.signal]);
  const style = document.createElement('style');
  style.textContent = begun.css;
  const ring = document.createElement('div');
  ring.className = 'target';
  ring.hidden = true;
  let tour: Tour = begun;
  let located: Located | null = null;
  let stopFollowing: (() => void) | null = null;
  let stepSince = performance.now();
  let wait = 0;
  let route = routeOf(document);
  /**
   * The person has been on this step and then went to another route. The first step is often behind a person who opens the
   * guide: they have signed in.
   */
  let isElsewhere = tour.step === 0;
  let stepBegun = performance.now();
  let broughtIn: Element | null = null;
  /** An answer of the worker from before the last move is stale. */
  let moves = 0;

  const card = tourCard(document, {
    back: () => go('back'),
    next: () => (tour.step < tour.steps.length ? go('next') : leave()),
    again: () => begin(),
    leave: () => leave(),
  });
  overlay.stage.append(style, ring, card.element);
  const watch = watchPage(document, look);
  const listening = realThing(document, signal);

  function stepTarget(step: number) {
    return tour.place === 'here' ? (tour.steps[step]?.target ?? null) : null;
  }

  /** Begins a step, or looks for it anew. */
  function begin(): void {
    stepSince = performance.now();
    point(null);
    clearTimeout(wait);
    watch.stop();
    if (stepTarget(tour.step)) {
      watch.start();
      wait = window.setTimeout(look, WAIT_MS + 50);
      look();
    } else show();
  }

  function look(): void {
    const target = stepTarget(tour.step);
    if (!target || signal.aborted) return;
    const seen = locate(document, target, wordsBefore(tour));
    const hasWaited = performance.now() - stepSince > WAIT_MS;
    // A menu of an earlier step that is closed again says nothing about where the page is.
    const isGone = () => isPast(locate(document, target).sight, sightOf(tour.step + 1), isElsewhere);
    if (hasWaited && isElsewhere && seen.sight !== 'found' && isGone()) {
      go('next');
      return;
    }
    if (seen.sight === 'found') watch.stop();
    const isSame = seen.element !== null && seen.element === located?.element && seen.sight === located.sight;
    if (!isSame) point(seen);
    show();
  }

  function sightOf(step: number): Sight | null {
    const target = stepTarget(step);
    return target && locate(document, target).sight;
  }

  function point(seen: Located | null): void {
    stopFollowing?.();
    stopFollowing = null;
    located = seen;
    const target = seen?.element ?? null;
    card.element.classList.toggle('placed', target !== null);
    listening.waitFor(target, () => {
      if (located?.sight === 'found') go('next');
      else watch.start();
    });
    if (!seen || !target || !isPointable(seen.sight)) return;
    ring.className = seen.sight === 'words' ? 'target dashed' : 'target';
    if (target !== broughtIn) bringIntoView(target);
    broughtIn = target;
    if (document.hidden) return;
    const { element, movable } = card;
    const isUsable = () => seen.sight === 'words' || !isDisabled(target);
    stopFollowing = follow({ target, ring, card: element, movable, isUsable, lost: begin });
  }

  function show(): void {
    card.show(
      tour,
      sceneOf({
        place: tour.place,
        sight: stepTarget(tour.step) ? (located?.sight ?? 'missing') : null,
        hasWaited: performance.now() - stepSince > WAIT_MS,
        isFinished: tour.step >= tour.steps.length,
      }),
      located?.text ?? '',
    );
  }

  function go(move: Move): void {
    const step = stepAfter(tour.step, move, tour.steps.length);
    tour = { ...tour, step };
    moves += 1;
    isElsewhere = false;
    stepBegun = performance.now();
    // Said before the page acts on the click: it may be gone at once. Looked for after that.
    void askWorker('tour-step', { guideId: tour.guideId, step });
    point(null);
    setTimeout(() => !signal.aborted && begin(), 0);
  }

  function leave(): void {
    const hadFocus = card.element.matches(':focus-within');
    void askWorker('end-tour', { guideId: tour.guideId });
    life.abort();
    if (hadFocus) overlay.closeCard();
  }

  /** Another tab may have gone on, or ended it. */
  async function refresh(): Promise<void> {
    const before = moves;
    const reply = await askWorker('tour', null);
    if (signal.aborted || moves !== before) return;
    if (!reply.ok && reply.fault.code !== 'gone') return;
    if (!reply.ok || !reply.value) {
      life.abort();
      return;
    }
    const isSame = reply.value.guideId === tour.guideId && reply.value.step === tour.step;
    tour = reply.value;
    if (!isSame || !stopFollowing) begin();
    else show();
  }

  const onVisibility = () => {
    if (document.hidden) {
      stopFollowing?.();
      stopFollowing = null;
    } else void refresh();
  };
  const routes = setInterval(() => {
    const now = routeOf(document);
    if (now === route || document.hidden) return;
    route = now;
    isElsewhere ||= performance.now() - stepBegun > SETTLED_MS;
    begin();
  }, ROUTE_MS);
  document.addEventListener('visibilitychange', onVisibility, { signal });
  window.addEventListener('focus', () => void refresh(), { signal });
  overlay.stage.addEventListener(DRESSED, () => void refresh(), { signal });

  signal.addEventListener('abort', () => {
    clearInterval(routes);
    clearTimeout(wait);
    watch.stop();
    stopFollowing?.();
    for (const each of [style, ring, card.element]) each.remove();
    delete world.tour;
  });
  world.tour = {
    async refresh() {
      await refresh();
      // Asked for from the card, which lies over it.
      overlay.closeCard();
      card.element.focus({ preventScroll: true });
    },
  };

  const root = overlay.stage.getRootNode();
  const isAsked = root instanceof ShadowRoot && document.activeElement === root.host;
  if (isAsked) overlay.closeCard();
  begin();
  if (isAsked) card.element.focus({ preventScroll: true });
}

/** What the steps before this one pointed at, the first of them first. */
function wordsBefore({ steps, step }: Tour): readonly string[] {
  return steps.slice(0, step).flatMap((each) => each.target?.words ?? []);
}

/** Path and hash up to `?`: what comes after it is nobody's business. Kept in memory only, to see that it changed. */
function routeOf({ location }: Document): string {
  return location.pathname + (location.hash.split('?')[0] ?? '');
}
