/** The book as a face holds it: what the worker last said of it, and what it did not take. */
import { useState } from 'preact/hooks';
import { askWorker } from '../../ask.ts';
import type { ToBook, ToSync } from '../../book/commands.ts';
import type { Family } from '../../book/family.ts';
import type { Fault } from '../../messages.ts';

type Asked = ToBook & ToSync;
type FamilyKind = { [Kind in keyof Asked]: Asked[Kind]['output'] extends Family ? Kind : never }[keyof Asked];

export interface BookLink {
  /** Null until the worker has answered. */
  readonly family: Family | null;
  readonly fault: Fault | null;
  readonly busy: boolean;
  /** Sends a command; true when it was taken and the book shows it. */
  send<Kind extends FamilyKind>(kind: Kind, input: Asked[Kind]['input']): Promise<boolean>;
  /** Shows what another command answered. */
  show(family: Family): void;
  refuse(fault: Fault | null): void;
}

export function useBook(opened: Family | null, refused: Fault | null): BookLink {
  const [family, setFamily] = useState(opened);
  const [fault, refuse] = useState(refused);
  const [busy, setBusy] = useState(false);
  const show = (next: Family) => {
    setFamily(next);
    refuse(null);
  };
  return {
    family,
    fault,
    busy,
    show,
    refuse,
    send: async (kind, input) => {
      if (busy) return false;
      setBusy(true);
      const reply = await askWorker(kind, input);
      setBusy(false);
      if (reply.ok) show(reply.value);
      else refuse(reply.fault);
      return reply.ok;
    },
  };
}
