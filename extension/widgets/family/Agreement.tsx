/** The words that sync stands on, and the person's yes to exactly these. */
import { useEffect } from 'preact/hooks';
import { askWorker } from '../../ask.ts';
import type { Fault } from '../../messages.ts';
import type { Face } from './face.ts';

interface Props {
  readonly face: Face;
  /** Empty until the worker has said them. */
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onFault: (fault: Fault) => void;
  readonly agrees: boolean;
  readonly onAgree: (agrees: boolean) => void;
}

export function Agreement({ face, words, onWords, onFault, agrees, onAgree }: Props) {
  const { sync } = face.words;
  useEffect(() => {
    // In another language they are to be agreed to anew.
    onAgree(false);
    void askWorker('sync-words', null).then((reply) => (reply.ok ? onWords(reply.value.words) : onFault(reply.fault)));
  }, [face.language]);
  if (words === '') return null;
  return (
    <>
      <div class="box near">
        <h3>{sync.read}</h3>
        {words.split('\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <label class="choice">
        <input type="checkbox" checked={agrees} onChange={({ currentTarget }) => onAgree(currentTarget.checked)} />
        {sync.agree}
      </label>
    </>
  );
}
