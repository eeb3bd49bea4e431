/** What says of itself that it shows more when it is pressed. */
import { contains, nearest, parentOf } from '../reading/page/tree.ts';
import { nameOf } from './name.ts';
import { isControl } from './role.ts';
import { isShown } from './shown.ts';

const COLLAPSED =
  '[aria-haspopup]:not([aria-haspopup="false"]), [ariahaspopup="true"], [aria-expanded="false"], [class*="submenu-title"], [class*="submenu__title"], [class*="sub-menu__title"], [class*="item-content--collapsed"], .dropdown-toggle, .m-btn, details:not([open]) > summary';
const LEVELS = 3;
/** What names the part that it opens. */
const NAMES_PART = /controls|target|href/;
const MENU_SIGN = /[☰≡]|菜单|更多|展开|全部|menu|toggle/i;
const MENU_CLASS = /burger|(?:menu|nav|navbar)-?(?:btn|button|toggle)/i;

/** The element says that it is closed; what stands around it is not asked. */
export function saysClosed(element: Element): boolean {
  return element.matches(COLLAPSED) && element.getAttribute('aria-expanded') !== 'true';
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

/** All that is closed on the page, as far as it is shown. */
export function collapsedIn(page: Document): readonly Element[] {
  return [...page.querySelectorAll(COLLAPSED)].filter(
    (each) => !/^(?:input|select|textarea)$/.test(each.localName) && isShown(each),
  );
}

/** ☰, 菜单, 更多 and the like. */
export function isMenuSign(element: Element): boolean {
  return (
    isControl(element) && (MENU_SIGN.test(nameOf(element)) || MENU_CLASS.test(element.getAttribute('class') ?? ''))
  );
}

/** It names another part than the folded one, or has a folded part of its own behind it. */
export function opensAnother(element: Element, folded: Element): boolean {
  const isApart = (part: Element): boolean => !contains(part, folded) && !contains(folded, part);
  const named = element
    .getAttributeNames()
    .filter((name) => NAMES_PART.test(name))
    .flatMap((name) => element.getAttribute(name)?.split(/[\s#]+/) ?? [])
    .map((id) => element.ownerDocument.getElementById(id))
    .filter((part) => part !== null);
  if (named.length > 0) return named.every(isApart);
  const next = nearest(element, (at) => at.nextElementSibling !== null)?.nextElementSibling;
  return !!next && isApart(next) && !isShown(next) && next.childElementCount > 0;
}
