/** Tells from a page's visible words that a person is at a point where help is welcome. */
import type { Occasion } from './tour-messages.ts';

/** Said to the person, by the page, and short: an article about it is longer. */
const NOTICES: readonly (readonly [Occasion, RegExp])[] = [
  ['activate', /请(?:您)?先[^。;;]{0,16}(?:医保码|医保电子凭证|电子医保凭证)[^。;;]{0,16}(?:授权|认证|激活)/],
  ['activate', /(?:您|账号)[^。;;]{0,8}(?:未|没有)(?:激活|开通)[^。;;]{0,6}(?:医保码|医保电子凭证)/],
  ['uninsured', /您(?:暂|目前|当前|尚)?(?:未|没有)参保/],
];
const LONGEST_NOTICE = 90;
const MUTUAL_AID = /(?:家庭共济|(?:个人|家庭)账户共济|职工医保个人账户关联)/;
const LONGEST_NAME = 18;
const MOST_TEXTS = 6_000;
/** Where pages speak of it in general. */
const ARTICLE = 'article, footer, [class*="article"], [class*="news"], [class*="faq"], details:not([open])';

/** The first occasion in reading order of urgency: a notice goes before the page's name. */
export function occasionOn(page: Document, open: readonly Occasion[]): Occasion | null {
  const said = noticeOn(page, open);
  if (said) return said;
  return open.includes('bind') && isNamedMutualAid(page) ? 'bind' : null;
}

function noticeOn(page: Document, open: readonly Occasion[]): Occasion | null {
  if (!page.body) return null;
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < MOST_TEXTS && texts.nextNode(); count++) {
    const text = (texts.currentNode.nodeValue ?? '').replace(/\s+/g, '');
    if (text.length < 6 || text.length > LONGEST_NOTICE) continue;
    const [occasion] = NOTICES.find(([kind, words]) => open.includes(kind) && words.test(text)) ?? [];
    const holder = texts.currentNode.parentElement;
    if (occasion && holder && isSeen(holder) && !holder.closest(ARTICLE)) return occasion;
  }
  return null;
}

/** By its title, a heading, or the last of its breadcrumbs. A link of that name leads there and is not there. */
function isNamedMutualAid(page: Document): boolean {
  const isName = (text: string) => text.length <= LONGEST_NAME && MUTUAL_AID.test(text) && !/亲情账户/.test(text);
  if (isName(page.title.split(/[-_|·—]/)[0]?.trim() ?? '')) return true;
  const headings = page.querySelectorAll(
    'h1, h2, h3, [role="heading"], [aria-current="page"], [class*="breadcrumb"] > :last-child',
  );
  return [...headings].some(
    (each) =>
      isName((each.textContent ?? '').replace(/[\s/>›]/g, '')) &&
      isSeen(each) &&
      !each.closest(`a[href], button, ${ARTICLE}`),
  );
}

function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}
