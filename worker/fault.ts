/** A refusal on its way out: thrown anywhere in a route, answered as a problem document. */
import { type FieldFaultCode, fieldFaultOf } from '../shared/api/faults.ts';
import type { FieldFault, ProblemCode } from '../shared/api/problem.ts';
import type { Language } from './language.ts';

interface FaultOptions {
  readonly detail?: string;
  readonly errors?: readonly FieldFault[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Where `errors` are not given: what of the request is at fault, as FieldFault.pointer writes it. */
  readonly at?: string;
  /** Where `errors` are not given: the code of the one fault, if another than the problem's. */
  readonly reason?: string;
}

export class Fault extends Error {
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly errors: readonly FieldFault[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  readonly at: string | undefined;
  readonly reason: string;

  constructor(code: ProblemCode, options: FaultOptions = {}) {
    super(code);
    this.code = code;
    this.detail = options.detail;
    this.errors = options.errors;
    this.headers = options.headers ?? {};
    this.at = options.at;
    this.reason = options.reason ?? code;
  }
}

/** 422 for one field, in the language of whoever asks. `bound` fills the place that some words keep for it. */
export function invalidField(
  { language }: { readonly language: Language },
  pointer: string,
  code: FieldFaultCode,
  bound?: string,
): Fault {
  return new Fault('invalid-fields', { errors: [fieldFaultOf(pointer, code, language, bound)] });
}

/** Throws the 422 for fields at fault, where there are any. */
export function refuseFields(errors: readonly FieldFault[]): void {
  if (errors.length > 0) throw new Fault('invalid-fields', { errors });
}

/** Another try may do better, after so many seconds. */
export function unavailable(seconds = '5'): Fault {
  return new Fault('unavailable', { headers: { 'Retry-After': seconds } });
}
