/** A refusal on its way out: thrown anywhere in a route, answered as a problem document. */
import type { Conflict } from '../shared/api/conflicts.ts';
import type { FieldAtFault, FieldFaultCode } from '../shared/api/faults.ts';
import type { FieldFault, ProblemCode } from '../shared/api/problem.ts';

interface FaultOptions {
  /** The fields at fault; those that say more than their code have their words already. */
  readonly errors?: readonly (FieldAtFault | FieldFault)[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Where `errors` are not given: what of the request is at fault, as FieldFault.pointer writes it. */
  readonly at?: string;
  /** Where `errors` are not given: the code of the one fault, if another than the problem's. */
  readonly reason?: Conflict | FieldFaultCode;
  /** Said after the words of a conflict: what there is too much of, and how much there may be. */
  readonly limit?: string;
}

export class Fault extends Error {
  readonly code: ProblemCode;
  readonly options: FaultOptions;

  constructor(code: ProblemCode, options: FaultOptions = {}) {
    super(code);
    this.code = code;
    this.options = options;
  }
}

/** 422 for one field. `bound` fills the place that some words keep for it. */
export function invalidField(pointer: string, code: FieldFaultCode, bound?: string): Fault {
  return new Fault('invalid-fields', { errors: [{ pointer, code, bound }] });
}

/** Throws the 422 for fields at fault, where there are any. */
export function refuseFields(errors: readonly FieldAtFault[]): void {
  if (errors.length > 0) throw new Fault('invalid-fields', { errors });
}

/** Another try may do better, after so many seconds. */
export function unavailable(seconds = '5'): Fault {
  return new Fault('unavailable', { headers: { 'Retry-After': seconds } });
}
