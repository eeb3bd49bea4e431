/** The card: a few parts, one at a time. */
import { useEffect, useState } from 'preact/hooks';
import { NATION } from '../../shared/region.ts';
import type { RegionRow } from '../../shared/rules/snapshot.ts';
import { askWorker } from '../ask.ts';
import { CARD_PARTS, type CardPart, type Detail, type Fault, type Hall, type PageView } from '../messages.ts';
import type { Settings } from '../settings/settings.ts';
import type { Member } from '../store/book.ts';
import { FaultBox } from '../surface/FaultBox.tsx';
import { BalancePart } from '../widgets/balance/BalancePart.tsx';
import type { Answers } from '../widgets/eligibility/answers.ts';
import { EligibilityPart } from '../widgets/eligibility/EligibilityPart.tsx';
import { BalanceWidget } from '../widgets/family/BalanceWidget.tsx';
import { faceIn } from '../widgets/family/face.ts';
import { useBook } from '../widgets/family/use-book.ts';
import { GuidePart } from '../widgets/guide/GuidePart.tsx';
import { TourResume } from '../widgets/guide/TourStart.tsx';
import { RecordsPart } from '../widgets/records/RecordsPart.tsx';
import * as en from '../words/card-en.ts';
import * as zh from '../words/card-zh.ts';
import { common as commonEn } from '../words/en.ts';
import { common as commonZh } from '../words/zh.ts';
import type { CardDraft } from './card-draft.ts';
import type { PageLink } from './page-link.ts';

export interface CardProps {
  readonly settings: Settings;
  readonly hall: Hall | null;
  readonly link: PageLink | null;
  readonly regions: readonly RegionRow[];
  /** Those of the book when the card opened. */
  readonly members: readonly Member[];
  readonly answers: Answers;
  readonly draft: CardDraft;
  /** What it was opened for; null for what suits the page. */
  readonly opensAt: CardPart | null;
  /** What could not be had when the card opened. */
  readonly fault: Fault | null;
}

export function Card({
  settings: { language, elder },
  hall,
  link,
  regions,
  members,
  answers: answered,
  draft,
  opensAt,
  fault,
}: CardProps) {
  const { card: words } = language === 'en' ? en : zh;
  const common = language === 'en' ? commonEn : commonZh;
  const here = hall && hall.region !== NATION ? hall.region : null;
  const [inHand, setInHand] = useState(draft);
  const keep = (some: Partial<CardDraft>) => setInHand((before) => ({ ...before, ...some }));
  const part = inHand.part ?? opensAt ?? (hall?.reads ? 'balance' : 'eligibility');
  const parts = CARD_PARTS.filter((each) => each !== 'records' || hall?.reads === true);
  const [view, setView] = useState<PageView | Fault | null>(null);
  const family = useBook(null, null);
  const [answers, setAnswers] = useState<Answers>({ ...answered, sharerRegion: answered.sharerRegion ?? here });

  useEffect(() => void family.send('family', null), []);
  useEffect(() => {
    if (link && inHand !== draft) void askWorker('keep-draft', { of: link.key, draft: inHand });
  }, [link, inHand]);
  useEffect(() => {
    if (!link) return;
    // What was told again, as the worker was stopped in between, may come after what is newer.
    link.onView((next) => setView((before) => (before && 'at' in before && before.at > next.at ? before : next)));
    void link.ask('page-view').then((reply) => !reply.ok && setView(reply.fault));
  }, [link]);

  const wants = detailOf(part, hall);
  useEffect(() => {
    if (wants === null || (view && 'with' in view && view.with.includes(wants))) return;
    void link?.ask(`read-${wants}`).then((reply) => !reply.ok && setView(reply.fault));
  }, [link, wants]);

  useEffect(() => scrollTo(0, 0), [part]);

  const change = (some: Partial<Answers>) => {
    const changed = { ...answers, ...some };
    setAnswers(changed);
    void askWorker('keep-draft', { of: 'eligibility', draft: changed });
  };
  const readAgain = async () => {
    setView(null);
    const reply = await link?.ask('read-again');
    if (reply && !reply.ok) setView(reply.fault);
  };

  return (
    <main>
      <h1 class="unseen">{common.name}</h1>
      <nav class="parts" aria-label={words.partsLabel}>
        {parts.map((each) => (
          <button key={each} type="button" aria-current={part === each} onClick={() => keep({ part: each })}>
            {words.parts[each]}
          </button>
        ))}
      </nav>
      {fault && (
        <div class="part">
          <FaultBox fault={fault} words={common} />
        </div>
      )}
      {link && <TourResume language={language} />}
      <div hidden={part !== 'balance'}>
        <BalancePart
          language={language}
          hall={hall}
          view={view}
          members={family.family?.members ?? members}
          draft={inHand.balance}
          onDraft={(some) => setInHand((before) => ({ ...before, balance: { ...before.balance, ...some } }))}
          syncedTo={family.family?.sync.on ? family.family.sync.origin : null}
          onPick={async () => link?.pick() ?? null}
          onReadAgain={readAgain}
          onSave={async (confirmed) => {
            const reply = await askWorker('save-balances', confirmed);
            if (reply.ok) void family.send('family', null);
            return reply.ok ? null : reply.fault;
          }}
        />
        <BalanceWidget
          link={family}
          face={faceIn(language)}
          onOpenBook={() => void askWorker('open-book-page', null)}
        />
      </div>
      {part === 'records' && (
        <RecordsPart
          language={language}
          hall={hall}
          view={view}
          link={family}
          draft={inHand.records}
          onDraft={(records) => keep({ records })}
          onReadAgain={readAgain}
          onOpenBook={() => void askWorker('open-book-page', null)}
        />
      )}
      <div hidden={part !== 'eligibility'}>
        <EligibilityPart
          language={language}
          regions={regions}
          family={family.family}
          figures={view && 'reading' in view ? view.reading.figures : []}
          said={view && 'reading' in view ? view.reading.participation : null}
          answers={answers}
          onChange={change}
          onGuide={() => keep({ part: 'guide', guideRegion: answers.sharerRegion })}
        />
      </div>
      {part === 'guide' && (
        <GuidePart
          language={language}
          elder={elder}
          isOnPage={link !== null && hall !== null}
          regions={regions}
          region={inHand.guideRegion ?? answers.sharerRegion}
          onRegion={(guideRegion) => keep({ guideRegion })}
        />
      )}
    </main>
  );
}

/** What a part shows of the page besides the balances. */
function detailOf(part: CardPart, hall: Hall | null): Detail | null {
  if (part === 'records') return 'records';
  return part === 'eligibility' && hall?.reads ? 'participation' : null;
}
