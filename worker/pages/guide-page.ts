/** One guide as a page: for a phone at the counter, and for print. */
import type { GuideItem } from '../../shared/api/answers/guides.ts';
import type { Guide } from '../../shared/guides/guide.ts';
import type { GuidePageWord } from '../../shared/guides/page-words.ts';
import type { Language } from '../language.ts';
import type { Asked } from '../rules/asked.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';

interface Form extends Asked {
  readonly plain: boolean;
  /** The API's own address: a printed sheet shows where the guides are that it mentions. */
  readonly origin: string;
  readonly mentions: Required<Guide>['mentions'];
}

export function guidePage(guide: GuideItem, { rules, language, on, plain, origin, mentions }: Form): Html {
  const linked = (text: string): Html => {
    for (const { guide, words } of mentions) {
      const [before = '', after] = text.split(words[language]);
      if (after === undefined) continue;
      const address = `${origin}/v1/guides/${guide}${plain ? '?words=plain' : ''}`;
      return html`${before}<a class="guide" href="${address}">${words[language]}</a>${after}`;
    }
    return html`${text}`;
  };
  const words = (code: GuidePageWord) => rules.snapshot.words.guidePage[code][language];
  const region = rules.regions.nameOf(guide.region, language);
  const other = plain ? 'standard' : 'plain';
  return page(
    guide.title,
    language,
    plain,
    html`<h1>${guide.title}</h1>
<p class="quiet">${words('where').replace('{region}', region)} · ${words('minutes').replace('{minutes}', `${guide.minutes}`)} · ${on}</p>
<p class="switch"><a href="?words=${other}">${words(other)}</a></p>
${guide.warnings.map((text) => html`<p class="warning">${linked(text)}</p>`)}
${section(words('ready'), guide.haveReady.length > 0, html`<ul>${guide.haveReady.map((text) => html`<li>${text}</li>`)}</ul>`)}
<h2>${words('steps')}</h2>
<ol class="steps">${guide.steps.map((step) => stepItem(step))}</ol>
${section(
  words('troubles'),
  guide.troubles.length > 0,
  html`<dl>${guide.troubles.map(({ what, remedy }) => html`<dt>${what}</dt><dd>${linked(remedy)}</dd>`)}</dl>`,
)}
<h2>${words('sources')}</h2>
<p class="quiet">${words(guide.certainty)}</p>
<ul class="quiet">${guide.sources.map((source) => sourceItem(source, language))}</ul>
<p class="quiet">${words('end')}</p>`,
  );
}

function section(title: string, present: boolean, body: Html): Html | string {
  return present ? html`<h2>${title}</h2>${body}` : '';
}

function stepItem({ n, text, warning }: GuideItem['steps'][number]): Html {
  return html`<li><span class="n">${n}</span><div>${text}${warning ? html`<p class="warning">${warning}</p>` : ''}</div></li>`;
}

function sourceItem({ title, publisher, published, url }: GuideItem['sources'][number], language: Language): Html {
  const said = [publisher, published].filter((part) => part !== null).join(language === 'zh' ? '，' : ', ');
  const named = url === null ? html`${title}` : html`<a href="${url}" rel="noreferrer">${title}</a>`;
  return html`<li>${named}${said ? ` (${said})` : ''}</li>`;
}
