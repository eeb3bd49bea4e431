/** A refusal on its way out: thrown anywhere in a route, answered as a problem document. */
import type { FieldFault, ProblemCode } from '../shared/api/problem.ts';

export class Fault extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: readonly FieldFault[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    options: { detail?: string; errors?: readonly FieldFault[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(code);
    this.code = code;
    this.detail = options.detail;
    this.errors = options.errors;
    this.headers = options.headers ?? {};
  }
}

/** 422 for one field. */
export function fieldFault(pointer: string, code: string, detail: string): Fault {
  return new Fault('invalid-fields', { errors: [{ pointer, code, detail }] });
}
