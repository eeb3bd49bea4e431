/** Begins a guide on the page that the card stands on, or goes on with the one that was left lying. */
import { useEffect, useState } from 'preact/hooks';
import type { Guide } from '../../../shared/guides/guide.ts';
import { askWorker } from '../../ask.ts';
import type { Fault } from '../../messages.ts';
import type { TourWish, Unfinished } from '../../pointing/tour-messages.ts';
import type { Language } from '../../settings/settings.ts';
import { FaultBox } from '../../surface/FaultBox.tsx';
import { common as commonEn } from '../../words/en.ts';
import { begin as en } from '../../words/tour-en.ts';
import { begin as zh } from '../../words/tour-zh.ts';
import { common as commonZh } from '../../words/zh.ts';

interface Props {
  readonly language: Language;
  readonly guide: Pick<Guide, 'id' | 'kind'>;
}

export function TourStart({ language, guide }: Props) {
  const words = language === 'en' ? en : zh;
  const [fault, setFault] = useState<Fault | null>(null);
  return (
    <div class="near">
      <button type="button" class="primary" onClick={() => begin({ kind: 'guide', guideId: guide.id }, setFault)}>
        {guide.kind === null || guide.kind === 'website' ? words.here : words.inApp}
      </button>
      {fault && <FaultBox fault={fault} words={language === 'en' ? commonEn : commonZh} />}
    </div>
  );
}

/** Nothing where no guide was left lying on this portal. */
export function TourResume({ language }: { readonly language: Language }) {
  const words = language === 'en' ? en : zh;
  const [unfinished, setUnfinished] = useState<Unfinished | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    void askWorker('unfinished-tour', null).then((reply) => reply.ok && setUnfinished(reply.value));
  }, []);
  if (!unfinished) return null;
  const drop = async () => {
    const reply = await askWorker('end-tour', null);
    if (reply.ok) setUnfinished(null);
    else setFault(reply.fault);
  };
  return (
    <div class="part near">
      <p class="soft">{unfinished.title[language]}</p>
      <div class="row">
        <button type="button" onClick={() => begin({ kind: 'resume' }, setFault)}>
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
