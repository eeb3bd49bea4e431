/**
 * Whether one member's account may pay for another: the verdict of the rules, from what the book knows of both. Remedies
 * are left out: they speak to the sharer, who need not be the one that reads this.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Question } from '../../../shared/eligibility/question.ts';
import type { Verdict } from '../../../shared/eligibility/verdict.ts';
import { relationBetween } from '../../../shared/ledger/relations.ts';
import { askWorker } from '../../ask.ts';
import type { Family, MemberView } from '../../book/family.ts';
import { Grounds } from '../../surface/Grounds.tsx';
import { OutcomeIcon } from '../../surface/icons.tsx';
import type { Face } from './face.ts';
import { lastKnown } from './last-known.ts';
import { memberOf } from './names.ts';

interface Props {
  readonly family: Family;
  readonly sharerId: string;
  readonly patient: MemberView;
  readonly face: Face;
}

const OUTCOMES = { eligible: 'pass', ineligible: 'fail', unknown: 'unknown' } as const;

export function MayPay({ family, sharerId, patient, face }: Props) {
  const { order, relations } = face.words;
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const sharer = memberOf(family, sharerId);
  const question = sharer ? questionOf(family, sharer, patient) : null;

  useEffect(() => {
    if (question) void askWorker('eligibility', question).then((reply) => setVerdict(reply.ok ? reply.value : null));
  }, [family, sharerId, patient.id]);

  if (!question) return <p class="soft">{relations.ask(sharer?.label ?? '', patient.label)}</p>;
  if (!verdict) return null;
  const telling = verdict.checks.find(({ outcome }) => outcome === OUTCOMES[verdict.verdict] && outcome !== 'pass');
  return (
    <div class="near">
      <p class="row">
        <OutcomeIcon outcome={OUTCOMES[verdict.verdict]} name={face.cite.outcomes[OUTCOMES[verdict.verdict]]} />
        <span>
          <span class="soft">{order.normally}</span> {order.verdict[verdict.verdict]}
        </span>
      </p>
      {telling && <p>{telling.message}</p>}
      <Grounds reads={telling?.reads ?? verdict.checks[0]?.reads ?? []} words={face.cite} />
    </div>
  );
}

/** Null where nobody has said what the two are to each other. Normal participation is assumed, and said so. */
function questionOf(family: Family, sharer: MemberView, patient: MemberView): Question | null {
  const relation = relationBetween(sharer, patient, family.relations);
  if (relation === null || relation === 'self') return null;
  const { wholeFen, priorYearsFen } = lastKnown(sharer);
  return {
    on: family.on,
    relation,
    sharer: {
      region: sharer.facts?.region ?? null,
      insurance: sharer.facts?.insurance ?? null,
      status: sharer.facts?.status ?? null,
      participation: 'normal',
      balanceFen: wholeFen,
      priorYearsBalanceFen: priorYearsFen,
    },
    recipient: {
      region: patient.facts?.region ?? null,
      insurance: patient.facts?.insurance ?? null,
      participation: 'normal',
    },
    purpose: null,
  };
}
