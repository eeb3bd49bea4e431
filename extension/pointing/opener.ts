/** What a person opens first to get at something that is folded away: it says so itself, or belongs to what it opens. */
import { contains, nearest, parentOf } from '../reading/page/tree.ts';
import { isMenuSign, opensAnother, saysClosed } from './collapsed.ts';
import { titleOf } from './item-title.ts';
import { besidePopup } from './popup-place.ts';
import { regionOf } from './region.ts';
import { isControl } from './role.ts';
import { isShown } from './shown.ts';
import { tabOf } from './tabs.ts';

const DEEPEST = 6;

/** The shown control that opens what hides an element, however many folds deep; null where none can be told. */
export function openerOf(hidden: Element): Element | null {
  let opener = nextOpener(hidden);
  for (let depth = 0; opener && !isShown(opener) && depth < DEEPEST; depth++) opener = nextOpener(opener);
  return (opener && isShown(opener) ? opener : null) ?? besidePopup(hidden);
}

function nextOpener(hidden: Element): Element | null {
  for (let at: Element | null = hidden; at; at = parentOf(at)) {
    const named = namedFor(at, hidden);
    if (named) return named;
    const summary =
      at.localName === 'details' && !at.hasAttribute('open') ? at.querySelector(':scope > summary') : null;
    if (summary && !contains(summary, hidden)) return summary;
    const parent: Element | null = parentOf(at);
    if (parent?.localName === 'select') return parent;
    if (!parent) return null;
    if (!isShown(at) && (isShown(parent) || parent.localName === 'body')) {
      const beside = tabOf(at) ?? titleOf(at, parent) ?? menuButtonBefore(at);
      if (beside) return beside;
    }
  }
  return null;
}

/** What names a part, or is named by it; a part in sight is opened further only by what says that it is closed. */
function namedFor(part: Element, hidden: Element): Element | null {
  const root = part.getRootNode();
  if (!isRoot(root)) return null;
  const isFolded = !isShown(part);
  const label = isFolded ? labelOf(part, root) : null;
  if (label || part.id === '') return label;
  const name = CSS.escape(part.id);
  const byName = `[aria-controls~="${name}"], [popovertarget="${name}"], [href="#${name}"], [data-bs-target="#${name}"], [data-target="#${name}"]`;
  const naming = [...root.querySelectorAll(byName)].filter(
    (each) =>
      !contains(part, each) && !contains(each, hidden) && (isFolded || each.getAttribute('aria-expanded') === 'false'),
  );
  return naming.find(isShown) ?? naming[0] ?? null;
}

/** By shape: a frame's document is of another realm than ours. */
function isRoot(node: Node): node is Document | ShadowRoot {
  return 'getElementById' in node;
}

/** The tab or button whose words are the name of a part. */
function labelOf(part: Element, root: Document | ShadowRoot): Element | null {
  const label = root.getElementById(part.getAttribute('aria-labelledby') ?? '');
  return label && !contains(part, label) ? nearest(label, isControl) : null;
}

/** A drawer, which holds the menu of small pages. */
const DRAWER = /drawer|offcanvas|popup-+(?:left|right)/i;

/** The one sign of a menu right before a hidden menu, perhaps in a bar with others (☰). */
function menuButtonBefore(folded: Element): Element | null {
  const bar =
    regionOf(folded) === 'menu' || DRAWER.test(folded.getAttribute('class') ?? '')
      ? folded.previousElementSibling
      : null;
  if (!bar) return null;
  const signs = [bar, ...bar.querySelectorAll('*')].filter(
    (each) => (saysClosed(each) || isMenuSign(each)) && isShown(each) && !opensAnother(each, folded),
  );
  return signs.length === 1 ? (signs[0] ?? null) : null;
}
