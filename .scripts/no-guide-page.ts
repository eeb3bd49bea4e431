/** The page for a guide's address that names none: the guides that serve everywhere, and where the others are. */
import type { Guide } from '../shared/guides/guide.ts';
import { GUIDE_PAGE_WORDS } from '../shared/guides/page-words.ts';
import { NATION } from '../shared/region.ts';
import type { Words } from '../shared/rules/snapshot.ts';
import { escaped, type PageLanguage, page } from './static-page.ts';

const say = (zh: string, en: string): Words => ({ zh, en });

const WORDS = {
  title: say('没有这个指引', 'There is no such guide'),
  about: say(
    '地址可能抄错了，或者这个指引已经换了名字。下面是全国通用的指引；各地自己的指引以当地为准。拿不准请拨打 12393。',
    'The address may have a mistake in it, or the guide has another name now. These are the guides for the whole country; places may have their own. When in doubt, call 12393.',
  ),
  home: say('首页', 'Home'),
} as const;

/** With `plain`, in large type, and so are the guides that it leads to. */
export function noGuidePage(guides: readonly Guide[], language: PageLanguage, plain: boolean): string {
  const other = plain ? 'standard' : 'plain';
  const word = (name: keyof typeof WORDS) => escaped(WORDS[name][language]);
  const links = guides
    .filter(({ region }) => region === NATION)
    .map(
      ({ id, title }) =>
        `<li><a href="/v1/guides/${id}${plain ? '?words=plain' : ''}">${escaped(title[language])}</a></li>`,
    );
  return page(
    language,
    WORDS.title[language],
    `<p class="switch"><a href="/">${word('home')}</a> · <a href="?words=${other}">${escaped(GUIDE_PAGE_WORDS[other][language])}</a></p>
<h1>${word('title')}</h1>
<p>${word('about')}</p>
<ul class="links">
${links.join('\n')}
</ul>`,
    plain,
  );
}
