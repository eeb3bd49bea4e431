/** `GET /v1/regions`, `GET /v1/regions/{code}` and `GET /v1/coverage`: where there are rules, and where there are none. */
import type { RegionItem } from '../../shared/api/answers/regions.ts';
import type { RegionCoverage } from '../../shared/api/answers/rules.ts';
import { COVERAGE_QUERY, REGION_QUERY, REGIONS_QUERY } from '../../shared/api/queries.ts';
import { isRegionCode, type RegionCode, type RegionLevel } from '../../shared/region.ts';
import type { AppEnv } from '../bindings.ts';
import { Fault } from '../fault.ts';
import { Hono } from '../hono.ts';
import { pageOf } from '../paging.ts';
import { type Asked, answerCached, askedInQuery, knownParameters, parameterNames } from './asked.ts';
import { coverOf } from './cover.ts';

export const regionRoutes = new Hono<AppEnv>();

regionRoutes.get('/regions', async (c) => {
  const { question, query } = await askedInQuery(c, REGIONS_QUERY);
  const page = pageOf(regionsOf(question, query), query, (code) => code);
  return answerCached(c, question, () => ({
    on: question.on,
    ...page,
    items: regionItems(question, page.items),
  }));
});

regionRoutes.get('/regions/:code', async (c) => {
  const { question } = await askedInQuery(c, REGION_QUERY);
  const code = c.req.param('code');
  if (!isRegionCode(code) || !question.rules.regions.has(code)) throw new Fault('not-found');
  return answerCached(c, question, () => ({ ...regionItems(question, [code])[0], on: question.on }));
});

regionRoutes.get('/coverage', async (c) => {
  const { question, query } = await askedInQuery(c, COVERAGE_QUERY);
  const { rules, on, language } = question;
  const names = knownParameters(question, query.parameter);
  const page = pageOf(regionsOf(question, query), query, (code) => code);
  return answerCached(c, question, () => ({
    on,
    ...page,
    items: page.items.map(
      (region): RegionCoverage => ({
        region,
        name: rules.regions.nameOf(region, language),
        parameters: names.map((name) => coverOf(rules, name, region, on)),
      }),
    ),
  }));
});

function regionsOf(
  { rules: { regions } }: Asked,
  query: {
    readonly region?: RegionCode | undefined;
    readonly parent?: RegionCode | undefined;
    readonly level?: RegionLevel | undefined;
  },
): RegionCode[] {
  return regions.codes.filter(
    (code) =>
      (query.region === undefined || code === query.region) &&
      (query.parent === undefined || regions.parentOf(code) === query.parent) &&
      (query.level === undefined || regions.levelOf(code) === query.level),
  );
}

function regionItems({ rules, on, language }: Asked, codes: readonly RegionCode[]): RegionItem[] {
  const names = parameterNames(rules);
  return codes.map((code) => {
    const covers = names.map((name) => coverOf(rules, name, code, on).coverage);
    const count = (coverage: string) => covers.filter((each) => each === coverage).length;
    return {
      code,
      name: rules.regions.nameOf(code, language),
      parent: rules.regions.parentOf(code),
      level: rules.regions.levelOf(code),
      coverage: { own: count('own'), inherited: count('inherited'), none: count('none') },
    };
  });
}
