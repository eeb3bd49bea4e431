/** Hears from the worker that the book has another content: another page, the card or sync has written. */
import { browser } from 'wxt/browser';
import type { FacesMessage } from './messages.ts';

/** Answered with what ends the listening. */
export function onBookChanged(listener: () => void): () => void {
  const hear = (message: unknown) => {
    if (isForFaces(message)) listener();
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}

/** Such a message comes from the worker alone: nobody else sends one. */
function isForFaces(message: unknown): message is FacesMessage {
  return typeof message === 'object' && message !== null && 'to' in message && message.to === 'faces';
}
