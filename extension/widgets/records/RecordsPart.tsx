/** 记录: the rows read from the page, and taking the chosen ones into the book. */
import type { Fault, Hall, PageView } from '../../messages.ts';
import type { Language } from '../../settings/settings.ts';
import * as en from '../../words/card-en.ts';
import * as zh from '../../words/card-zh.ts';
import { faceIn } from '../family/face.ts';
import { Refusal } from '../family/Refusal.tsx';
import type { BookLink } from '../family/use-book.ts';
import { type RecordsDraft, recordsDraftFor } from './records-draft.ts';
import { recordsSceneOf } from './records-scene.ts';
import { TakeForm } from './TakeForm.tsx';

interface Props {
  readonly language: Language;
  readonly hall: Hall | null;
  readonly view: PageView | Fault | null;
  readonly link: BookLink;
  readonly draft: RecordsDraft;
  readonly onDraft: (draft: RecordsDraft) => void;
  readonly onReadAgain: () => void;
  readonly onOpenBook: () => void;
}

export function RecordsPart({ language, hall, view, link, draft, onDraft, onReadAgain, onOpenBook }: Props) {
  const { records: words, balance: shared } = language === 'en' ? en : zh;
  const scene = recordsSceneOf(hall, view);
  const isReady = scene.kind === 'read' && link.family !== null;
  const inHand = recordsDraftFor(scene.kind === 'read' ? scene.rows : [], draft);
  const said =
    scene.kind === 'none' ? words.none : scene.kind === 'read' || scene.kind === 'loading' ? null : shared[scene.kind];
  return (
    <section class="part stack" aria-label={words.title}>
      <h2>{words.title}</h2>
      {(scene.kind === 'loading' || (scene.kind === 'read' && !isReady && !link.fault)) && (
        <p role="status">{words.loading}</p>
      )}
      {!isReady && <Refusal fault={link.fault} face={faceIn(language)} />}
      {said && (
        <div class="near" role="status">
          <h3>{said.head}</h3>
          <p>{said.hint}</p>
        </div>
      )}
      {scene.kind === 'read' && scene.isCut && <p role="status">{words.cut(scene.rows.length)}</p>}
      {isReady && link.family && (
        <TakeForm
          key={inHand.of}
          rows={scene.rows}
          family={link.family}
          link={link}
          draft={inHand}
          onDraft={onDraft}
          face={faceIn(language)}
          words={words}
          onOpenBook={onOpenBook}
        />
      )}
      {scene.kind !== 'no-page' && scene.kind !== 'not-personal' && (
        <div class="row">
          <button type="button" class="plain" onClick={onReadAgain}>
            {shared.readAgain}
          </button>
        </div>
      )}
    </section>
  );
}
