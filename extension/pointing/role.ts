/** What an element is to a person who wants to act on it. */
import { tight } from '../reading/page/text.ts';
import { parentOf } from '../reading/page/tree.ts';
import { elementsIn, isAlike } from './inside.ts';
import { type Region, regionOf } from './region.ts';
import { isShown } from './shown.ts';

const NATIVE_ROLE: Readonly<Record<string, string>> = {
  a: 'link',
  button: 'button',
  summary: 'button',
  select: 'combobox',
  option: 'option',
  textarea: 'textbox',
};
const CONTROL_ROLE =
  /^(?:button|link|menuitem|menuitemradio|menuitemcheckbox|tab|option|treeitem|switch|checkbox|radio|textbox|combobox|searchbox|spinbutton)$/;
/** One of several of a kind, in libraries whose entries listen for clicks and show nothing of it (Vant's grid). */
const ENTRY =
  /(?:^|\s)(?:[\w-]*[-_])?(?:(?:grid|menu|nav|tabs?|list|entry|func|service|app|card)[-_]{0,2}item|tree[-_]?node)(?:[-_][\w-]*)?(?:\s|$)/i;
const ENTRY_LEVELS = 4;
/** To be pressed, by its name alone. */
const PRESSED = /(?:^|\s)(?:[\w-]*[-_])?(?:btn|button|(?:grid|menu|nav|tabs?)[-_]{0,2}item)(?:\s|$)/i;
/** Buttons that a framework draws under a name of its own ("uni-button"). */
const BUTTON_TAG = /(?<!radio)-button$/;
/** What is drawn: an icon, or a box that a style sheet fills. */
const PICTURE = 'i, img, svg, :empty:not(br, hr, input)';
/** More than the words of a control. */
const CONTENT = 'a, button, input, select, textarea, p, ul, ol, table';
const LONGEST_OF_TILE = 12;
/** There a picture with a few words is one to look at, or a code to scan. */
const BESIDE_ENTRIES: ReadonlySet<Region> = new Set(['article', 'footer']);
/** A larger picture is one to look at. */
const LARGEST_ICON_PX = 110;

/** The element's role, written or native; null for one that has none to act on. */
export function roleOf(element: Element): string | null {
  const written = element.getAttribute('role');
  if (written) return written;
  if (element.localName === 'input') {
    const type = element.getAttribute('type') ?? 'text';
    if (/^(?:button|submit|reset|image)$/.test(type)) return 'button';
    return /^(?:checkbox|radio)$/.test(type) ? type : 'textbox';
  }
  // Frameworks listen on links that lead nowhere; an anchor with a name is a place and no link.
  if (element.localName === 'a' && !element.hasAttribute('href') && element.hasAttribute('name')) return null;
  return BUTTON_TAG.test(element.localName) ? 'button' : (NATIVE_ROLE[element.localName] ?? null);
}

/** Something is typed into it or chosen from its list. */
export function isField(element: Element): boolean {
  return /^(?:textbox|combobox|searchbox|spinbutton)$/.test(roleOf(element) ?? '');
}

export function isControl(element: Element): boolean {
  const role = roleOf(element);
  if (role !== null && CONTROL_ROLE.test(role)) return true;
  if (element.localName === 'li' && element.hasAttribute('tabindex')) return true;
  if (element.hasAttribute('onclick') || element.getAttribute('tabindex') === '0') return true;
  // Only what opens something says whether it is open, or the box that is opened.
  return element.hasAttribute('aria-expanded') && element.querySelector(CONTENT) === null;
}

/** A pointer for a cursor is how frameworks' click handlers show; only where the parent has none yet. */
export function looksClickable(element: Element): boolean {
  const cursor = (at: Element): string => at.ownerDocument.defaultView?.getComputedStyle(at).cursor ?? '';
  if (cursor(element) !== 'pointer') return false;
  const parent = parentOf(element);
  return !parent || cursor(parent) !== 'pointer';
}

/** A link to another page, and no place or switch of this one. */
export function leadsAway(element: Element): boolean {
  return element.matches('[href]:not([href=""], [href^="#"], [href^="javascript:"])');
}

/** A picture and a few words, as each beside it: the services of a phone's hall. */
function isOneOfTiles(element: Element): boolean {
  const parent = mayBeTile(element) ? parentOf(element) : null;
  const row = parent ? elementsIn(parent) : [];
  return (
    row.length > 1 &&
    row.every((each) => isAlike(each, element) && mayBeTile(each) && hasIcon(each)) &&
    !BESIDE_ENTRIES.has(regionOf(element))
  );
}

function mayBeTile(element: Element): boolean {
  const words = tight(element.textContent ?? '');
  return words !== '' && words.length <= LONGEST_OF_TILE && element.localName !== 'figure';
}

function hasIcon(element: Element): boolean {
  const picture = element.querySelector(PICTURE);
  if (!picture) return false;
  const { width, height } = picture.getBoundingClientRect();
  return Math.max(width, height) <= LARGEST_ICON_PX;
}

/** The entry of a grid or a menu that these words make up, with its picture unless it is folded away; null where nothing says that it is one. */
export function entryOf(element: Element): Element | null {
  let at: Element | null = element;
  for (let level = 0; at && level < ENTRY_LEVELS; level++, at = parentOf(at)) {
    const names = at.getAttribute('class') ?? '';
    if (ENTRY.test(names) && (at.querySelector(PICTURE) || !isShown(at))) return at;
    if (at.localName === 'li' && regionOf(at) === 'menu') return at;
    if (PRESSED.test(names) && tight(at.textContent ?? '') === tight(element.textContent ?? '')) return at;
    if (isOneOfTiles(at)) return at;
  }
  return null;
}
