/** Turning sync on, or joining with another device's code. Once asked for: first the words, then the yes. */
import { useState } from 'preact/hooks';
import { askWorker } from '../../ask.ts';
import { Agreement } from './Agreement.tsx';
import type { SyncCommand } from './SyncPart.tsx';

type Way = 'turn-on' | 'join';

export function SyncStart({ command }: { readonly command: SyncCommand }) {
  const { sync } = command.face.words;
  const [way, setWay] = useState<Way | null>(null);
  if (way !== null) return <WayForm way={way} command={command} onBack={() => setWay(null)} />;
  return (
    <>
      <p>{sync.off}</p>
      <div class="row">
        <button type="button" onClick={() => setWay('turn-on')}>
          {sync.turnOn}
        </button>
        <button type="button" onClick={() => setWay('join')}>
          {sync.join}
        </button>
      </div>
    </>
  );
}

interface Props {
  readonly way: Way;
  readonly command: SyncCommand;
  readonly onBack: () => void;
}

function WayForm({ way, command: { face, busy, run, refuse }, onBack }: Props) {
  const { sync } = face.words;
  const joins = way === 'join';
  const [words, setWords] = useState('');
  const [agrees, setAgrees] = useState(false);
  const [typed, setTyped] = useState('');
  const [origin, setOrigin] = useState<string | null>(null);

  const check = async () => {
    const reply = await askWorker('read-join-code', { code: typed.trim() });
    refuse(reply.ok ? null : reply.fault);
    setOrigin(reply.ok ? reply.value.origin : null);
  };
  const begin = (event: Event) => {
    event.preventDefault();
    if (joins && origin === null) return check();
    return run(() =>
      joins
        ? askWorker('join-household', { code: typed.trim(), words })
        : askWorker('turn-sync-on', { address: typed.trim(), words }),
    );
  };
  const mayBegin = typed.trim() !== '' && (agrees || (joins && origin === null));

  return (
    <form class="stack" onSubmit={begin} noValidate>
      <label>
        {joins ? sync.code : sync.address}
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setOrigin(null);
          }}
        />
        {!joins && <span>{sync.addressHint}</span>}
      </label>
      {origin !== null && <p role="status">{sync.leadsTo(origin)}</p>}
      {(!joins || origin !== null) && (
        <Agreement face={face} words={words} onWords={setWords} onFault={refuse} agrees={agrees} onAgree={setAgrees} />
      )}
      <button type="submit" class="primary" disabled={busy || !mayBegin}>
        {!joins ? sync.turnOn : origin === null ? sync.check : sync.doJoin}
      </button>
      <div class="row">
        <button
          type="button"
          class="plain"
          onClick={() => {
            refuse(null);
            onBack();
          }}
        >
          {sync.notNow}
        </button>
      </div>
    </form>
  );
}
