/** Puts the chosen language and size on a page of ours. */
import type { Settings } from '../settings/settings.ts';

export function dress(document: Document, { language, elder }: Settings, title: string): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  document.documentElement.classList.toggle('elder', elder);
  document.title = title;
}
