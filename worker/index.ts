/** The Worker: the public rules and the private ledger, two apps that share ids, errors and nothing else. */

import { arrival } from './arrival.ts';
import type { AppEnv, Bindings } from './bindings.ts';
import { Hono } from './hono.ts';
import { createLedgerApp } from './ledger/app.ts';
import { sweepIdleHouseholds } from './ledger/sweep.ts';
import { refuseTheRest } from './methods.ts';
import { staticRoutes } from './pages/static.ts';
import { answerFault } from './problem.ts';
import { mayPass } from './rate-limit.ts';
import { channelRoutes } from './rules/channels.ts';
import { eligibilityRoutes } from './rules/eligibility.ts';
import { estimateRoutes } from './rules/estimates.ts';
import { guideRoutes } from './rules/guides.ts';
import { healthRoutes } from './rules/health.ts';
import { portalRoutes } from './rules/portals.ts';
import { regionRoutes } from './rules/regions.ts';
import { releaseRoutes } from './rules/releases.ts';
import { rulesRoutes } from './rules/rules.ts';
import { rulesForLedger } from './rules-for-ledger.ts';
import { unchanged } from './unchanged.ts';

const app = new Hono<AppEnv>();

app.use(arrival);
app.route('/', staticRoutes);
app.route('/', healthRoutes);
for (const routes of [
  regionRoutes,
  rulesRoutes,
  releaseRoutes,
  channelRoutes,
  guideRoutes,
  portalRoutes,
  eligibilityRoutes,
  estimateRoutes,
]) {
  app.route('/v1', routes);
}
app.route('/v1', createLedgerApp(rulesForLedger));
refuseTheRest(app);
app.onError(answerFault);

const answer = app.fetch;

/** What a cache asks most, whether something has changed, is answered before anything else is set up. */
async function fetch(request: Request, bindings: Bindings, context?: ExecutionContext): Promise<Response> {
  const known = bindings.LOG_REQUESTS === 'all' ? null : unchanged(request, bindings);
  if (known !== null && (await mayPass(request, bindings))) return known;
  return answer(request, bindings, context);
}

/** Once a day: households idle for longer than the notice promises are erased. */
async function scheduled(_controller: ScheduledController, bindings: Bindings): Promise<void> {
  await sweepIdleHouseholds(bindings);
}

export default Object.assign(app, { fetch, scheduled });
