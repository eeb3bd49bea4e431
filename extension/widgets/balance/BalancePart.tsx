/** 余额: the figure read from the page, where it stood and when, and the person's word on it. */
import { useState } from 'preact/hooks';
import { formatYuan } from '../../../shared/money.ts';
import type { Fault, Hall, PageView, Picked } from '../../messages.ts';
import type { Language } from '../../settings/settings.ts';
import type { Member, NewBalances } from '../../store/book.ts';
import { FaultBox } from '../../surface/FaultBox.tsx';
import { Origin } from '../../surface/Origin.tsx';
import * as en from '../../words/card-en.ts';
import * as zh from '../../words/card-zh.ts';
import { common as commonEn } from '../../words/en.ts';
import { common as commonZh } from '../../words/zh.ts';
import { type BalanceDraft, NO_BALANCE } from './balance-draft.ts';
import { ConfirmForm } from './ConfirmForm.tsx';
import { isNews, type Proposal, pickedProposal, type Scene, sceneOf } from './scene.ts';
import { TypeForm } from './TypeForm.tsx';

interface Props {
  readonly language: Language;
  readonly hall: Hall | null;
  readonly view: PageView | Fault | null;
  readonly members: readonly Member[];
  /** Where the book is synced to; null while it stays on this device. */
  readonly syncedTo: string | null;
  readonly draft: BalanceDraft;
  readonly onDraft: (some: Partial<BalanceDraft>) => void;
  readonly onPick: () => Promise<Picked | null>;
  readonly onReadAgain: () => void;
  /** Null when it was saved. */
  readonly onSave: (confirmed: NewBalances) => Promise<Fault | null>;
}

export function BalancePart({
  language,
  hall,
  view,
  members,
  syncedTo,
  draft: { step, own, typed, whose },
  onDraft,
  onPick,
  onReadAgain,
  onSave,
}: Props) {
  const { balance: words } = language === 'en' ? en : zh;
  const common = language === 'en' ? commonEn : commonZh;
  const [fault, setFault] = useState<Fault | null>(null);
  const shown = sceneOf(hall, view, own);
  const isKept = step.at === 'kept' && !(shown.kind === 'proposal' && shown.proposal.at > step.when);
  const scene: Scene = step.at === 'confirm' || isKept ? { kind: 'proposal', proposal: step.proposal } : shown;
  const read = sceneOf(hall, view, null);
  /** What is there to be said yes to: after one was kept, what the page has gone on to show. */
  const open = step.at === 'confirm' || (isKept && !isNews(read, step.proposal)) ? null : shown;
  const canPick = hall?.reads === true && scene.kind !== 'not-personal';

  const pick = async () => {
    const picked = await onPick();
    if (!picked) return;
    onDraft({ own: pickedProposal(picked), step: { at: 'look' } });
  };
  const confirm = (proposal: Proposal) =>
    onDraft({ step: { at: 'confirm', proposal }, whose: { ...NO_BALANCE.whose, chosen: members[0]?.id ?? null } });
  const readAgain = () => {
    onDraft({ own: null, step: { at: 'look' } });
    onReadAgain();
  };
  const keep = async (proposal: Proposal, confirmed: NewBalances) => {
    const refused = await onSave(confirmed);
    setFault(refused);
    if (refused) return;
    onDraft({ own: null, step: { at: 'kept', proposal, member: confirmed.member.label, when: Date.now() } });
  };

  if (step.at === 'type') {
    return (
      <TypeForm
        words={words}
        common={common}
        typed={typed}
        onTyped={(next) => onDraft({ typed: next })}
        onDone={(figure) => {
          const own = { figures: [figure], via: 'typed', at: Date.now() } as const;
          onDraft({ own, typed: NO_BALANCE.typed });
          confirm(own);
        }}
        onBack={() => onDraft({ typed: NO_BALANCE.typed, step: { at: 'look' } })}
      />
    );
  }

  return (
    <section class="part stack" aria-label={words.title}>
      <SceneView scene={scene} hall={hall} language={language} />
      {fault && <FaultBox fault={fault} words={common} />}
      {step.at === 'confirm' && (
        <ConfirmForm
          words={words}
          common={common}
          members={members}
          proposal={step.proposal}
          hall={hall}
          whose={whose}
          onWhose={(next) => onDraft({ whose: next })}
          onKeep={(confirmed) => keep(step.proposal, confirmed)}
          onBack={() => onDraft({ own: isNews(read, step.proposal) ? null : own, step: { at: 'look' } })}
        />
      )}
      {isKept && (
        <p class="box" role="status">
          {words.kept(step.member)}
        </p>
      )}
      {isKept && open && <SceneView scene={open} hall={hall} language={language} />}
      {open?.kind === 'proposal' && (
        <button type="button" class="primary" onClick={() => confirm(open.proposal)}>
          {words.confirm}
        </button>
      )}
      {step.at !== 'confirm' && (
        <div class="row">
          {canPick && (
            <button type="button" class={scene.kind === 'conflict' ? 'primary' : ''} onClick={pick}>
              {words.pick}
            </button>
          )}
          <button type="button" onClick={() => onDraft({ step: { at: 'type' } })}>
            {words.type}
          </button>
          {canPick && (
            <button type="button" class="plain" onClick={readAgain}>
              {words.readAgain}
            </button>
          )}
        </div>
      )}
      <p class="soft">{syncedTo === null ? words.privacy : words.synced(syncedTo)}</p>
    </section>
  );
}

function SceneView({
  scene,
  hall,
  language,
}: {
  readonly scene: Scene;
  readonly hall: Hall | null;
  readonly language: Language;
}) {
  const { balance: words } = language === 'en' ? en : zh;
  if (scene.kind === 'loading') return <p role="status">{words.loading}</p>;
  if (scene.kind === 'proposal') {
    const { figures, via, at } = scene.proposal;
    const source = via === 'typed' ? words.typed : via === 'picked' ? words.picked : (hall?.name ?? '');
    return (
      <div class="stack" role="status">
        {figures.map((figure) => (
          <figure key={figure.kind} class="near">
            <p class="figure">{formatYuan(figure.fen)}</p>
            <figcaption>
              <Origin source={source} label={figure.label} kind={figure.kind} at={at} language={language} />
            </figcaption>
          </figure>
        ))}
      </div>
    );
  }
  const { head, hint } = words[scene.kind];
  return (
    <div class="near" role="status">
      <h2>{head}</h2>
      <p>{typeof hint === 'string' ? hint : hint(scene.kind === 'conflict' ? scene.labels.join('、') : '')}</p>
    </div>
  );
}
