/** What a person opens first to get at something that is folded away. */
import { tight } from '../reading/page/text.ts';
import { childrenOf, contains, isElement, nearest, parentOf } from '../reading/page/tree.ts';
import { nameOf } from './name.ts';
import { regionOf } from './region.ts';
import { isControl } from './role.ts';
import { isShown } from './shown.ts';

const DEEPEST = 6;
const COLLAPSED =
  '[aria-haspopup]:not([aria-haspopup="false"]), [ariahaspopup="true"], [aria-expanded="false"], [class*="submenu-title"], [class*="submenu__title"], [class*="sub-menu__title"], details:not([open]) > summary';
const LEVELS = 3;
/** How far a popup may stand from what opens it. */
const NEAR_PX = 12;
const BELOW_PX = 24;
/** One control beside another does not hide it, unless it says so. */
const MORE = /更多|展开|全部/;
/** Words that any menu may have. */
const COMMON = /医保|服务|管理|查询|业务|办理|个人|账户|我的|申请|信息/g;

/** The shown control that opens what hides an element, however many folds deep; null where none can be told. */
export function openerOf(hidden: Element): Element | null {
  let opener = nextOpener(hidden);
  for (let depth = 0; opener && !isShown(opener) && depth < DEEPEST; depth++) opener = nextOpener(opener);
  return (opener && isShown(opener) ? opener : null) ?? besidePopup(hidden);
}

/** Named by aria-controls, a <summary>, a select's option, or the title before a hidden list. */
function nextOpener(hidden: Element): Element | null {
  for (let at: Element | null = hidden; at; at = parentOf(at)) {
    const named = namedFor(at);
    if (named && !contains(named, hidden)) return named;
    const summary =
      at.localName === 'details' && !at.hasAttribute('open') ? at.querySelector(':scope > summary') : null;
    if (summary && !contains(summary, hidden)) return summary;
    const parent: Element | null = parentOf(at);
    if (parent?.localName === 'select') return parent;
    if (parent?.localName === 'body') return menuButtonBefore(at);
    if (!parent) return null;
    if (!isShown(at) && isShown(parent)) return titleBefore(at, parent);
  }
  return null;
}

function namedFor(element: Element): Element | null {
  if (element.id === '') return null;
  const root = element.getRootNode();
  const name = CSS.escape(element.id);
  return isRoot(root)
    ? root.querySelector(`[aria-controls="${name}"], [href="#${name}"], [data-bs-target="#${name}"]`)
    : null;
}

/** By shape: a frame's document is of another realm than ours. */
function isRoot(node: Node): node is Document | ShadowRoot {
  return 'querySelector' in node && (node.nodeType === 9 || node.nodeType === 11);
}

function hasStyle(element: Element): element is HTMLElement {
  return 'style' in element;
}

/** The shown title that stands before a hidden list in the same menu entry. */
function titleBefore(hidden: Element, parent: Element): Element | null {
  const siblings = [...childrenOf(parent)].filter(isElement);
  for (const sibling of siblings.slice(0, siblings.indexOf(hidden)).reverse()) {
    if (!isShown(sibling) || nameOf(sibling) === '') continue;
    if (isControl(sibling))
      return isControl(hidden) && !isCollapsed(sibling) && !MORE.test(nameOf(sibling)) ? null : sibling;
    return [...sibling.querySelectorAll('*')].find((at) => isControl(at) && isShown(at)) ?? sibling;
  }
  return /^(?:li|details)$/.test(parent.localName) || /menuitem|treeitem/.test(parent.getAttribute('role') ?? '')
    ? parent
    : null;
}

/** The one folded control right before a hidden menu of the whole page, perhaps in a bar with others (☰). */
function menuButtonBefore(hidden: Element): Element | null {
  const bar = regionOf(hidden) === 'menu' && !isShown(hidden) ? hidden.previousElementSibling : null;
  if (!bar) return null;
  const folded = [bar, ...bar.querySelectorAll('*')].filter((at) => at.matches(COLLAPSED) && isShown(at));
  return folded.length === 1 ? (folded[0] ?? null) : null;
}

/** A closed popup hung elsewhere keeps the place at which it was shown: below or beside its opener. */
function besidePopup(hidden: Element): Element | null {
  const popup = nearest(hidden, (at) => placeOf(at) !== null);
  const place = popup && placeOf(popup);
  const view = hidden.ownerDocument.defaultView;
  if (!place || !view) return null;
  const near = collapsedIn(hidden.ownerDocument).filter((each) => {
    const { left, right, top, bottom } = each.getBoundingClientRect();
    const [x, y] = [place.x - view.scrollX, place.y - view.scrollY];
    const isBelow = Math.abs(x - left) <= NEAR_PX && y >= top && y <= bottom + BELOW_PX;
    const isBeside = Math.abs(x - right) <= NEAR_PX && Math.abs(y - top) <= NEAR_PX;
    return isBelow || isBeside;
  });
  const [only] = near.filter((each) => !near.some((other) => other !== each && contains(other, each)));
  return only ?? null;
}

function placeOf(element: Element): { readonly x: number; readonly y: number } | null {
  if (!hasStyle(element)) return null;
  const { position, left, top, transform } = element.style;
  const moved = /translate(?:3d)?\((-?[\d.]+)px, (-?[\d.]+)px/.exec(transform);
  const [x, y] = moved ? [Number(moved[1]), Number(moved[2])] : [Number.parseFloat(left), Number.parseFloat(top)];
  return /absolute|fixed/.test(position) && Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
}

/** True for what would show more when it is opened. */
export function isCollapsed(element: Element): boolean {
  let at: Element | null = element;
  for (let level = 0; at && level < LEVELS; level++, at = parentOf(at)) {
    if (at.getAttribute('aria-expanded') === 'true') return false;
    if (at.matches(COLLAPSED)) return true;
  }
  return false;
}

function collapsedIn(page: Document): readonly Element[] {
  return [...page.querySelectorAll(COLLAPSED)].filter(
    (each) => !/^(?:input|select|textarea)$/.test(each.localName) && isShown(each),
  );
}

/** The one collapsed menu that shares a telling word with what is sought and has nothing in it yet; null for none or two. */
export function likelyOpener(page: Document, words: string): Element | null {
  const sharing = collapsedIn(page).filter((each) => sharesWord(tight(nameOf(each)), tight(words)) && isUnfilled(each));
  const outer = sharing.filter((each) => !sharing.some((other) => other !== each && contains(each, other)));
  return outer.length === 1 ? (outer[0] ?? null) : null;
}

function sharesWord(name: string, words: string): boolean {
  const telling = words.replace(COMMON, ' ');
  return [...telling].some((_, at) => {
    const pair = telling.slice(at, at + 2);
    return pair.length === 2 && !/[^\p{Script=Han}]/u.test(pair) && name.includes(pair);
  });
}

/** Menus that draw their entries only when they are opened. */
function isUnfilled(opener: Element): boolean {
  const id = opener.getAttribute('aria-controls');
  if (id && opener.ownerDocument.getElementById(id)) return false;
  const holder = opener.closest('li, details') ?? opener;
  return tight(holder.textContent ?? '') === tight(opener.textContent ?? '');
}
