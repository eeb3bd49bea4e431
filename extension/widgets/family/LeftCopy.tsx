/** A copy that is still kept elsewhere after sync was turned off: erased there, or let go. */
import { askWorker } from '../../ask.ts';
import type { SyncCommand } from './SyncPart.tsx';

interface Props {
  readonly origin: string;
  readonly command: SyncCommand;
}

export function LeftCopy({ origin, command: { face, busy, run } }: Props) {
  const { sync } = face.words;
  const end = (erase: boolean) => run(() => askWorker('turn-sync-off', { erase }));
  return (
    <div class="warning near">
      <p>{sync.left(origin)}</p>
      <div class="row">
        <button type="button" disabled={busy} onClick={() => end(true)}>
          {sync.eraseLeft}
        </button>
        <button type="button" class="plain" disabled={busy} onClick={() => end(false)}>
          {sync.letGo}
        </button>
      </div>
    </div>
  );
}
