/** 405 with Allow for a known address and another method (RFC 9110, section 15.5.6). */

import type { AppEnv } from './bindings.ts';
import { Fault } from './fault.ts';
import type { Hono } from './hono.ts';

/** Call it when every route is set. Hono answers HEAD by the GET route and the CORS layer answers OPTIONS. */
export function refuseOtherMethods(app: Hono<AppEnv>): void {
  const methodsOf = new Map<string, Set<string>>();
  for (const { method, path } of app.routes) {
    if (method === 'ALL') continue;
    const methods = methodsOf.get(path) ?? new Set<string>();
    methodsOf.set(path, methods.add(method));
  }
  for (const [path, methods] of methodsOf) {
    if (methods.has('GET')) methods.add('HEAD');
    const allow = [...methods, 'OPTIONS'].join(', ');
    app.all(path, () => {
      throw new Fault('method-not-allowed', { headers: { Allow: allow } });
    });
  }
}
