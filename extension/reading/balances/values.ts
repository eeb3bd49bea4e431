/** The values of a label: what stands after it in its own words, what the page ties to it, what stands beside it or in its table. */

import { type Amount, NO_VALUE, readAmount, readLeadingAmount } from '../page/amount.ts';
import { isPartlyDrawn } from '../page/drawn.ts';
import { isInColorOfGround } from '../page/ground.ts';
import { cellOf, findBeside } from '../page/pairing.ts';
import type { Print } from '../page/prints.ts';
import { tableOf } from '../page/table.ts';
import { tight } from '../page/text.ts';
import { type IsValue, isClosedNote } from '../page/tokens.ts';
import { nearest } from '../page/tree.ts';
import { isInOtherUnit, unitAround } from '../page/unit.ts';
import { wholeGrid } from '../page/whole-grid.ts';
import type { FigureKind } from '../reading.ts';
import { printsOf, type Run, type Scene } from '../scene.ts';
import { isGoneBy } from '../whose/gone-by.ts';
import { findByLayout } from './by-layout.ts';
import type { Hit } from './hits.ts';
import { findInTable } from './in-table.ts';

/** What may be the value of a label, as the page prints it. */
export interface Value {
  readonly text: string;
  readonly run: Run;
  /** The rest of its own text behind the amount. */
  readonly after: string;
  /** What the heading of its row or column makes of it. */
  readonly kind: FigureKind | null;
  /** What its table calls the account. */
  readonly names: readonly string[];
}

/** A certificate says its amount in words first: "人民币壹仟贰佰元整(¥1,200.00)". */
const IN_WORDS = /^(?:人民币)?[零〇壹贰叁肆伍陆柒捌玖拾佰仟万元圆角分整正]+\(([^()]+)\)/;

/** "余额截至 2026.10": the label announces a date. */
const ANNOUNCES_DATE = /截[至止](?:到)?(?:日期)?$/;
/** "2026.11" with no unit anywhere. */
const MONTH_OR_MONEY = /^20\d\d\.(?:0[1-9]|1[0-2])$/;
const DATE_SHAPE = /^(?:19|20)\d\d\.?(?:0?[1-9]|1[0-2])(?:\.?\d{1,2})?$/;

export const isAmount: IsValue = (text) => readAmount(text) !== null || readAmount(text, true) !== null;
/** Also where it may be a year: only for labels that have no other value. */
export const isAnyAmount: IsValue = (text) => isAmount(text) || readAmount(text, false, true) !== null;

/** The field or text that the page itself ties to a label: `for`, `aria-labelledby`. */
function boundTo(scene: Scene, holder: Element): Print | null {
  const label = nearest(holder, (element) => element.localName === 'label' || element.id !== '');
  const page = holder.ownerDocument;
  if (!label) return null;
  const id = label.getAttribute('for');
  const query = id ? `#${CSS.escape(id)}` : label.id ? `[aria-labelledby="${CSS.escape(label.id)}"]` : null;
  const target = query ? page.querySelector(query) : null;
  const { first, end } = target ? scene.prints.within(target) : { first: 0, end: 0 };
  const print = scene.prints.all[first];
  return print && end === first + 1 && scene.sight.sees(print) && isAmount(print.text) ? print : null;
}

function behind(text: string): string {
  return text.replace(/^[^([【〔]*/, '');
}

function plainValue(text: string, run: Run, after = behind(text)): Value[] {
  return [{ text, run: { first: run.first, end: run.end }, after, kind: null, names: [] }];
}

/** The values that may be a label's own: one, or those of a table's row or column; none where it is not plain. */
export async function valuesOf(scene: Scene, hit: Hit, isValue: IsValue): Promise<Value[]> {
  const { rest } = hit;
  if (rest !== '') {
    const inWords = IN_WORDS.exec(rest)?.[1];
    if (inWords !== undefined) return plainValue(inWords, hit);
    const leading = readLeadingAmount(rest);
    if (leading) return plainValue(rest.slice(0, rest.length - leading.after.length), hit, leading.after);
    if (NO_VALUE.test(rest) || isGoneBy(scene, rest) || (/[^\s::()元?!>]/.test(rest) && !isClosedNote(rest))) return [];
  }
  const print = scene.prints.all[hit.end - 1];
  if (!print) return [];
  const bound = boundTo(scene, print.holder);
  if (bound) return plainValue(bound.text, { first: bound.index, end: bound.index + 1 });
  const cell = cellOf(print.holder);
  const place = { first: hit.first, end: hit.end, holder: print.holder, colon: hit.colon };
  await scene.pause();
  const beside = findBeside(scene, place, isValue);
  if (beside) return plainValue(beside.text, beside);
  const table = cell && tableOf(cell);
  const found =
    cell && table
      ? findInTable(scene, await wholeGrid(scene, table), cell, isValue)
      : findByLayout(scene, place, isValue);
  return found.map(({ token, kind, names }) => ({
    text: token.text,
    run: token,
    after: behind(token.text),
    kind,
    names,
  }));
}

/** The amount of a value by the units around it; null where it is none, is not seen whole, or is in another unit. */
export function amountOf(
  scene: Scene,
  hit: Hit,
  { text, run: value, names }: Value,
): { amount: Amount; hasUnit: boolean } | null {
  const digits = printsOf(scene, value).filter((print) => /\d/.test(print.text));
  if (isPartlyDrawn(scene, value) || digits.some((print) => isInColorOfGround(scene, print))) return null;
  if (ANNOUNCES_DATE.test(hit.label.words) && DATE_SHAPE.test(tight(text))) return null;
  const around = hit.label.unit ? null : unitAround(scene, hit, value);
  if (around === 'other' || names.some(isInOtherUnit)) return null;
  const scaled = hit.label.unit === 'ten-thousand-yuan' || around === 'ten-thousand-yuan';
  if (hit.label.unit === 'yuan' && /万/.test(text)) return null;
  const amount = readAmount(text, scaled, true);
  const hasUnit = amount?.hasUnit || amount?.inTenThousands || hit.label.unit !== null || around !== null;
  return amount && (hasUnit || !MONTH_OR_MONEY.test(tight(text))) ? { amount, hasUnit } : null;
}
