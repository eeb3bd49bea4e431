/** Who sent a message: told from the extension's id and the sender's address, never from an origin. */
import type { StandingAt } from '../../shared/portals/in-force.ts';
import type { Portal } from '../../shared/portals/portal.ts';

export type Sender =
  /** The boot script or the overlay in the top frame of a hall. */
  | { readonly kind: 'hall'; readonly tabId: number; readonly documentId: string | null; readonly portal: Portal }
  /** The card, in a page or by itself; `portal` is the hall that it stands on. */
  | { readonly kind: 'card'; readonly tabId: number | null; readonly portal: Portal | null }
  /** The popup, the options and the book. */
  | { readonly kind: 'own-page' };

export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

/** The extension itself: its id, and the addresses under which its pages are loaded. */
export interface Self {
  readonly id: string;
  readonly bases: readonly string[];
}

const OWN_PAGES: readonly string[] = ['popup.html', 'options.html', 'book.html'];

/** Null for anyone else. The addresses carry secrets: they are matched here and go no further. */
export function whoSent(
  self: Self,
  standing: StandingAt,
  { id, url = '', frameId, documentId, tab }: RawSender,
): Sender | null {
  if (id !== self.id) return null;
  const base = self.bases.find((each) => url.startsWith(each));
  if (base !== undefined) {
    const page = url.slice(base.length).split(/[?#]/)[0];
    if (page === 'card.html') return { kind: 'card', tabId: tab?.id ?? null, portal: hallAt(standing, tab?.url ?? '') };
    return OWN_PAGES.includes(page ?? '') ? { kind: 'own-page' } : null;
  }
  // A sender's own address is that of its loading, whatever route the page has gone to since; the tab's is today's.
  const portal = hallAt(standing, url) && hallAt(standing, tab?.url ?? '');
  if (!portal || frameId !== 0 || tab?.id === undefined) return null;
  return { kind: 'hall', tabId: tab.id, documentId: documentId ?? null, portal };
}

function hallAt(standing: StandingAt, url: string): Portal | null {
  const here = standing(url);
  return here.kind === 'hall' ? here.portal : null;
}

/** Someone may not ask this: a page's scripts reach nothing of the family's. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}
