/** Problem documents (RFC 9457): the closed list of what can go wrong. */

export const PROBLEM_BASE = 'https://gongji.dev/problems/';

export interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 429 | 500 | 503;
  /** What of the request it is about, as a pointer; absent: the request as a whole. */
  readonly about?: string;
}

export const PROBLEMS = {
  'malformed-request': { status: 400 },
  unauthorized: { status: 401, about: 'authorization' },
  forbidden: { status: 403, about: 'authorization' },
  'not-found': { status: 404, about: ':path' },
  'method-not-allowed': { status: 405, about: ':method' },
  conflict: { status: 409 },
  'insufficient-balance': { status: 409 },
  'precondition-failed': { status: 412, about: 'if-match' },
  'body-too-large': { status: 413 },
  'unsupported-media-type': { status: 415 },
  'invalid-fields': { status: 422 },
  'too-many-requests': { status: 429 },
  internal: { status: 500 },
  unavailable: { status: 503 },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Each refusal (4xx) says what of the request is at fault. */
export interface FieldFault {
  /**
   * A JSON Pointer into the body; `?name`, a parameter of the query; `{name}`, a part of the address as its route names it;
   * a header by its lower-case name, with `:method` and `:path` for the method and the address as a whole (RFC 9113, 8.3.1).
   * Empty: the body, or the request, as a whole.
   */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly FieldFault[];
}

/** `title` is what the words of the code say; `detail`, where it is more than that. */
export function problem(
  code: ProblemCode,
  instance: string,
  title: string,
  detail: string = title,
  errors?: readonly FieldFault[],
): Problem {
  const { status } = PROBLEMS[code];
  return { type: PROBLEM_BASE + code, title, status, detail, instance, ...(errors ? { errors } : {}) };
}
