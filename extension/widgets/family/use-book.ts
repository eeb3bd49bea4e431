/** The book as a face holds it: what the worker last said of it, and what it did not take. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { askWorker } from '../../ask.ts';
import type { ToBook, ToSync } from '../../book/commands.ts';
import type { Family } from '../../book/family.ts';
import { onNotice } from '../../hear.ts';
import type { Fault, Reply } from '../../messages.ts';
import type { NewBalances } from '../../store/book.ts';

type Asked = ToBook & ToSync;
type FamilyKind = { [Kind in keyof Asked]: Asked[Kind]['output'] extends Family ? Kind : never }[keyof Asked];

export interface BookLink {
  /** Null until the worker has answered. */
  readonly family: Family | null;
  readonly fault: Fault | null;
  readonly busy: boolean;
  /** Sends a command; true when it was taken and the book shows it. */
  send<Kind extends FamilyKind>(kind: Kind, input: Asked[Kind]['input']): Promise<boolean>;
  /** Keeps a figure that was seen; true when it was taken and the book shows it. */
  saw(seen: NewBalances): Promise<boolean>;
  /** Shows what another command answered. */
  show(family: Family): void;
  refuse(fault: Fault | null): void;
}

export function useBook(opened: Family | null, refused: Fault | null): BookLink {
  const [family, setFamily] = useState(opened);
  const [fault, refuse] = useState(refused);
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);
  const show = (next: Family) => {
    setFamily(next);
    refuse(null);
  };
  const taken = async (ask: () => Promise<Reply<Family>>): Promise<boolean> => {
    if (busy) return false;
    asked.current += 1;
    const mine = asked.current;
    setBusy(true);
    const reply = await ask();
    setBusy(false);
    if (reply.ok) show(reply.value);
    else refuse(reply.fault);
    if (asked.current !== mine) void look();
    return reply.ok;
  };
  /** Another page of the book, the card or sync may have written. What was asked for last is what is shown. */
  const look = async (): Promise<void> => {
    if (document.hidden) return;
    asked.current += 1;
    const mine = asked.current;
    const reply = await askWorker('family', null);
    if (reply.ok && asked.current === mine) setFamily(reply.value);
  };
  useEffect(() => {
    // What is said of the book is in the person's language.
    const stop = onNotice(['book-changed', 'dressed-anew'], look);
    document.addEventListener('visibilitychange', look);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return {
    family,
    fault,
    busy,
    show,
    refuse,
    send: (kind, input) => taken(() => askWorker(kind, input)),
    saw: (seen) =>
      taken(async () => {
        const kept = await askWorker('save-balances', seen);
        return kept.ok ? askWorker('family', null) : kept;
      }),
  };
}
