/** The menu that may hold what is not on the page yet. */
import { tight } from '../reading/page/text.ts';
import { contains, parentOf } from '../reading/page/tree.ts';
import { collapsedIn } from './collapsed.ts';
import { nameOf } from './name.ts';
import { isControl } from './role.ts';
import { isShown } from './shown.ts';

/** Words that any menu may have. */
const COMMON = /医保|服务|管理|查询|业务|办理|个人|账户|我的|申请|信息/g;

const PRESSED = 'a, button, [role], [onclick], [tabindex]';
/** A way to the rest of a list; what the list is of may be said by its title. */
const REST = /^(?:查看)?(?:更多|全部)(?:服务|应用|业务|功能)?[>›»→]*$/;
const SERVICES = /^.{0,4}(?:服务|应用|业务|功能)(?!公告|通知|动态|新闻|指南)/;
const TITLE = /^.{0,4}(?:服务|应用|业务|功能)$/;
/** What a list of services may have, and a form has not. */
const SERVICE = /共济|账户|查询/;

/** The one collapsed menu that shares a telling word with what is sought and has nothing in it yet; null for none or two. */
export function likelyOpener(page: Document, words: string): Element | null {
  const sharing = collapsedIn(page).filter((each) => sharesWord(tight(nameOf(each)), tight(words)) && isUnfilled(each));
  const outer = sharing.filter((each) => !sharing.some((other) => other !== each && contains(each, other)));
  const [only, second] = outer.length > 0 || !SERVICE.test(words) ? outer : restOfServices(page);
  return only && !second ? only : null;
}

function restOfServices(page: Document): readonly Element[] {
  return [...page.querySelectorAll(PRESSED)].filter((each) => {
    const name = tight(nameOf(each));
    return (
      REST.test(name) &&
      isControl(each) &&
      isShown(each) &&
      ([name, listAround(each)].some((said) => SERVICES.test(said)) || TITLE.test(saidBefore(each)))
    );
  });
}

function listOf(control: Element): Element | null {
  let at = parentOf(control);
  while (at && tight(at.textContent ?? '') === tight(control.textContent ?? '')) at = parentOf(at);
  return at;
}

/** All that the list says to which a control belongs, its title first. */
function listAround(control: Element): string {
  return tight(listOf(control)?.textContent ?? '');
}

/** What stands before the list, which may be its title. */
function saidBefore(control: Element): string {
  return tight(listOf(control)?.previousElementSibling?.textContent ?? '');
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
