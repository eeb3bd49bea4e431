/** One route as the document describes it: what it accepts and what it answers, by the schemas that check both. */
import type * as v from 'valibot';
import type { Words } from '../../rules/snapshot.ts';
import type { ProblemCode } from '../problem.ts';

export const TAGS = {
  Eligibility: {
    zh: '资格：这位亲属能不能用这个账户，为什么。三种回答：不知道从不当作能，也从不当作不能。',
    en: 'Can this relative use the account, and why? There are three answers; unknown never means yes or no.',
  },
  Rules: {
    zh: '规则：按地区和日期给出的值，各有起止日期和依据。',
    en: 'The values of the rules, with dates and sources, by region and day.',
  },
  Guides: { zh: '指引：怎么办、在哪里办、在哪个网厅办。', en: 'How to do it, where, and on which portal.' },
  Estimates: {
    zh: '估算：每月划入多少，一张账单谁付多少。',
    en: 'Monthly credits, and who pays how much of a bill.',
  },
  Releases: {
    zh: '发布：什么时候发布了什么，以及整套数据。',
    en: 'What was published and when, and the whole data set.',
  },
  Ledger: {
    zh: '账本：一家人自己的账，只有这家人愿意才存到服务器上。',
    en: "A household's private book. It is on the server only if the household chose so.",
  },
  Service: { zh: '服务本身。', en: 'The service itself.' },
} as const satisfies Readonly<Record<string, Words>>;

export interface Answer {
  readonly description: string;
  /** Absent: no body. */
  readonly schema?: v.GenericSchema;
  /** Other media types of the same answer. */
  readonly alsoAs?: readonly string[];
  readonly headers?: readonly ResponseHeader[];
}

export type ResponseHeader =
  | 'Rules-Release'
  | 'ETag'
  | 'Cache-Control'
  | 'Content-Language'
  | 'Idempotency-Hit'
  | 'Request-Id'
  | 'Retry-After'
  | 'Allow';

export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With `{name}` for each parameter. */
  readonly path: string;
  readonly tag: keyof typeof TAGS;
  readonly summary: Words;
  readonly description?: string;
  readonly pathParameters?: Readonly<Record<string, { readonly schema: v.GenericSchema; readonly example: string }>>;
  readonly query?: v.StrictObjectSchema<v.ObjectEntries, undefined>;
  readonly queryExample?: Readonly<Record<string, string>>;
  readonly body?: v.GenericSchema;
  readonly bodyExample?: unknown;
  readonly answers: Readonly<Partial<Record<200 | 201 | 204 | 304, Answer>>>;
  /** What can go wrong beside 405, 429, 500 and, with a body, 400, 413, 415 and 422. */
  readonly problems?: readonly ProblemCode[];
  /** Statuses of problems that whoever asks with a browser gets as a page. */
  readonly problemPages?: readonly string[];
  /** The least scope a token needs; absent: no token. */
  readonly scope?: 'read' | 'append' | 'owner';
}
