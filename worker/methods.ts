/** 404 for an address that nobody serves; 405 with Allow for a known address and another method (RFC 9110, section 15.5.6). */

import type { AppEnv } from './bindings.ts';
import { Fault } from './fault.ts';
import type { Hono } from './hono.ts';
import { answerFault } from './problem.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** What no route has answered. Hono answers HEAD by the GET route and the CORS layer answers OPTIONS. */
export function refuseTheRest(app: Hono<AppEnv>): void {
  app.notFound((c) => {
    // Whatever the method, the arrival of a request is one match.
    const taken = METHODS.filter((method) => app.router.match(method, c.req.path)[0].length > 1);
    if (taken.length === 0) return answerFault(new Fault('not-found'), c);
    const allow = [...taken, ...(taken[0] === 'GET' ? ['HEAD'] : []), 'OPTIONS'].join(', ');
    return answerFault(new Fault('method-not-allowed', { headers: { Allow: allow } }), c);
  });
}
