/** Hears from the worker that something is otherwise now than what is shown: another page, the card or sync has changed it. */
import { browser } from 'wxt/browser';
import type { FacesMessage, ToFaces } from './messages.ts';

/** Answered with what ends the listening. */
export function onNotice(kinds: readonly (keyof ToFaces)[], listener: () => void): () => void {
  const hear = (message: unknown) => {
    if (isForFaces(message) && kinds.includes(message.kind)) listener();
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}

/** Such a message comes from the worker alone: nobody else sends one. */
function isForFaces(message: unknown): message is FacesMessage {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'faces';
}
