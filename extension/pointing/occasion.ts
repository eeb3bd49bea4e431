/** Tells from a page's visible words that a person is at a point where help is welcome. */
import { saysNotice } from '../../shared/portals/occasion.ts';
import type { Sign } from './tour-messages.ts';

/** Said to the person, by the page, and short: an article about it is longer. */
const LONGEST_NOTICE = 90;
const LONGEST_NAME = 18;
const MOST_TEXTS = 6_000;
/** Where pages speak of it in general. */
const ARTICLE = 'article, footer, [class*="article"], [class*="news"], [class*="faq"], details:not([open])';

/** The first occasion in reading order of urgency: a notice goes before the page's name. */
export function occasionOn(page: Document, open: readonly Sign[]): Sign | null {
  return noticeOn(page, open) ?? namedAs(page, open);
}

function noticeOn(page: Document, open: readonly Sign[]): Sign | null {
  if (!page.body) return null;
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < MOST_TEXTS && texts.nextNode(); count++) {
    const text = (texts.currentNode.nodeValue ?? '').replace(/\s+/g, '');
    if (text.length < 6 || text.length > LONGEST_NOTICE) continue;
    const sign = open.find(({ notices }) => notices.some((notice) => saysNotice(text, notice)));
    const holder = texts.currentNode.parentElement;
    if (sign && holder && isSeen(holder) && !holder.closest(ARTICLE)) return sign;
  }
  return null;
}

/** By its title, a heading, or the last of its breadcrumbs. A link of that name leads there and is not there. */
function namedAs(page: Document, open: readonly Sign[]): Sign | null {
  const named = (text: string) =>
    open.find(
      ({ names, notNames }) =>
        text.length <= LONGEST_NAME &&
        names.some((name) => text.includes(name)) &&
        !notNames.some((name) => text.includes(name)),
    ) ?? null;
  const byTitle = named(page.title.split(/[-_|·—]/)[0]?.trim() ?? '');
  if (byTitle) return byTitle;
  const headings = page.querySelectorAll(
    'h1, h2, h3, [role="heading"], [aria-current="page"], [class*="breadcrumb"] > :last-child',
  );
  for (const each of headings) {
    const sign = named((each.textContent ?? '').replace(/[\s/>›]/g, ''));
    if (sign && isSeen(each) && !each.closest(`a[href], button, ${ARTICLE}`)) return sign;
  }
  return null;
}

function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}
