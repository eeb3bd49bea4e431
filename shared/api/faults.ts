/** Turns what a schema found wrong into field faults: a JSON Pointer, a code of a closed list, and its words. */
import type * as v from 'valibot';
import type { Language } from '../eligibility/words.ts';
import type { FaultWords } from './fault-words.ts';
import type { FieldFault } from './problem.ts';

/** A list longer than this tells a caller nothing more. */
const MOST_FAULTS = 20;

/** The codes of field faults. A schema names one as the message of a check: `v.check(isDay, 'no-such-day')`. */
export const FIELD_FAULTS = [
  'unknown-field',
  'duplicate-field',
  'not-json',
  'missing',
  'wrong-type',
  'not-in-list',
  'too-long',
  'too-short',
  'too-large',
  'too-small',
  'not-an-integer',
  'bad-format',
  'no-such-day',
  'no-such-instant',
  'no-such-region',
  'in-the-future',
  'not-ciphertext',
  'duplicate',
  'not-found',
  'not-allowed-here',
  'does-not-add-up',
  'no-account',
  'differs',
] as const;

export type FieldFaultCode = (typeof FIELD_FAULTS)[number];

/** Whether a text is one of the codes above. */
export function isFieldFaultCode(text: string): text is FieldFaultCode {
  const codes: readonly string[] = FIELD_FAULTS;
  return codes.includes(text);
}

/** What of a request is at fault, and how: words are found when it is answered. */
export interface FieldAtFault {
  /** As {@link FieldFault} has it. */
  readonly pointer: string;
  readonly code: FieldFaultCode;
  /** Fills the place that some words keep for it. */
  readonly bound?: string | undefined;
}

/** A field at fault in the caller's language, if it has no words yet. */
export function inWords(fault: FieldAtFault | FieldFault, { fields }: FaultWords, language: Language): FieldFault {
  if ('detail' in fault) return fault;
  const { pointer, code, bound = '' } = fault;
  return { pointer, code, detail: fields[code][language].replace('%', bound) };
}

/** A JSON Pointer (RFC 6901): "~" and "/" in a name are escaped. */
export function pointerTo(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The faults of a body, at most twenty, each once. Received values are never repeated: they may be what must not be logged. */
export function faultsOf(issues: readonly v.BaseIssue<unknown>[]): FieldAtFault[] {
  const faults = issues.map((issue): FieldAtFault => {
    const code = codeOf(issue);
    return { pointer: pointerTo(pathOf(issue)), code, bound: boundOf(issue, code) };
  });
  return [...new Map(faults.map((fault) => [`${fault.code} ${fault.pointer}`, fault])).values()].slice(0, MOST_FAULTS);
}

function pathOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function codeOf(issue: v.BaseIssue<unknown>): FieldFaultCode {
  if (isFieldFaultCode(issue.message)) return issue.message;
  if (issue.kind === 'schema') return codeOfSchema(issue);
  return CODE_OF_VALIDATION[issue.type] ?? 'bad-format';
}

function codeOfSchema(issue: v.BaseIssue<unknown>): FieldFaultCode {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown-field';
  if (issue.received === 'undefined') return 'missing';
  return issue.type === 'picklist' ? 'not-in-list' : 'wrong-type';
}

const CODE_OF_VALIDATION: Readonly<Record<string, FieldFaultCode>> = {
  max_length: 'too-long',
  min_length: 'too-short',
  max_value: 'too-large',
  min_value: 'too-small',
  integer: 'not-an-integer',
};

function boundOf(issue: v.BaseIssue<unknown>, code: FieldFaultCode): string {
  if (code === 'wrong-type' || code === 'not-in-list') return (issue.expected ?? '').toLowerCase();
  return typeof issue.requirement === 'number' || typeof issue.requirement === 'string' ? `${issue.requirement}` : '';
}
