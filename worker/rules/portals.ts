/** `GET /v1/portals`: the registry of portals, as the release has it. */
import type { PortalItem } from '../../shared/api/answers/guides.ts';
import { PORTALS_QUERY } from '../../shared/api/queries.ts';
import { coversHost } from '../../shared/portals/match.ts';
import { type Portal, portalId } from '../../shared/portals/portal.ts';
import type { AppEnv } from '../bindings.ts';
import { Hono } from '../hono.ts';
import type { Language } from '../language.ts';
import { pageOf } from '../paging.ts';
import { answerCached, askedInQuery } from './asked.ts';

export const portalRoutes = new Hono<AppEnv>();

portalRoutes.get('/portals', async (c) => {
  const { question, query } = await askedInQuery(c, PORTALS_QUERY);
  const { portals } = question.rules.snapshot.portals;
  // As `location.host` writes it: with the port where there is one.
  const [host, port] = query.host?.split(':') ?? [];
  const found = portals.filter(
    (portal) =>
      (host === undefined || coversHost(portal, host)) && (port === undefined || port === String(portal.port)),
  );
  const page = pageOf(found, query, (portal) => portalItem(portal, question.language));
  return answerCached(c, question, () => page);
});

function portalItem(portal: Portal, language: Language): PortalItem {
  return {
    id: portalId(portal),
    region: portal.region,
    host: portal.host,
    port: portal.port ?? null,
    basePath: portal.basePath,
    scope: portal.scope ?? null,
    name: portal.name[language] ?? portal.name.zh,
    role: portal.role,
    platform: portal.platform,
    permission: portal.permission,
    neverInject: portal.neverInject,
    evidence: portal.evidence,
    routes: [...(portal.routes ?? [])],
  };
}
