/** The ledger's routes, to be mounted under /v1. A private book: nothing it answers may be kept by a cache. */
import type { AppEnv } from '../bindings.ts';
import { Hono } from '../hono.ts';
import { auditRoutes } from './audit.ts';
import { balanceRoutes } from './balances.ts';
import { consentRoutes } from './consents.ts';
import { drawOrderRoutes } from './draw-orders.ts';
import { entryRoutes } from './entries.ts';
import { exportRoutes } from './export.ts';
import { householdRoutes } from './households.ts';
import { importRoutes } from './import.ts';
import { memberRoutes } from './members.ts';
import { observationRoutes } from './observations.ts';
import { planRoutes } from './plan.ts';
import { relationRoutes } from './relations.ts';
import { reversalRoutes } from './reversals.ts';
import type { LedgerSeams } from './seams.ts';
import { tokenRoutes } from './tokens.ts';

/** The ledger with what the composition root knows of the rules. */
export function createLedgerApp(seams: LedgerSeams): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const groups = [
    householdRoutes(),
    tokenRoutes(),
    consentRoutes(),
    memberRoutes(seams),
    relationRoutes(),
    drawOrderRoutes(),
    entryRoutes(seams),
    reversalRoutes(seams),
    planRoutes(seams),
    observationRoutes(),
    balanceRoutes(seams),
    auditRoutes(),
    exportRoutes(),
    importRoutes(seams),
  ];
  for (const routes of groups) app.route('/', routes);
  return app;
}
