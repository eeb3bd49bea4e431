/** What the API says of what it refuses: the words are data, handed over with the rules. */
import type { Words } from '../rules/snapshot.ts';
import type { Conflict } from './conflicts.ts';
import type { FieldFaultCode } from './faults.ts';
import type { ProblemCode } from './problem.ts';

/** The words of every code. */
export interface FaultWords {
  readonly problems: Readonly<Record<ProblemCode, Words>>;
  /** `%` stands for the schema's own bound. */
  readonly fields: Readonly<Record<FieldFaultCode, Words>>;
  readonly conflicts: Readonly<Record<Conflict, Words>>;
}
