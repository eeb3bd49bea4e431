/** The language of an answer, from Accept-Language (RFC 9110, section 12.5.4). */

export type Language = 'zh' | 'en';

/** Chinese unless English is wanted more; ranges of equal weight count in the order they are written. */
export function languageOf(acceptLanguage: string | null): Language {
  if (acceptLanguage === null) return 'zh';
  let best: Language = 'zh';
  let bestWeight = 0;
  for (const range of acceptLanguage.slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const language = /^(zh|en)(-|$)/.exec(tag)?.[1];
    const weight = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
    if ((language === 'zh' || language === 'en') && weight > bestWeight) [best, bestWeight] = [language, weight];
  }
  return best;
}

export function languageTag(language: Language): 'zh-CN' | 'en' {
  return language === 'zh' ? 'zh-CN' : 'en';
}
