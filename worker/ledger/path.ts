/** Ids that stand in an address. */
import type { Context } from 'hono';
import * as v from 'valibot';
import { id } from '../../shared/api/ledger-fields.ts';
import type { AppEnv } from '../bindings.ts';
import { Fault } from '../fault.ts';

/** A UUID from the address. What is none names nothing: a 404 Fault. */
export function idInPath(c: Context<AppEnv>, name: string): string {
  const result = v.safeParse(id, c.req.param(name));
  if (!result.success) throw new Fault('not-found');
  return result.output;
}
