/** Sync as it stands: where to, whether all is there, a code for one more device, and the way out. */
import { useState } from 'preact/hooks';
import { askWorker } from '../../ask.ts';
import type { Family } from '../../book/family.ts';
import type { SyncOn as State } from '../../book/sync-state.ts';
import { Asking } from '../../surface/Asking.tsx';
import { momentText } from '../../surface/moment.ts';
import { JoinCode } from './JoinCode.tsx';
import { nameOf } from './names.ts';
import { RenewConsent } from './RenewConsent.tsx';
import type { SyncCommand } from './SyncPart.tsx';

interface Props {
  readonly state: State;
  readonly family: Family;
  readonly command: SyncCommand;
}

export function SyncOn({ state, family, command: { face, busy, run, refuse } }: Props) {
  const { sync } = face.words;
  const [code, setCode] = useState<string | null>(null);
  const [stops, setStops] = useState(false);

  const showCode = async () => {
    const reply = await askWorker('show-join-code', null);
    refuse(reply.ok ? null : reply.fault);
    setCode(reply.ok ? reply.value.code : null);
  };
  const turnOff = (erase: boolean) => run(() => askWorker('turn-sync-off', { erase }));

  return (
    <div class="stack">
      <div class="near" role="status">
        <p>{sync.to(state.origin)}</p>
        {(state.phase !== 'idle' || state.conflicts.length === 0) && <p>{sync.phase[state.phase]}</p>}
        {state.waiting > 0 && <p class="soft">{sync.waiting(String(state.waiting))}</p>}
        {state.syncedAt !== null && (
          <p class="soft">{sync.last(momentText(state.syncedAt, Date.now(), face.language))}</p>
        )}
        {state.unsentMemberIds.map((id) => (
          <p key={id} class="soft">
            {sync.unsent(nameOf(family, id, face))}
          </p>
        ))}
      </div>
      {state.phase === 'withdrawn' && <RenewConsent command={{ face, busy, run, refuse }} />}
      <div class="row">
        <button type="button" disabled={busy} onClick={() => run(() => askWorker('sync-now', null))}>
          {sync.now}
        </button>
        <button
          type="button"
          aria-expanded={code !== null}
          disabled={busy}
          onClick={code === null ? showCode : () => setCode(null)}
        >
          {code === null ? sync.showCode : sync.hideCode}
        </button>
      </div>
      {code !== null && <JoinCode code={code} face={face} />}
      {stops ? (
        <Asking label={sync.stop} text={sync.stopAsk} no={sync.stay} onNo={() => setStops(false)}>
          <button type="button" disabled={busy} onClick={() => turnOff(false)}>
            {sync.stopKeep}
          </button>
          <button type="button" class="no" disabled={busy} onClick={() => turnOff(true)}>
            {sync.stopErase}
          </button>
        </Asking>
      ) : (
        <div class="row">
          <button type="button" class="plain" onClick={() => setStops(true)}>
            {sync.stop}
          </button>
        </div>
      )}
    </div>
  );
}
