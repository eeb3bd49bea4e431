/** One book on several devices: off until the person has read what it means and agreed. */
import { useState } from 'preact/hooks';
import type { RegionRow } from '../../../shared/rules/snapshot.ts';
import type { Family } from '../../book/family.ts';
import type { SyncState } from '../../book/sync-state.ts';
import type { Fault, Reply } from '../../messages.ts';
import { Conflicts } from './Conflicts.tsx';
import type { Face } from './face.ts';
import { LeftCopy } from './LeftCopy.tsx';
import { Refusal } from './Refusal.tsx';
import { SyncOn } from './SyncOn.tsx';
import { SyncStart } from './SyncStart.tsx';
import type { BookLink } from './use-book.ts';

export interface SyncCommand {
  readonly face: Face;
  readonly busy: boolean;
  /** Runs a command and shows the book as it is then. */
  readonly run: (command: () => Promise<Reply<SyncState>>) => Promise<void>;
  readonly refuse: (fault: Fault | null) => void;
}

interface Props {
  readonly link: BookLink;
  readonly family: Family;
  readonly regions: readonly RegionRow[];
  readonly face: Face;
}

export function SyncPart({ link, family, regions, face }: Props) {
  const { sync: words } = face.words;
  const { sync: state } = family;
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);

  const run: SyncCommand['run'] = async (command) => {
    setBusy(true);
    const reply = await command();
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) await link.send('family', null);
    setBusy(false);
  };
  const command: SyncCommand = { face, busy, run, refuse: setFault };

  return (
    <section class="stack">
      <h2>{words.title}</h2>
      {fault?.field === 'address' ? (
        <p class="fault" role="alert">
          {words.badAddress}
        </p>
      ) : (
        <Refusal fault={fault} face={face} />
      )}
      {busy && <p role="status">{words.working}</p>}
      {state.on ? (
        <>
          <Conflicts conflicts={state.conflicts} family={family} regions={regions} link={link} face={face} />
          <SyncOn state={state} family={family} command={command} />
        </>
      ) : (
        <>
          {state.left && <LeftCopy origin={state.left.origin} command={command} />}
          {!state.left && <SyncStart command={command} />}
        </>
      )}
    </section>
  );
}
