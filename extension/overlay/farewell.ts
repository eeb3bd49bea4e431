/** After an extension update the old interface can do nothing any more: it goes, and says what to do. */
import type { OverlayWords } from '../messages.ts';
import { openTopLayer } from './top-layer.ts';

export function farewellNote(document: Document, words: OverlayWords, css: string): void {
  const life = new AbortController();
  const note = document.createElement('div');
  note.className = 'note';
  note.role = 'status';
  note.textContent = words.updated;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.understood;
  close.addEventListener('click', () => life.abort());
  note.append(close);
  openTopLayer(document, css, note, life.signal);
}
