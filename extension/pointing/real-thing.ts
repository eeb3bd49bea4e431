/** Notices that the person did a step: a click on the target, a change in its field, a choice from its list. Never holds an event back, never reads a value. */
import { isElement, nearest, parentOf } from '../reading/page/tree.ts';
import { isField } from './role.ts';

export interface RealThing {
  /** Calls back once when it is done to this element. Null: nothing is waited for. */
  waitFor(target: Element | null, done: () => void): void;
}

/** Fields of the libraries that open a list of their own: nothing in them changes for the browser. */
const OPTION =
  '[role="option"], [role="treeitem"], [class*="select-item"], [class*="select-option"], [class*="dropdown__item"], [class*="picker"] td, dd';
const NATIVE = /^(?:a|button|input|select|summary|textarea)$/;

export function realThing(page: Document, signal: AbortSignal): RealThing {
  let target: Element | null = null;
  let isOpened = false;
  let done: () => void = () => undefined;
  const heard = new WeakSet<Document>();

  const isDone = (event: Event, at: Element): boolean => {
    const path = event.composedPath();
    const isOnIt = path.includes(at);
    if (!isFieldOrLikeOne(at))
      return isOnIt && (event.type === 'click' || (isPress(event) && !NATIVE.test(at.localName)));
    if (event.type === 'change') return isOnIt;
    if (event.type !== 'click') return false;
    const wasOpened = isOpened;
    const around = nearest(at, (each) => each !== at && each !== parentOf(at));
    isOpened ||= isOnIt || (around !== null && path.includes(around));
    return wasOpened && !isOnIt && isOption(path[0]);
  };
  const onEvent = (event: Event) => {
    if (!target || !event.isTrusted || !isDone(event, target)) return;
    target = null;
    done();
  };
  /** A target in a frame is heard in the frame's own document. */
  const listen = (document: Document) => {
    if (heard.has(document)) return;
    heard.add(document);
    for (const kind of ['click', 'change', 'keydown']) {
      document.addEventListener(kind, onEvent, { capture: true, passive: true, signal });
    }
  };
  listen(page);

  return {
    waitFor(next, then) {
      target = next;
      isOpened = false;
      done = then;
      if (next) listen(next.ownerDocument);
    },
  };
}

function isFieldOrLikeOne(element: Element): boolean {
  return isField(element) || /select-selection/.test(element.getAttribute('class') ?? '');
}

/** A frame's events are of another realm than ours: told by shape. */
function isPress(event: Event): boolean {
  return event.type === 'keydown' && 'key' in event && (event.key === 'Enter' || event.key === ' ');
}

function isOption(target: EventTarget | undefined): boolean {
  return (
    target !== undefined && isNode(target) && isElement(target) && nearest(target, (at) => at.matches(OPTION)) !== null
  );
}

function isNode(target: EventTarget): target is Node {
  return 'nodeType' in target;
}
