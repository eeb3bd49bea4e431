/** Notices that the person did a step: a click on the target or a change in its field. Never holds an event back, never reads a value. */
import { roleOf } from './role.ts';

export interface RealThing {
  /** Calls back once when it is done to this element. Null: nothing is waited for. */
  waitFor(target: Element | null, done: () => void): void;
}

const FIELD = /^(?:textbox|combobox|searchbox)$/;

export function realThing(page: Document, signal: AbortSignal): RealThing {
  let target: Element | null = null;
  let done: () => void = () => undefined;
  const heard = new WeakSet<Document>();

  const onEvent = (event: Event) => {
    if (!target || !event.isTrusted || !event.composedPath().includes(target)) return;
    const isField = FIELD.test(roleOf(target) ?? '');
    if (isField !== (event.type === 'change')) return;
    target = null;
    done();
  };
  /** A target in a frame is heard in the frame's own document. */
  const listen = (document: Document) => {
    if (heard.has(document)) return;
    heard.add(document);
    for (const kind of ['click', 'change']) {
      document.addEventListener(kind, onEvent, { capture: true, passive: true, signal });
    }
  };
  listen(page);

  return {
    waitFor(next, then) {
      target = next;
      done = then;
      if (next) listen(next.ownerDocument);
    },
  };
}
