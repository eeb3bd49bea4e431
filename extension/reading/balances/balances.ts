/** Every balance that the page shows: each label that is known, with the value that is plainly its own. */

import type { Amount } from '../page/amount.ts';
import { tight } from '../page/text.ts';
import type { FigureKind } from '../reading.ts';
import type { Run, Scene } from '../scene.ts';
import { isForeign } from '../whose/account-words.ts';
import { ownKind } from '../whose/context.ts';
import { isGoneBy } from '../whose/gone-by.ts';
import { inFirstPerson, whoseName } from '../whose/names.ts';
import { isNotedAway } from '../whose/notes.ts';
import { isElsewhere } from '../whose/over.ts';
import type { PageSubject } from '../whose/subject.ts';
import { kindUnder } from '../whose/title-over.ts';
import { isUnchosenTab, stateOf } from '../whose/titles.ts';
import { isSumOf } from './figures.ts';
import { type Hit, labelsOn } from './hits.ts';
import type { BalanceLabel } from './label.ts';
import { isSpentFromPriorYears, isSumWithPool } from './pooled-sum.ts';
import { amountOf, isAmount, isAnyAmount, type Value, valuesOf } from './values.ts';

export interface Balance {
  readonly kind: FigureKind;
  readonly label: BalanceLabel;
  readonly amount: Amount;
  /** A currency unit stands with the value or in the label. */
  readonly hasUnit: boolean;
  readonly place: Run;
  readonly value: Run;
}

/** What leads a row or heads a column of a table names the account: "职工医保个人账户". */
const OWN_ACCOUNT = /^(?:城镇)?(?:职工)?(?:基本)?医(?:保|疗保险)个人[账帐]户$/;

/** A million yuan: what no wages put into one person's account is a fund's. */
const MOST_FEN = 100_000_000;

/** The kind that a row's or column's heading and the label make together; null when they contradict each other. */
function kindOf(label: BalanceLabel, heading: FigureKind | null): FigureKind | null {
  if (!heading || heading === label.kind) return label.kind;
  return label.kind === 'total' ? heading : null;
}

/** What a row or a column is called gives it to another fund or time, or to another person. */
function isNameAgainst(scene: Scene, name: string, label: BalanceLabel): boolean {
  const words = inFirstPerson(scene, name);
  return isForeign(scene.lexicon, words, label) || isGoneBy(scene, words) || whoseName(scene, words) === 'other';
}

/** The balance that a label and a value make; null where they, or what is said of them, make none of the person's. */
async function balanceOf(scene: Scene, hit: Hit, value: Value, page: PageSubject): Promise<Balance | null> {
  let named = kindOf(hit.label, value.kind);
  for (const name of value.names) named = named && kindUnder(name, named);
  const read = amountOf(scene, hit, value);
  if (value.names.some((name) => isNameAgainst(scene, name, hit.label))) return null;
  if (!named || !read || read.amount.fen > MOST_FEN) return null;
  const figure = { first: Math.min(hit.first, value.run.first), end: Math.max(hit.end, value.run.end) };
  if (isNotedAway(scene, figure, hit.label, value.after)) return null;
  await scene.pause();
  const isNamed = value.names.some((name) => OWN_ACCOUNT.test(tight(name)));
  const label = isNamed ? { ...hit.label, medical: true, account: true } : hit.label;
  const kind = await ownKind(scene, { ...label, kind: named }, hit, value.run, page);
  const balance = kind && { kind, label: hit.label, ...read, place: hit, value: value.run };
  return balance?.kind === 'total' && isSumWithPool(scene, balance) ? null : balance;
}

async function balancesOf(scene: Scene, hit: Hit, values: readonly Value[], page: PageSubject): Promise<Balance[]> {
  const found: Balance[] = [];
  for (const value of values) {
    await scene.pause();
    const balance = await balanceOf(scene, hit, value, page);
    if (balance) found.push(balance);
  }
  return found;
}

/** What last year left, and not what is left of it. */
function isCarriedOver({ kind, label }: Balance): boolean {
  return kind === 'prior-years' && /结转|上年/.test(label.words);
}

/** A choice that is not said to be another than the one that was made. */
function mayBeChosen(scene: Scene, index: number): boolean {
  const print = scene.prints.all[index];
  return print !== undefined && stateOf(print) !== false && !isUnchosenTab(print) && !isElsewhere(print);
}

/** An account by its name alone, with what stands beside it. */
interface Account {
  readonly hit: Hit;
  readonly values: readonly Value[];
}

/** What accounts named without a word of a balance hold, where this year's and the former years' make the whole. */
async function partsOf(
  whole: readonly Balance[],
  accounts: readonly Account[],
  scene: Scene,
  page: PageSubject,
): Promise<Balance[]> {
  const parts: Balance[] = [];
  for (const { hit, values } of accounts)
    parts.push(...(await balancesOf(scene, { ...hit, label: { ...hit.label, asks: null } }, values, page)));
  const [current, prior] = (['current-year', 'prior-years'] as const).map((kind) =>
    parts.find((part) => part.kind === kind),
  );
  return parts.length === 2 && whole.some((total) => isSumOf(total, current, prior)) ? parts : [];
}

/** Finds the balances of a scene; the same label may come more than once, also with different values. */
export async function findBalances(scene: Scene, page: PageSubject): Promise<Balance[]> {
  const found: Balance[] = [];
  const unpaired: Hit[] = [];
  /** What stands below one may be of it. */
  const accounts: Account[] = [];
  for await (const hit of labelsOn(scene)) {
    const values = await valuesOf(scene, hit, isAmount);
    const balances = await balancesOf(scene, hit, values, page);
    found.push(...balances);
    if (values.length === 0) unpaired.push(hit);
    const isOpen = balances.length === 0 && hit.label.asks === 'balance';
    if (isOpen && mayBeChosen(scene, hit.end - 1)) accounts.push({ hit, values });
  }
  if (accounts.length > 0 && found.every(({ kind }) => kind === 'total')) {
    const parts = await partsOf(found, accounts, scene, page);
    if (parts.length > 0) return [...found, ...parts];
    if (found.some(({ place }) => accounts.some(({ hit }) => hit.end <= place.first))) return [];
  }
  const isSpent = found.some(isCarriedOver) && isSpentFromPriorYears(scene);
  const left = isSpent ? found.filter((one) => !isCarriedOver(one)) : found;
  // What may be a year is an amount only beside others.
  for (const hit of left.length > 0 ? unpaired : [])
    left.push(...(await balancesOf(scene, hit, await valuesOf(scene, hit, isAnyAmount), page)));
  return left;
}
