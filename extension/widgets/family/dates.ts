/** Days and months as a person says them. */
import type { Day } from '../../../shared/day.ts';
import type { Language } from '../../settings/settings.ts';

const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const;

/** "2026年12月", "December 2026". */
export function monthText(on: Day, language: Language): string {
  return format(on, language, { year: 'numeric', month: 'long' });
}

/** "2026年12月3日", "3 December 2026". */
export function dayText(on: Day, language: Language): string {
  return format(on, language, { year: 'numeric', month: 'long', day: 'numeric' });
}

function format(on: Day, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', ...options }).format(Date.parse(on));
}
