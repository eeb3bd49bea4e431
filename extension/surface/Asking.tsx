/** Asks before something is done that is hard to undo: the focus goes to the way back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly no: string;
  readonly onNo: () => void;
  /** The buttons that do it. */
  readonly children: ComponentChildren;
}

export function Asking({ label, text, no, onNo, children }: Props) {
  const id = useId();
  const wayBack = useRef<HTMLButtonElement>(null);
  useEffect(() => wayBack.current?.focus(), []);
  return (
    <div class="warning near" role="alertdialog" aria-label={label} aria-describedby={id}>
      <p id={id}>{text}</p>
      <div class="row">
        <button type="button" ref={wayBack} onClick={onNo}>
          {no}
        </button>
        {children}
      </div>
    </div>
  );
}
