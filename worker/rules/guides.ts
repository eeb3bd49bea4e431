/** `GET /v1/guides` and `GET /v1/guides/{id}`: how to do a thing, in steps; as data, or as a page for phones and print. */
import type { GuideItem } from '../../shared/api/answers/guides.ts';
import { GUIDE_QUERY, GUIDES_QUERY } from '../../shared/api/queries.ts';
import { sourcesOf } from '../../shared/eligibility/read.ts';
import type { Guide } from '../../shared/guides/guide.ts';
import type { AppEnv } from '../bindings.ts';
import { Fault } from '../fault.ts';
import { Hono } from '../hono.ts';
import { guidePage } from '../pages/guide-page.ts';
import { PAGE_HEADERS } from '../pages/page.ts';
import { localized } from '../pages/static.ts';
import { pageOf } from '../paging.ts';
import { isKnown } from '../unchanged.ts';
import { type Asked, answerCached, askedInQuery, cachingHeaders } from './asked.ts';
import { lineOf } from './channels.ts';

export const guideRoutes = new Hono<AppEnv>();

guideRoutes.get('/guides', async (c) => {
  const { question, query } = await askedInQuery(c, GUIDES_QUERY);
  const { rules } = question;
  const { region, task, kind } = query;
  const line = region ? lineOf(rules.regions, region) : null;
  const found = rules.snapshot.guides
    .filter((guide) => line === null || line.includes(guide.region))
    .filter((guide) => task === undefined || guide.task === task)
    // A guide without a kind holds for all of them.
    .filter((guide) => kind === undefined || guide.kind === null || guide.kind === kind);
  const nearestFirst = line === null ? found : found.sort((a, b) => line.indexOf(a.region) - line.indexOf(b.region));
  const page = pageOf(nearestFirst, query, (guide) => ({
    ...guideItem(question, guide),
    inherited: region !== undefined && guide.region !== region,
  }));
  return answerCached(c, question, () => page);
});

guideRoutes.get('/guides/:id', async (c) => {
  const { question, query } = await askedInQuery(c, GUIDE_QUERY);
  const { snapshot } = question.rules;
  const guide = snapshot.guides.find(({ id }) => id === c.req.param('id'));
  const form = prefersPage(c.req.header('accept')) ? 'html' : 'json';
  const plain = query.words === 'plain';
  if (!guide && form === 'html') return localized(c, plain ? 'no-guide-plain' : 'no-guide', 404);
  if (!guide) throw new Fault('not-found');
  const headers = {
    ...cachingHeaders(c, question, form),
    Vary: 'Accept, Accept-Language',
  };
  if (isKnown(c.req.header('if-none-match'), headers.ETag)) return c.body(null, 304, headers);
  const item = guideItem(question, plain ? inPlainWords(guide) : guide);
  if (form === 'html') {
    const { origin } = new URL(c.req.url);
    const sheet = guidePage(item, { ...question, plain, origin, mentions: guide.mentions ?? [] });
    return c.html(sheet.markup, 200, { ...PAGE_HEADERS, ...headers });
  }
  return c.json({ ...item, release: question.release }, 200, headers);
});

/** A browser names HTML, and before JSON if it names both; whoever says nothing gets data. */
function prefersPage(accept = ''): boolean {
  const [html, json] = ['text/html', 'application/json'].map((type) => accept.indexOf(type));
  return html !== undefined && json !== undefined && html >= 0 && (json < 0 || html < json);
}

function inPlainWords(guide: Guide): Guide {
  return { ...guide, steps: guide.steps.map((step) => ({ ...step, text: step.plain ?? step.text })) };
}

function guideItem({ rules, language }: Asked, guide: Guide): GuideItem {
  const words = (text: { readonly zh: string; readonly en: string }) => text[language];
  return {
    id: guide.id,
    title: words(guide.title),
    task: guide.task,
    kind: guide.kind,
    region: guide.region,
    minutes: guide.minutes,
    haveReady: guide.haveReady.map(words),
    warnings: guide.warnings.map(words),
    steps: guide.steps.map((step, index) => ({
      n: index + 1,
      text: words(step.text),
      plain: step.plain ? words(step.plain) : null,
      target: step.target ? { words: [...step.target.words], role: step.target.role } : null,
      warning: step.warning ? words(step.warning) : null,
    })),
    troubles: guide.troubles.map(({ what, remedy }) => ({ what: words(what), remedy: words(remedy) })),
    certainty: guide.certainty,
    sources: sourcesOf(rules, guide.sources),
  };
}
