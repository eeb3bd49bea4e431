/** The title of an entry, a drawer or a fold, which shows what is folded away in the same one. */
import { parentOf } from '../reading/page/tree.ts';
import { isMenuSign, opensAnother, saysClosed } from './collapsed.ts';
import { elementsIn, hasOwnWords, isAlike } from './inside.ts';
import { nameOf } from './name.ts';
import { isControl, isField } from './role.ts';
import { isShown } from './shown.ts';

const ITEM =
  /^(?:li|details) |sub-?menu|drop-?down|collapse|accordion|fold|tree-?node|(?:menu|nav|list|tree)[-_]?item|menu-inline/i;
const DIALOG = /dialog|modal/i;
/** More words than a title has. */
const LONGEST = 24;
/** A title and its part, twice. */
const FEWEST_OF_PAIRS = 4;

/** Null where nothing before a folded part says, or shows by where it stands, that it opens it. */
export function titleOf(folded: Element, item: Element): Element | null {
  if (DIALOG.test(traitsOf(folded))) return null;
  const inside = elementsIn(item);
  const before = inside
    .slice(0, inside.indexOf(folded))
    .filter((each) => isShown(each) && nameOf(each) !== '' && !isPeer(each, folded));
  const last = before.at(-1);
  if (last && mayOpen(last, folded) && (saysClosed(last) || (isControl(folded) && isMenuSign(last)))) return last;
  if (isControl(folded)) return null;
  if (isInTurn(inside)) return last && last === folded.previousElementSibling ? pressedIn([last], folded) : null;
  if (ITEM.test(traitsOf(item))) return before.length > 0 ? pressedIn(before, folded) : hasOwnWords(item) ? item : null;
  return before.length === 1 && isOneOfSeveral(item) ? pressedIn(before, folded) : null;
}

/** The one control among some titles, or the one title where none has a control. */
function pressedIn(titles: readonly Element[], folded: Element): Element | null {
  const controls = titles
    .flatMap((each) => [each, ...each.querySelectorAll('*')])
    .filter((each) => (isControl(each) || saysClosed(each)) && isShown(each));
  const closed = controls.filter(saysClosed);
  const [only, second] = closed.length > 0 ? closed : controls.length > 0 ? controls : titles;
  return only && !second && mayOpen(only, folded) ? only : null;
}

function mayOpen(title: Element, folded: Element): boolean {
  return (
    nameOf(title).length <= LONGEST &&
    title.getAttribute('aria-expanded') !== 'true' &&
    (!isField(title) || saysClosed(title)) &&
    !opensAnother(title, folded)
  );
}

/** Another of the kind of the folded part, which is shown in its place or beside it. */
function isPeer(each: Element, folded: Element): boolean {
  return (
    isAlike(each, folded) &&
    !isControl(each) &&
    !saysClosed(each) &&
    (each.classList.length > 0 || [...each.querySelectorAll('*')].some(isControl))
  );
}

function traitsOf(element: Element): string {
  return `${element.localName} ${element.getAttribute('role')} ${element.getAttribute('class')}`;
}

/** Made like one beside it. */
function isOneOfSeveral(item: Element): boolean {
  const parent = parentOf(item);
  return (
    parent !== null &&
    item.classList.length > 0 &&
    elementsIn(parent).some((each) => each !== item && isAlike(each, item))
  );
}

/** Titles and their parts in turn, and nothing else. */
function isInTurn(inside: readonly Element[]): boolean {
  const kinds = inside.map(({ localName }) => localName);
  return (
    kinds.length >= FEWEST_OF_PAIRS && kinds[0] !== kinds[1] && kinds.every((each, index) => each === kinds[index % 2])
  );
}
