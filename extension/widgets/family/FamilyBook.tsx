/** The family's book on a page of its own: one view at a time, and always the way back. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RegionRow } from '../../../shared/rules/snapshot.ts';
import type { Family } from '../../book/family.ts';
import type { Fault } from '../../messages.ts';
import { BackupPart } from './BackupPart.tsx';
import { BillPart } from './BillPart.tsx';
import { BookHome } from './BookHome.tsx';
import { EntryForm } from './EntryForm.tsx';
import type { Face } from './face.ts';
import { HistoryPart } from './HistoryPart.tsx';
import { MemberPart } from './MemberPart.tsx';
import { memberOf } from './names.ts';
import { OpeningForm } from './OpeningForm.tsx';
import { OrderForm } from './OrderForm.tsx';
import { Refusal } from './Refusal.tsx';
import { RelationsForm } from './RelationsForm.tsx';
import { SyncPart } from './SyncPart.tsx';
import { type BookLink, useBook } from './use-book.ts';
import type { View } from './view.ts';

interface Props {
  readonly face: Face;
  readonly regions: readonly RegionRow[];
  readonly opened: Family | null;
  readonly fault: Fault | null;
}

/** The state of the browser's history while another view than the first stands open. */
const AWAY = 'away';

/** What has just happened, said on the way home. */
type Said = 'saved' | 'removed' | 'gone';

export function FamilyBook({ face, regions, opened, fault }: Props) {
  const link = useBook(opened, fault);
  const [view, setView] = useState<View>({ at: 'home' });
  const [said, setSaid] = useState<Said | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const { book } = face.words;

  const open = (next: View) => {
    // The browser's way back leads to the book's first page, and not out of it.
    if (next.at !== 'home' && history.state !== AWAY) history.pushState(AWAY, '');
    link.refuse(null);
    setSaid(null);
    setView(next);
  };
  const goHome = (because: Said) => {
    open({ at: 'home' });
    setSaid(because);
  };
  const { family } = link;
  const isGone = family !== null && 'id' in view && view.id !== null && !memberOf(family, view.id);
  useEffect(() => {
    if (isGone) goHome('gone');
  }, [isGone]);
  useEffect(() => {
    const back = () => open({ at: 'home' });
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  useEffect(() => {
    if (view.at === 'home') return;
    head.current?.focus();
    scrollTo(0, 0);
  }, [view]);

  return (
    <main class="part stack">
      {view.at === 'home' ? (
        <div class="near">
          <h1>{book.title}</h1>
          <p class="soft">{book.intro}</p>
          {family && <p class="soft">{family.sync.on ? book.synced(family.sync.origin) : book.here}</p>}
        </div>
      ) : (
        <>
          <div class="row">
            <button type="button" class="plain" onClick={() => open({ at: 'home' })}>
              ‹ {book.back}
            </button>
          </div>
          <h1 tabIndex={-1} ref={head}>
            {family ? titleOf(view, family, face) : ''}
          </h1>
        </>
      )}
      <Refusal fault={link.fault} face={face} />
      {said && (
        <p class="box" role="status">
          {book[said]}
        </p>
      )}
      {family ? (
        <ViewOf view={view} link={link} family={family} regions={regions} face={face} onOpen={open} onDone={goHome} />
      ) : (
        !link.fault && <p role="status">{book.loading}</p>
      )}
    </main>
  );
}

interface ViewProps {
  readonly view: View;
  readonly link: BookLink;
  readonly family: Family;
  readonly regions: readonly RegionRow[];
  readonly face: Face;
  readonly onOpen: (view: View) => void;
  readonly onDone: (said: Said) => void;
}

function ViewOf({ view, link, family, regions, face, onOpen, onDone }: ViewProps) {
  const shared = { link, family, face };
  const onSaved = () => onDone('saved');
  switch (view.at) {
    case 'home':
      return <BookHome {...shared} onOpen={onOpen} />;
    case 'bill':
      return <BillPart {...shared} onRecorded={onSaved} />;
    case 'entry':
      return <EntryForm {...shared} onRecorded={onSaved} onBill={() => onOpen({ at: 'bill' })} />;
    case 'opening': {
      const holder = memberOf(family, view.id);
      return holder ? <OpeningForm {...shared} holder={holder} onRecorded={onSaved} /> : null;
    }
    case 'history':
      return <HistoryPart {...shared} />;
    case 'relations':
      return <RelationsForm {...shared} onSaved={onSaved} />;
    case 'backup': {
      const parts = [<BackupPart key="copy" link={link} face={face} />, <hr key="rule" class="rule" />];
      const sync = <SyncPart key="sync" {...shared} regions={regions} />;
      // What waits for a decision comes first.
      const isAsked = family.sync.on && family.sync.conflicts.length > 0;
      return <div class="stack">{isAsked ? [sync, ...parts.reverse()] : [...parts, sync]}</div>;
    }
    case 'member': {
      const member = view.id === null ? null : (memberOf(family, view.id) ?? null);
      return (
        <MemberPart
          {...shared}
          regions={regions}
          member={member}
          onSaved={onSaved}
          onRemoved={() => onDone('removed')}
        />
      );
    }
    case 'order': {
      const patient = memberOf(family, view.id);
      return patient ? <OrderForm {...shared} patient={patient} onSaved={onSaved} /> : null;
    }
  }
}

function titleOf(view: View, family: Family, { words }: Face): string {
  switch (view.at) {
    case 'home':
      return words.book.title;
    case 'bill':
      return words.bill.title;
    case 'entry':
      return words.entry.title;
    case 'opening':
      return words.glance.recordNow;
    case 'history':
      return words.history.title;
    case 'relations':
      return words.relations.title;
    case 'backup':
      return words.backup.title;
    case 'member':
      return view.id === null ? words.member.add : words.member.editOf(memberOf(family, view.id)?.name ?? '');
    case 'order':
      return words.order.title(memberOf(family, view.id)?.name ?? '');
  }
}
