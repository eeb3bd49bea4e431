/** Begins a guide on the page that the card stands on, or goes on with one that was left lying. */
import { useEffect, useState } from 'preact/hooks';
import type { Guide } from '../../../shared/guides/guide.ts';
import { askWorker } from '../../ask.ts';
import type { Fault } from '../../messages.ts';
import type { TourWish, Unfinished } from '../../pointing/tour-messages.ts';
import type { Language } from '../../settings/settings.ts';
import { actOn } from '../../surface/act-on.ts';
import { FaultBox } from '../../surface/FaultBox.tsx';
import { common as commonEn } from '../../words/en.ts';
import { guides as listEn } from '../../words/guide-en.ts';
import { guides as listZh } from '../../words/guide-zh.ts';
import { begin as en } from '../../words/tour-en.ts';
import { begin as zh } from '../../words/tour-zh.ts';
import { common as commonZh } from '../../words/zh.ts';

interface Props {
  readonly language: Language;
  readonly guide: Pick<Guide, 'id' | 'kind' | 'title'>;
  /** How far the person came in it on this site. */
  readonly unfinished: Unfinished | undefined;
  /** One primary button a view. */
  readonly isFirst: boolean;
}

export function TourStart({ language, guide, unfinished, isFirst }: Props) {
  const words = language === 'en' ? en : zh;
  const list = language === 'en' ? listEn : listZh;
  const [fault, setFault] = useState<Fault | null>(null);
  const isOnPage = guide.kind === null || guide.kind === 'website';
  const resume = unfinished && list.resume(unfinished.step + 1);
  const start = unfinished ? list.anew : isOnPage ? words.here : words.inApp;
  return (
    <div class="near">
      {resume && (
        <button
          type="button"
          aria-label={actOn(resume, guide.title[language])}
          onClick={() => begin({ kind: 'resume', guideId: guide.id }, setFault)}
        >
          {resume}
        </button>
      )}
      <button
        type="button"
        class={isFirst ? 'primary' : ''}
        aria-label={actOn(start, guide.title[language])}
        onClick={() => begin({ kind: 'guide', guideId: guide.id }, setFault)}
      >
        {start}
      </button>
      {fault && <FaultBox fault={fault} words={language === 'en' ? commonEn : commonZh} />}
    </div>
  );
}

/** The guide that was left lying last on this portal; nothing where there is none. */
export function TourResume({ language }: { readonly language: Language }) {
  const words = language === 'en' ? en : zh;
  const [unfinished, setUnfinished] = useState<Unfinished | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const look = async () => {
    const reply = await askWorker('unfinished-tours', null);
    if (reply.ok) setUnfinished(reply.value[0] ?? null);
  };
  useEffect(() => void look(), []);
  if (!unfinished) return null;
  const { guideId } = unfinished;
  const drop = async () => {
    const reply = await askWorker('end-tour', { guideId });
    if (reply.ok) await look();
    else setFault(reply.fault);
  };
  return (
    <div class="part near">
      <p class="soft">{unfinished.title[language]}</p>
      <div class="row">
        <button type="button" onClick={() => begin({ kind: 'resume', guideId }, setFault)}>
          {words.resume(unfinished.step + 1)}
        </button>
        <button type="button" onClick={drop}>
          {words.drop}
        </button>
      </div>
      {fault && <FaultBox fault={fault} words={language === 'en' ? commonEn : commonZh} />}
    </div>
  );
}

async function begin(wish: TourWish, setFault: (fault: Fault) => void): Promise<void> {
  const reply = await askWorker('start-tour', wish);
  if (!reply.ok) setFault(reply.fault);
}
