/** One guide as a page: for a phone at the counter, and for print. */
import type { GuideItem } from '../../shared/api/answers/guides.ts';
import type { Language } from '../language.ts';
import type { Asked } from '../rules/asked.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';

const WORDS = {
  zh: {
    minutes: (n: number) => `大约 ${n} 分钟`,
    ready: '先准备好',
    steps: '步骤',
    troubles: '办不成时',
    sources: '依据',
    sure: { official: '国家或地方文件', reported: '媒体报道', unverified: '仅见于网站，未核实' },
    standard: '普通版',
    plain: '长辈版（大字）',
    end: '结果仅供参考，以当地医保部门为准。不清楚时请拨打 12393。',
    where: (name: string) => `适用地区：${name}`,
  },
  en: {
    minutes: (n: number) => `About ${n} minutes`,
    ready: 'Have ready',
    steps: 'Steps',
    troubles: 'If it does not work',
    sources: 'Sources',
    sure: {
      official: 'official text',
      reported: 'reported by media',
      unverified: 'seen on websites only, not verified',
    },
    standard: 'Standard words',
    plain: 'Plain words, large type',
    end: 'For reference only; the local insurance office decides. If in doubt, call 12393.',
    where: (name: string) => `Region: ${name}`,
  },
} as const;

export function guidePage(guide: GuideItem, { rules, language, on }: Asked, plain: boolean): Html {
  const words = WORDS[language];
  const region = rules.regions.nameOf(guide.region, language);
  const other = plain ? 'standard' : 'plain';
  return page(
    guide.title,
    language,
    plain,
    html`<h1>${guide.title}</h1>
<p class="quiet">${words.where(region)} · ${words.minutes(guide.minutes)} · ${on} · <a href="?words=${other}">${words[other]}</a></p>
${guide.warnings.map((text) => html`<p class="warning">${text}</p>`)}
${section(words.ready, guide.haveReady.length > 0, html`<ul>${guide.haveReady.map((text) => html`<li>${text}</li>`)}</ul>`)}
<h2>${words.steps}</h2>
<ol class="steps">${guide.steps.map((step) => stepItem(step))}</ol>
${section(
  words.troubles,
  guide.troubles.length > 0,
  html`<dl>${guide.troubles.map(({ what, remedy }) => html`<dt>${what}</dt><dd>${remedy}</dd>`)}</dl>`,
)}
<h2>${words.sources}</h2>
<p class="quiet">${words.sure[guide.certainty]}</p>
<ul class="quiet">${guide.sources.map((source) => sourceItem(source, language))}</ul>
<p class="quiet">${words.end}</p>`,
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
