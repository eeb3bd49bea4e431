/** From the balances seen to the figures shown: one a kind, none where two differ, none that a missing value may have made. */

import { addFen, subtractFen } from '../../../shared/money.ts';
import type { Figure, FigureKind } from '../reading.ts';
import type { Balance } from './balances.ts';

const KINDS: readonly FigureKind[] = ['total', 'current-year', 'prior-years'];

/** Two prints of one amount, one of them perhaps rounded ("1.23万元" and "12,345.67"). */
function agree(one: Balance, other: Balance): boolean {
  const step = Math.max(one.amount.stepFen, other.amount.stepFen);
  if (!one.amount.inTenThousands && !other.amount.inTenThousands) return one.amount.fen === other.amount.fen;
  return Math.abs(subtractFen(one.amount.fen, other.amount.fen)) < step || one.amount.fen === other.amount.fen;
}

/** Below this a difference may be rounding; exact prints have to agree to the fen. */
function stepOf(...balances: readonly Balance[]): number {
  return balances.some((balance) => balance.amount.inTenThousands)
    ? Math.max(...balances.map((balance) => balance.amount.stepFen))
    : 1;
}

/** What may be used is less than the balance where a part is frozen: beside the balance itself it says nothing new. */
function withoutUsable(balances: readonly Balance[]): readonly Balance[] {
  const whole = balances.filter(({ label }) => !label.usable);
  const most = Math.min(...whole.map(({ amount }) => amount.fen));
  return whole.length > 0 && balances.every(({ amount, label }) => !label.usable || amount.fen <= most)
    ? whole
    : balances;
}

/** What may name something else says nothing beside what may not. */
function surest(balances: readonly Balance[]): readonly Balance[] {
  const sure = balances.filter(({ label }) => !label.unsure);
  return sure.length > 0 ? sure : balances;
}

function finest(balances: readonly Balance[]): Balance | undefined {
  return balances.toSorted((one, other) => one.amount.stepFen - other.amount.stepFen)[0];
}

/** Numbers to call (12393, 12345, 95588) print like a bare amount. */
const SERVICE_NUMBER = /^(?:12[0-4]\d\d|9[56]\d{3})$/;
const FEW_YUAN = 100;

/** A print that a missing value, a badge or a service number makes just as well; it needs a plain figure beside it. */
function isDoubtful({ amount, hasUnit }: Balance): boolean {
  if (amount.fen === 0) return true;
  const yuan = amount.fen / 100;
  return !hasUnit && amount.bare && (yuan < FEW_YUAN || SERVICE_NUMBER.test(String(yuan)));
}

/** What a year may have begun with. */
const BEGINS_WITH = /(?<![账帐]户)结余|结转/;

/** A part is never more than the whole: what is was there at the beginning, or one of the two is not what it seems. */
function isMoreThan(part: Balance, whole: Balance): boolean {
  return subtractFen(part.amount.fen, whole.amount.fen) >= stepOf(part, whole);
}

/** True where all three are there, and the two parts make the total to the fen. */
export function isSumOf(total?: Balance, current?: Balance, prior?: Balance): boolean {
  return !!total && !!current && !!prior && total.amount.fen === addFen(current.amount.fen, prior.amount.fen);
}

/** Numbers of the shape of a year that are amounts: by the unit that they share with another figure, or by their sum. */
function addLikeYears(chosen: Map<FigureKind, Balance>, balances: readonly Balance[]): void {
  for (const kind of KINDS) {
    const [only, ...others] = balances.filter((balance) => balance.kind === kind && !chosen.has(kind));
    if (!only || others.some(({ amount }) => amount.fen !== only.amount.fen)) continue;
    const all = new Map(chosen).set(kind, only);
    const fenOf = (each: FigureKind): number => all.get(each)?.amount.fen ?? Number.NaN;
    const isSum = fenOf('total') === fenOf('current-year') + fenOf('prior-years');
    const isLikeOthers = only.hasUnit && [...chosen.values()].some((one) => one.hasUnit && !isDoubtful(one));
    if (isSum || isLikeOthers) chosen.set(kind, only);
  }
}

/**
 * The figures of a page and the labels whose values differ. A zero, or a few bare digits without a unit, counts only
 * beside a plain figure: a page shows a missing value as 0 until it comes, with its unit too, and a badge counts. A total
 * that is not the sum of its years is left out, and so is a part that is more than the total, with it where no year began so.
 */
export function figuresOf(balances: readonly Balance[]): { figures: Figure[]; conflicting: string[] } {
  const conflicting = new Set<string>();
  const chosen = new Map<FigureKind, Balance>();
  for (const kind of KINDS) {
    const mine = withoutUsable(surest(balances.filter(({ kind: its, amount }) => its === kind && !amount.likeYear)));
    const best = finest(mine);
    if (!best) continue;
    if (mine.every((balance) => agree(balance, best))) chosen.set(kind, best);
    else for (const balance of mine) conflicting.add(balance.label.words);
  }
  if (conflicting.size > 0) return { figures: [], conflicting: [...conflicting] };
  addLikeYears(
    chosen,
    balances.filter(({ amount }) => amount.likeYear),
  );
  const supported = [...chosen.values()].some((balance) => !isDoubtful(balance));
  for (const [kind, balance] of chosen) if (isDoubtful(balance) && !supported) chosen.delete(kind);
  const current = chosen.get('current-year');
  const prior = chosen.get('prior-years');
  if (chosen.get('total')?.label.unsure && !isSumOf(chosen.get('total'), current, prior)) chosen.delete('total');
  const total = chosen.get('total');
  const closing = total && /末/.test(total.label.words);
  const rest =
    total && current && prior
      ? subtractFen(subtractFen(total.amount.fen, current.amount.fen), prior.amount.fen)
      : Number.NaN;
  const isCarried = prior !== undefined && /结转|上年/.test(prior.label.words);
  // Carried over from last year: the prior years' part only beside this year's, and where nothing speaks against the sum.
  const hasBegunSo = isCarried ? total || !current : total && prior && BEGINS_WITH.test(prior.label.words);
  if (rest !== 0 && (current?.label.unsure || hasBegunSo)) {
    if (hasBegunSo || isCarried) chosen.delete('prior-years');
    if (current?.label.unsure) chosen.delete('current-year');
  } else if (total && current && prior && !closing) {
    if (rest !== 0 && Math.abs(rest) >= stepOf(total, current, prior)) chosen.delete('total');
  } else if (total && !closing) {
    for (const part of [prior, current]) {
      if (!part || !isMoreThan(part, total)) continue;
      chosen.delete(part.kind);
      if (!BEGINS_WITH.test(part.label.words)) chosen.delete('total');
    }
  }
  const figures = KINDS.flatMap((kind) => {
    const balance = chosen.get(kind);
    return balance ? [{ kind, fen: balance.amount.fen, label: balance.label.words }] : [];
  });
  return { figures, conflicting: [] };
}
