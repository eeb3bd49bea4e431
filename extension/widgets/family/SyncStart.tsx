/** Turning sync on, or joining with another device's code: first the words, then the yes. */
import { useEffect, useState } from 'preact/hooks';
import { askWorker } from '../../ask.ts';
import type { SyncOff } from '../../book/sync-state.ts';
import type { SyncCommand } from './SyncPart.tsx';

interface Props {
  readonly state: SyncOff;
  readonly command: SyncCommand;
}

export function SyncStart({ state, command: { face, busy, run, refuse } }: Props) {
  const { sync } = face.words;
  const [words, setWords] = useState('');
  const [agrees, setAgrees] = useState(false);
  const [joins, setJoins] = useState(false);
  const [typed, setTyped] = useState('');
  const [origin, setOrigin] = useState<string | null>(null);

  useEffect(() => {
    void askWorker('sync-words', null).then((reply) => (reply.ok ? setWords(reply.value.words) : refuse(reply.fault)));
  }, []);

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
  const mayBegin = words !== '' && typed.trim() !== '' && (agrees || (joins && origin === null));

  return (
    <form class="stack" onSubmit={begin} noValidate>
      <p>{sync.off}</p>
      {state.left && <p class="warning">{sync.left(state.left.origin)}</p>}
      <label class="choice">
        <input
          type="checkbox"
          checked={joins}
          onChange={({ currentTarget }) => {
            setJoins(currentTarget.checked);
            setTyped('');
            setOrigin(null);
          }}
        />
        {sync.join}
      </label>
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
      {(!joins || origin !== null) && words !== '' && (
        <>
          <div class="box near">
            <h3>{sync.read}</h3>
            {words.split('\n').map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          <label class="choice">
            <input
              type="checkbox"
              checked={agrees}
              onChange={({ currentTarget }) => setAgrees(currentTarget.checked)}
            />
            {sync.agree}
          </label>
        </>
      )}
      <button type="submit" class="primary" disabled={busy || !mayBegin}>
        {!joins ? sync.turnOn : origin === null ? sync.check : sync.doJoin}
      </button>
    </form>
  );
}
