/** 资格: a short form and its answer, evaluated on this device from the rules that ship with the extension. */
import { useEffect, useState } from 'preact/hooks';
import { shanghaiDay } from '../../../shared/day.ts';
import type { Verdict } from '../../../shared/eligibility/verdict.ts';
import type { RegionRow } from '../../../shared/rules/snapshot.ts';
import { askWorker } from '../../ask.ts';
import type { Family } from '../../book/family.ts';
import type { Fault } from '../../messages.ts';
import type { Figure, Participation } from '../../reading/reading.ts';
import type { Language } from '../../settings/settings.ts';
import { FaultBox } from '../../surface/FaultBox.tsx';
import * as en from '../../words/card-en.ts';
import * as zh from '../../words/card-zh.ts';
import { common as commonEn } from '../../words/en.ts';
import { common as commonZh } from '../../words/zh.ts';
import { type Answers, type Asked, questionOf } from './answers.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { VerdictView } from './VerdictView.tsx';

interface Props {
  readonly language: Language;
  readonly regions: readonly RegionRow[];
  readonly family: Family | null;
  readonly figures: readonly Figure[];
  /** What the page says of the insurance of whoever is signed in. */
  readonly said: Participation | null;
  readonly answers: Answers;
  readonly onChange: (change: Partial<Answers>) => void;
  readonly onGuide: () => void;
}

export function EligibilityPart({ language, regions, family, figures, said, answers, onChange, onGuide }: Props) {
  const { eligibility: words } = language === 'en' ? en : zh;
  const common = language === 'en' ? commonEn : commonZh;
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [wrong, setWrong] = useState<Extract<Asked, { ok: false }>['wrong'] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);

  const ask = async () => {
    const asked = questionOf(answers, shanghaiDay(Date.now()));
    setWrong(asked.ok ? null : asked.wrong);
    setFault(null);
    if (!asked.ok) return;
    setBusy(true);
    const reply = await askWorker('eligibility', asked.question);
    setBusy(false);
    if (reply.ok) setVerdict(reply.value);
    else setFault(reply.fault);
  };

  // What was answered is in the words of its language.
  useEffect(() => {
    if (verdict) void ask();
  }, [language]);

  if (verdict) {
    return (
      <VerdictView
        words={words}
        common={common}
        verdict={verdict}
        relative={common.relation[answers.relation ?? 'other']}
        onChange={() => setVerdict(null)}
        onGuide={onGuide}
      />
    );
  }
  return (
    <>
      <QuestionForm
        words={words}
        common={common}
        regions={regions}
        family={family}
        answers={answers}
        figures={figures}
        said={said}
        wrong={wrong}
        busy={busy}
        onChange={onChange}
        onAsk={ask}
      />
      {fault && (
        <div class="part">
          <FaultBox fault={fault} words={common} />
        </div>
      )}
    </>
  );
}
