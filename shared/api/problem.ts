/** Problem documents (RFC 9457): the closed list of what can go wrong, in both languages. */

export const PROBLEM_BASE = 'https://gongji.dev/problems/';

type Language = 'zh' | 'en';

export interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly title: Readonly<Record<Language, string>>;
  /** What of the request it is about, as a pointer; absent: the request as a whole. */
  readonly about?: string;
}

export const PROBLEMS = {
  'malformed-request': { status: 400, title: { zh: '请求无法解析', en: 'The request cannot be parsed' } },
  unauthorized: { status: 401, title: { zh: '令牌无效', en: 'The token is not valid' }, about: 'authorization' },
  forbidden: {
    status: 403,
    title: { zh: '令牌的权限不够', en: 'The token does not allow this' },
    about: 'authorization',
  },
  'not-found': { status: 404, title: { zh: '没有这个地址或对象', en: 'There is nothing here' }, about: ':path' },
  'method-not-allowed': {
    status: 405,
    title: { zh: '这个地址不支持该方法', en: 'This address does not support that method' },
    about: ':method',
  },
  conflict: { status: 409, title: { zh: '与已有内容冲突', en: 'Conflicts with what is stored' } },
  'insufficient-balance': { status: 409, title: { zh: '账户余额不足', en: 'The accounts do not cover this' } },
  'precondition-failed': {
    status: 412,
    title: { zh: '内容已被更新', en: 'Changed since you read it' },
    about: 'if-match',
  },
  'body-too-large': { status: 413, title: { zh: '请求体太大', en: 'The request body is too large' } },
  'unsupported-media-type': {
    status: 415,
    title: { zh: '只接受 application/json', en: 'Only application/json is accepted' },
  },
  'invalid-fields': { status: 422, title: { zh: '有字段不符合要求', en: 'Some fields are not valid' } },
  'too-many-requests': { status: 429, title: { zh: '请求太频繁', en: 'Too many requests' } },
  internal: { status: 500, title: { zh: '服务出错', en: 'The service failed' } },
  unavailable: { status: 503, title: { zh: '服务暂时不可用', en: 'The service is unavailable for now' } },
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

export function problem(
  code: ProblemCode,
  language: Language,
  instance: string,
  detail?: string,
  errors?: readonly FieldFault[],
): Problem {
  const kind = PROBLEMS[code];
  const title = kind.title[language];
  return {
    type: PROBLEM_BASE + code,
    title,
    status: kind.status,
    detail: detail ?? title,
    instance,
    ...(errors ? { errors } : {}),
  };
}
