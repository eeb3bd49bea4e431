/**
 * Whether one member's account may pay for another: the verdict of the rules, from what the book knows of both. Remedies
 * are left out: they speak to the sharer, who need not be the one that reads this.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Day } from '../../../shared/day.ts';
import type { Question } from '../../../shared/eligibility/question.ts';
import type { Verdict } from '../../../shared/eligibility/verdict.ts';
import { mayPayQuestion } from '../../../shared/ledger/may-pay.ts';
import { askWorker } from '../../ask.ts';
import type { Family, MemberView } from '../../book/family.ts';
import { known } from '../../book/person.ts';
import { Grounds } from '../../surface/Grounds.tsx';
import { OutcomeIcon } from '../../surface/icons.tsx';
import type { Face } from './face.ts';
import { lastKnown } from './last-known.ts';
import { memberOf } from './names.ts';

interface Props {
  readonly family: Family;
  readonly sharerId: string;
  readonly patient: MemberView;
  readonly on: Day;
  readonly face: Face;
}

const OUTCOMES = { eligible: 'pass', ineligible: 'fail', unknown: 'unknown' } as const;

export function MayPay({ family, sharerId, patient, on, face }: Props) {
  const { order, relations } = face.words;
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const sharer = memberOf(family, sharerId);
  const question = sharer ? questionOf(family, sharer, patient, on) : null;

  useEffect(() => {
    if (question) void askWorker('eligibility', question).then((reply) => setVerdict(reply.ok ? reply.value : null));
  }, [family, sharerId, patient.id, on]);

  if (!question) {
    return (
      <div class="near">
        <Outcome verdict="unknown" face={face} />
        <p>{order.unsaid(relations.ask(sharer?.name ?? '', patient.name))}</p>
      </div>
    );
  }
  if (!verdict) return null;
  const telling = verdict.checks.find(({ outcome }) => outcome === OUTCOMES[verdict.verdict] && outcome !== 'pass');
  return (
    <div class="near">
      <Outcome verdict={verdict.verdict} face={face} />
      {telling && <p>{telling.message}</p>}
      <p class="soft">{order.normally}</p>
      <Grounds reads={telling?.reads ?? verdict.checks[0]?.reads ?? []} words={face.cite} of={order.verdictSources} />
    </div>
  );
}

function Outcome({ verdict, face }: { readonly verdict: Verdict['verdict']; readonly face: Face }) {
  return (
    <p class="row">
      <OutcomeIcon outcome={OUTCOMES[verdict]} name={face.cite.outcomes[OUTCOMES[verdict]]} />
      <span>{face.words.order.verdict[verdict]}</span>
    </p>
  );
}

function questionOf(family: Family, sharer: MemberView, patient: MemberView, on: Day): Question | null {
  const question = mayPayQuestion(known(sharer), known(patient), family.relations, on);
  const { wholeFen, priorYearsFen } = lastKnown(sharer);
  return (
    question && {
      ...question,
      sharer: { ...question.sharer, balanceFen: wholeFen, priorYearsBalanceFen: priorYearsFen },
    }
  );
}
