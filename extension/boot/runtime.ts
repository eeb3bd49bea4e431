/**
 * The browser's way to the worker, for the boot script. WXT's `browser` asks for it as soon as it is imported, and on most
 * pages of a portal's host nothing is ever asked: merely to look at it costs such a page more than all else that we do there.
 */
import type { Browser } from 'wxt/browser';

declare global {
  /** A page's element of the name `browser` would stand for the other name where there is none. */
  var chrome: { readonly runtime?: typeof Browser.runtime } | undefined;
}

/** Undefined, or without an id, once the extension is gone. */
export function runtime(): typeof Browser.runtime | undefined {
  return globalThis.chrome?.runtime;
}
