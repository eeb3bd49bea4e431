/** What holds all of ours on a page, in the person's language and size of type. */
import type { Appearance } from '../messages.ts';

export function stageElement(document: Document, { elder, language }: Appearance): HTMLElement {
  const stage = document.createElement('div');
  stage.className = elder ? 'stage elder' : 'stage';
  stage.lang = language === 'en' ? 'en' : 'zh-CN';
  return stage;
}
