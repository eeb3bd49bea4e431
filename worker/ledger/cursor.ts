/** Opaque cursors: where a page of a newest-first list ends. */
import type { Context } from 'hono';
import { fieldFaultOf } from '../../shared/api/faults.ts';
import type { AppEnv } from '../bindings.ts';
import { Fault } from '../fault.ts';

export function encodeCursor(place: number): string {
  return btoa(`before ${place}`).replaceAll('=', '');
}

/** Throws a 422 Fault for what {@link encodeCursor} did not make. */
export function decodeCursor(c: Context<AppEnv>, cursor: string): number {
  const match = /^[A-Za-z0-9]{1,40}$/.test(cursor) ? /^before (\d{1,15})$/.exec(decoded(cursor)) : null;
  if (match?.[1] !== undefined) return Number(match[1]);
  throw new Fault('invalid-fields', { errors: [fieldFaultOf('?cursor', 'bad-format', c.var.language)] });
}

function decoded(text: string): string {
  try {
    return atob(text);
  } catch {
    return '';
  }
}
