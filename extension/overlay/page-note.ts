/** A few words of ours on the page once the overlay has gone: they stay until a button of theirs is pressed. */
import type { Appearance } from '../messages.ts';
import { stageElement } from './stage.ts';
import { openTopLayer } from './top-layer.ts';

export interface NoteButton {
  readonly name: string;
  /** Once the note has gone. */
  readonly press?: () => void;
}

export function pageNote(
  document: Document,
  appearance: Appearance,
  text: string,
  buttons: readonly NoteButton[],
): HTMLElement {
  const life = new AbortController();
  const note = document.createElement('div');
  note.className = 'note';
  note.role = 'status';
  note.textContent = text;
  for (const { name, press } of buttons) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => {
      life.abort();
      press?.();
    });
    note.append(button);
  }
  const stage = stageElement(document, appearance);
  stage.append(note);
  openTopLayer(document, appearance.css, stage, life.signal);
  return note;
}
