/** The menu that may hold what is not on the page yet. */
import { tight } from '../reading/page/text.ts';
import { contains } from '../reading/page/tree.ts';
import { collapsedIn } from './collapsed.ts';
import { nameOf } from './name.ts';

/** Words that any menu may have. */
const COMMON = /医保|服务|管理|查询|业务|办理|个人|账户|我的|申请|信息/g;

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
