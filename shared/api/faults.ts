/** Turns what a schema found wrong into field faults: a JSON Pointer, a code of a closed list, and words in both languages. */
import type * as v from 'valibot';
import type { FieldFault } from './problem.ts';

type Language = 'zh' | 'en';

/** A list longer than this tells a caller nothing more. */
const MOST_FAULTS = 20;

/**
 * The codes of field faults. A schema names one as the message of a check: `v.check(isDay, 'no-such-day')`.
 * `%` stands for the schema's own bound.
 */
export const FIELD_FAULTS = {
  'unknown-field': { zh: '没有这个字段', en: 'Unknown field' },
  'duplicate-field': { zh: '字段重复', en: 'The field is given twice' },
  'not-json': { zh: '不是 UTF-8 的 JSON', en: 'Not JSON in UTF-8' },
  missing: { zh: '缺少这个字段', en: 'Missing' },
  'wrong-type': { zh: '类型不对，应为 %', en: 'Wrong type: expected %' },
  'not-in-list': { zh: '不在允许的取值之内：%', en: 'Must be one of: %' },
  'too-long': { zh: '太长，最多 %', en: 'Too long: at most %' },
  'too-short': { zh: '太短，至少 %', en: 'Too short: at least %' },
  'too-large': { zh: '太大，最大 %', en: 'Too large: at most %' },
  'too-small': { zh: '太小，最小 %', en: 'Too small: at least %' },
  'not-an-integer': { zh: '应为整数', en: 'Must be an integer' },
  'bad-format': { zh: '格式不对', en: 'Wrong format' },
  'no-such-day': { zh: '没有这一天（应为 YYYY-MM-DD）', en: 'No such day (expected YYYY-MM-DD)' },
  'no-such-instant': {
    zh: '没有这个时刻（应为 UTC 的 RFC 3339）',
    en: 'No such instant (expected RFC 3339 in UTC)',
  },
  'no-such-region': { zh: '没有这个行政区划代码', en: 'No such region' },
  'in-the-future': { zh: '还没有到', en: 'Still in the future' },
  'not-ciphertext': {
    zh: '只接受在设备上加密的内容',
    en: 'Only ciphertext made on the device is accepted',
  },
  duplicate: { zh: '重复', en: 'Given twice' },
  'not-found': { zh: '这本账里没有', en: 'Not in this household' },
  'not-allowed-here': { zh: '这里不能填写', en: 'Not allowed here' },
  'does-not-add-up': { zh: '对不上：部分不能多于总额', en: 'A part cannot exceed the whole' },
  'no-account': { zh: '没有个人账户', en: 'This person has no personal account' },
  differs: { zh: '与已记录的内容不同', en: 'Differs from what is recorded under this id' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type FieldFaultCode = keyof typeof FIELD_FAULTS;

/** Whether a text is one of the codes above. */
export function isFieldFaultCode(text: string): text is FieldFaultCode {
  return Object.hasOwn(FIELD_FAULTS, text);
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
export function inWords(fault: FieldAtFault | FieldFault, language: Language): FieldFault {
  if ('detail' in fault) return fault;
  const { pointer, code, bound = '' } = fault;
  return { pointer, code, detail: FIELD_FAULTS[code][language].replace('%', bound) };
}

/** A JSON Pointer (RFC 6901): "~" and "/" in a name are escaped. */
export function pointerTo(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The faults of a body, at most twenty. Received values are never repeated: they may be what must not be logged. */
export function faultsOf(issues: readonly v.BaseIssue<unknown>[]): FieldAtFault[] {
  return issues.slice(0, MOST_FAULTS).map((issue) => {
    const code = codeOf(issue);
    return { pointer: pointerTo(pathOf(issue)), code, bound: boundOf(issue, code) };
  });
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
