/** Somebody withdrew the consent on another device: the words again, and a new yes. */
import { useState } from 'preact/hooks';
import { askWorker } from '../../ask.ts';
import { Agreement } from './Agreement.tsx';
import type { SyncCommand } from './SyncPart.tsx';

export function RenewConsent({ command: { face, busy, run, refuse } }: { readonly command: SyncCommand }) {
  const [words, setWords] = useState('');
  const [agrees, setAgrees] = useState(false);
  return (
    <div class="stack">
      <Agreement face={face} words={words} onWords={setWords} onFault={refuse} agrees={agrees} onAgree={setAgrees} />
      <button
        type="button"
        class="primary"
        disabled={busy || !agrees}
        onClick={() => run(() => askWorker('renew-consent', { words }))}
      >
        {face.words.sync.renew}
      </button>
    </div>
  );
}
