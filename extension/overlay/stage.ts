/** What holds all of ours on a page, in the person's language and size of type. */
import type { Appearance } from '../messages.ts';

export function stageElement(document: Document, appearance: Appearance): HTMLElement {
  const stage = document.createElement('div');
  stage.className = 'stage';
  dressStage(stage, appearance);
  return stage;
}

export function dressStage(stage: HTMLElement, { elder, language }: Appearance): void {
  stage.classList.toggle('elder', elder);
  stage.lang = language === 'en' ? 'en' : 'zh-CN';
}
