/**
 * Our one element on a page: closed, in the top layer, hung on <html>. It comes back when the page removes it, a bounded
 * number of times, and moves into a modal dialog of the page, outside of which everything is inert.
 */

/** A page that fights for its document wins in the end. */
const MOST_RETURNS = 20;
const RETURN_MS = 250;
const LOOK_MS = 1000;

export interface TopLayer {
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
}

/** Shown with `content` in it: what comes later is laid out once more. */
export function openTopLayer(document: Document, css: string, content: Element, signal: AbortSignal): TopLayer {
  // Made where no page has a registry: a page that had defined this name before us would get to look inside.
  const element = document.implementation.createHTMLDocument('').createElement('gongji-helper');
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style, content);

  let returns = 0;
  const place = () => {
    const home = modalDialog(document) ?? document.documentElement;
    if (element.parentElement === home && element.matches(':popover-open')) return;
    const isBack = !element.isConnected;
    if (isBack && returns++ > MOST_RETURNS) return;
    if (element.parentElement !== home) move(element, home);
    raise(element);
  };

  const removed = new MutationObserver(() => {
    if (!element.isConnected) setTimeout(() => !signal.aborted && place(), RETURN_MS);
  });
  removed.observe(document.documentElement, { childList: true });
  const timer = setInterval(() => !document.hidden && place(), LOOK_MS);
  for (const change of ['toggle', 'close']) document.addEventListener(change, place, { capture: true, signal });
  signal.addEventListener('abort', () => {
    removed.disconnect();
    clearInterval(timer);
    element.remove();
  });

  place();
  return { root, element };
}

/** The page's modal dialog, the last one when there are several; ours is none. */
function modalDialog(document: Document): Element | null {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? null;
}

/** `moveBefore` keeps the card's frame alive; where it is missing the frame loads again. */
function move(element: HTMLElement, home: Element): void {
  if (element.isConnected && 'moveBefore' in home) home.moveBefore(element, null);
  else home.append(element);
}

/** Above what was opened since: the top layer stacks by the order of opening. */
function raise(element: HTMLElement): void {
  if (element.matches(':popover-open')) element.hidePopover();
  element.showPopover();
}
