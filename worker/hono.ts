/**
 * Hono with its pattern router alone: the smallest, since the Worker is to stay within 60 KB. It tries the patterns of a
 * method one after the other, of which there are two dozen at most.
 */
import type { Env } from 'hono';
import { HonoBase } from 'hono/hono-base';
import { PatternRouter } from 'hono/router/pattern-router';

export class Hono<E extends Env> extends HonoBase<E> {
  constructor() {
    super();
    this.router = new PatternRouter();
  }
}
