/**
 * Hono with its regular-expression router alone. The package's own entry brings a second router for patterns that the
 * first cannot express; we have none of them, and the Worker is to stay within 60 KB.
 */
import type { Env } from 'hono';
import { HonoBase } from 'hono/hono-base';
import { RegExpRouter } from 'hono/router/reg-exp-router';

export class Hono<E extends Env> extends HonoBase<E> {
  constructor() {
    super();
    this.router = new RegExpRouter();
  }
}
