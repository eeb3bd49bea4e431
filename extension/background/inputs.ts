/** Checks what arrives from our own frames: a fault names the field, and nothing is half done. */
import * as v from 'valibot';
import { isDay } from '../../shared/day.ts';
import { INSURANCES, PARTICIPATIONS, type Question, SHARER_STATUSES } from '../../shared/eligibility/question.ts';
import { type Fen, isFen } from '../../shared/money.ts';
import { PURPOSES } from '../../shared/purpose.ts';
import { isRegionCode } from '../../shared/region.ts';
import { RELATIONS } from '../../shared/relation.ts';
import { isMemberLabel, type NewBalances } from '../store/book.ts';

const MOST_FIGURES = 3;

const positiveFen = v.custom<Fen>((value) => isFen(value) && value >= 0);
/** As every id of the book: what another letter case would make of it is another id. */
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const label = v.pipe(v.string(), v.check(isMemberLabel));

const newBalances = v.strictObject({
  member: v.strictObject({
    id,
    label,
    relation: v.picklist(['self', ...RELATIONS]),
    since: moment,
  }),
  balances: v.pipe(
    v.array(
      v.strictObject({
        id,
        memberId: v.string(),
        kind: v.picklist(['total', 'current-year', 'prior-years']),
        fen: positiveFen,
        label: v.pipe(v.string(), v.maxLength(40)),
        sourceName: v.nullable(v.string()),
        portalId: v.nullable(v.string()),
        via: v.picklist(['portal', 'picked', 'typed']),
        at: moment,
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_FIGURES),
  ),
});

const region = v.custom<NonNullable<Question['sharer']['region']>>(isRegionCode);

const question = v.strictObject({
  on: v.custom<Question['on']>(isDay),
  relation: v.picklist(RELATIONS),
  sharer: v.strictObject({
    region: v.nullish(region),
    insurance: v.nullish(v.picklist(INSURANCES)),
    status: v.nullish(v.picklist(SHARER_STATUSES)),
    participation: v.nullish(v.picklist(PARTICIPATIONS)),
    balanceFen: v.nullish(positiveFen),
    priorYearsBalanceFen: v.nullish(positiveFen),
  }),
  recipient: v.strictObject({
    region: v.nullish(region),
    insurance: v.nullish(v.picklist(INSURANCES)),
    participation: v.nullish(v.picklist(PARTICIPATIONS)),
  }),
  purpose: v.nullish(v.picklist(PURPOSES)),
});

/** An input that cannot be used; `field` is its path: `balances.0.fen`. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  readonly field: string;
  constructor(field: string) {
    super(`Cannot use ${field}`);
    this.field = field;
  }
}

/** Throws {@link BadInput}. */
export function soundBalances(value: unknown): NewBalances {
  const sound = checked(newBalances, value);
  const stray = sound.balances.findIndex(({ memberId }) => memberId !== sound.member.id);
  if (stray >= 0) throw new BadInput(`balances.${stray}.memberId`);
  return sound;
}

/** Throws {@link BadInput}. */
export function soundQuestion(value: unknown): Question {
  return checked(question, value);
}

/** Throws {@link BadInput}. */
export function soundRegion(value: unknown) {
  return checked(region, value);
}

/** Throws {@link BadInput}. */
export function checked<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new BadInput(result.issues[0].path?.map(({ key }) => String(key)).join('.') ?? 'input');
}
