/** `GET /v1/rules` and `GET /v1/rules/{parameter}/history`: the values of parameters, with dates and sources. */
import { HISTORY_QUERY, RULES_QUERY } from '../../shared/api/queries.ts';
import { historyOf, resolve } from '../../shared/rules/resolve.ts';
import type { AppEnv } from '../bindings.ts';
import { Fault } from '../fault.ts';
import { Hono } from '../hono.ts';
import { pageOf } from '../paging.ts';
import { answerCached, askedInQuery, knownParameters, parameterNames } from './asked.ts';
import { stateOnDay, stateRule } from './state.ts';

export const rulesRoutes = new Hono<AppEnv>();

rulesRoutes.get('/rules', async (c) => {
  const { question, query } = await askedInQuery(c, RULES_QUERY);
  const { rules, on, language } = question;
  const { region } = query;
  const names = knownParameters(question, query.parameter);
  return answerCached(c, question, () => ({
    region,
    on,
    rules: names.flatMap((name) => stateOnDay(rules, name, resolve(rules, name, region, on), language) ?? []),
  }));
});

rulesRoutes.get('/rules/:parameter/history', async (c) => {
  const { question, query } = await askedInQuery(c, HISTORY_QUERY);
  const { rules, language } = question;
  const { region } = query;
  const parameter = parameterNames(rules).find((name) => name === c.req.param('parameter'));
  if (parameter === undefined) throw new Fault('not-found');
  const items = historyOf(rules, parameter, region).flatMap(
    (resolution) => stateRule(rules, parameter, resolution, language) ?? [],
  );
  const page = pageOf(items, query, (item) => item);
  return answerCached(c, question, () => ({ parameter, region, ...page }));
});
