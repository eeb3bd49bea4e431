/** What one member has: the figure first, then where it came from, then what may be shared. */
import { type Fen, fen, formatYuan } from '../../../shared/money.ts';
import type { Family, MemberView, Observed } from '../../book/family.ts';
import { actOn } from '../../surface/act-on.ts';
import { Origin } from '../../surface/Origin.tsx';
import { sourceOf } from '../../surface/source-of.ts';
import type { Face } from './face.ts';
import { nameOf } from './names.ts';

interface Props {
  readonly family: Family;
  readonly member: MemberView;
  readonly face: Face;
  /** Null where nothing can be recorded. */
  readonly onAdopt: ((balanceId: string) => void) | null;
}

export function MemberMoney({ family, member, face, onAdopt }: Props) {
  const { glance } = face.words;
  const { balance, booked, unrecorded, observed, shareable, received } = member;
  const differs = observed.find(({ differenceFen }) => differenceFen !== null && differenceFen !== 0);
  return (
    <div class="near">
      {observed.map((each) => (
        <ObservedFigure key={each.balance.id} observed={each} face={face} />
      ))}
      {booked && (observed.length === 0 || differs) && (
        <p class={observed.length === 0 ? 'figure' : ''}>
          {formatYuan(booked.fen)} <span class="soft">{face.common.inBook[booked.kind]}</span>
        </p>
      )}
      {!balance && observed.length === 0 && member.facts?.hasAccount !== false && (
        <p class="soft">{member.facts ? glance.nothingYet : glance.noFigure}</p>
      )}
      {balance &&
        unrecorded.map((part) => (
          <p key={part} class="soft">
            {glance.partMissing(face.common.kind[part])}
          </p>
        ))}
      {member.facts?.hasAccount === false && <p class="soft">{glance.noAccount}</p>}
      {differs && differs.differenceFen !== null && (
        <div class="warning near">
          <p>
            {balance && bookedThen(differs, booked, face)}
            {balance
              ? glance.difference[differs.differenceFen > 0 ? 'more' : 'less'](amountOf(differs.differenceFen))
              : glance.notInBook}
          </p>
          {differs.isOvertaken && <p>{glance.overtaken}</p>}
          {onAdopt && !differs.isOvertaken && (
            <button
              type="button"
              aria-label={actOn(glance.adopt, member.name)}
              onClick={() => onAdopt(differs.balance.id)}
            >
              {glance.adopt}
            </button>
          )}
        </div>
      )}
      {shareable && shareable.fen !== null && (
        <p>
          <strong>{glance[shareable.atTill ? 'shareable' : 'transferable'](formatYuan(shareable.fen))}</strong>
          {shareable.retainedFen > 0 && <Also text={glance.retained(formatYuan(shareable.retainedFen))} />}
          {shareable.of === 'prior-years' && <Also text={glance.priorYears} />}
          {!shareable.atTill && <Also text={glance.notAtTill} />}
        </p>
      )}
      {balance && balance.frozenFen > 0 && <p>{glance.frozen(formatYuan(balance.frozenFen))}</p>}
      {received.map(({ grantId, sharerId, leftFen }) => (
        <p key={grantId}>{glance.received(nameOf(family, sharerId, face), formatYuan(leftFen))}</p>
      ))}
    </div>
  );
}

function ObservedFigure({ observed: { balance }, face }: { readonly observed: Observed; readonly face: Face }) {
  const { fen: amount, kind, label, at } = balance;
  return (
    <div class="near">
      <p class="figure">{formatYuan(amount)}</p>
      <Origin source={sourceOf(balance, face.common)} label={label} kind={kind} at={at} language={face.language} />
    </div>
  );
}

function Also({ text }: { readonly text: string }) {
  return (
    <>
      <br />
      <span class="soft">{text}</span>
    </>
  );
}

/** Where the book has moved since the figure was seen, the two shown do not differ by what is said. */
function bookedThen(
  { balance, differenceFen }: Observed,
  booked: MemberView['booked'],
  { words, common }: Face,
): string {
  const heldFen = fen(balance.fen - (differenceFen ?? 0));
  const isShown = booked?.kind === balance.kind && booked.fen === heldFen;
  return isShown ? '' : `${words.glance.heldThen(common.kind[balance.kind], formatYuan(heldFen))} `;
}

function amountOf(difference: Fen): string {
  return formatYuan(fen(Math.abs(difference)));
}
