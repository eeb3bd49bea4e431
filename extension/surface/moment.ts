/** When something was read, as a person would say it: "今天 10:04", in Shanghai's time. */
import { addDays, shanghaiDay } from '../../shared/day.ts';
import type { Language } from '../settings/settings.ts';
import { common as en } from '../words/en.ts';
import { common as zh } from '../words/zh.ts';

const WORDS = { zh, en } as const;
const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const;

/** `at` and `now` in milliseconds since the epoch. */
export function momentText(at: number, now: number, language: Language): string {
  const [day, today] = [shanghaiDay(at), shanghaiDay(now)];
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Asia/Shanghai', ...options }).format(at);
  const time = format({ hour: '2-digit', minute: '2-digit', hour12: false });
  if (day === today) return `${WORDS[language].today} ${time}`;
  if (day === addDays(today, -1)) return `${WORDS[language].yesterday} ${time}`;
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return `${format({ month: 'long', day: 'numeric', ...(sameYear ? {} : { year: 'numeric' }) })} ${time}`;
}
