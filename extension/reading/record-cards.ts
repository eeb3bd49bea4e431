/** Lists of records without a table, as phones show them: one card or cell a record, all of one make. */

import { type Fen, fen } from '../../shared/money.ts';
import { isAnothers } from './other-person.ts';
import type { Print } from './prints.ts';
import type { RecordKind, RecordRow } from './reading.ts';
import {
  dateOf,
  fieldOf,
  institutionOf,
  kindNamed,
  kindOfFields,
  REFUND,
  type RecordDate,
  type RecordField,
  signedAmount,
} from './record-words.ts';
import { controlOf, type Run, type Scene } from './scene.ts';
import { tight } from './text.ts';
import { nearest, parentOf } from './tree.ts';

const MOST_PRINTS = 40;
const MOST_ITEMS = 400;
/** How far before a list its heading may stand. */
const LOOK_BACK = 40;
const LONGEST_NAME = 30;
const HEADING = /(?:消费|支出|支付|就诊|就医|购药|结算|缴费|划入|划账|入账|收支|账户|交易)(?:记录|明细|流水|查询|列表)/;

interface Line {
  readonly print: Print;
  /** The field that a label before it, or in it, names; undefined without a label. */
  readonly field: RecordField | null | undefined;
  readonly value: string;
}

const isAmountText = (text: string): boolean => signedAmount(text) !== null && /\d\.\d\d|元|[¥¥]/.test(text);

/** Splits the prints of a card into labelled values and values that stand by themselves. */
function linesOf(scene: Scene, run: Run): Line[] {
  const lines: Line[] = [];
  let label: Print | null = null;
  const free = (print: Print | null): void => {
    if (print) lines.push({ print, field: undefined, value: print.text });
  };
  for (const print of scene.prints.all.slice(run.first, run.end)) {
    if (!scene.sight.sees(print)) continue;
    const [, name, value = ''] = /^([^\d:]{2,16}):\s*(.*)$/s.exec(print.text) ?? [];
    const isValue = isAmountText(print.text) || dateOf(print.text) !== null;
    if (name !== undefined && value !== '') {
      free(label);
      label = null;
      lines.push({ print, field: fieldOf(name), value });
    } else if (label && (!isValue || isApt(fieldOf(label.text), print.text)) && !isLabel(print.text)) {
      lines.push({ print, field: fieldOf(label.text), value: print.text });
      label = null;
    } else {
      free(label);
      label = isLabel(print.text) ? print : null;
      if (!label) free(print);
    }
  }
  free(label);
  return lines;
}

/** Names of places hold the words of labels too: "第一人民医院". */
const PLACE_LABEL = /^(?:就诊|就医|定点|医疗|医药|消费|结算|购药)*(?:机构|医院|药店|商户|地点|类型|类别)(?:名称)?$/;

function isLabel(text: string): boolean {
  const words = tight(text).replace(/:$/, '');
  if (/\d/.test(words) || words.length > 16) return false;
  const field = fieldOf(words);
  if (field === 'institution') return PLACE_LABEL.test(words);
  return /:$/.test(text) || field !== null || /(?:金额|支付|支出|费用|余额|基数|累计|合计)$/.test(words);
}

/** A date belongs to the label of a date, and nothing else does. */
function isApt(field: RecordField | null, text: string): boolean {
  return (field === 'date') === (dateOf(text) !== null);
}

/** The elements side by side that each hold a date and an amount, around a date; none where they are not several. */
function itemsAround(scene: Scene, date: Print): Element[] {
  for (let at: Element = date.holder, up = parentOf(at); up; at = up, up = parentOf(at)) {
    const run = scene.prints.within(at);
    if (run.end - run.first > MOST_PRINTS) return [];
    const shape = shapeOf(at);
    const items = [...up.children]
      .slice(0, MOST_ITEMS)
      .filter((each) => shapeOf(each) === shape && holdsRecord(scene, each));
    if (items.length > 1 && items.includes(at)) return items;
  }
  return [];
}

function shapeOf(element: Element): string {
  return `${element.localName} ${element.getAttribute('class') ?? ''}`;
}

function holdsRecord(scene: Scene, element: Element): boolean {
  const { first, end } = scene.prints.within(element);
  if (end - first < 2 || end - first > MOST_PRINTS) return false;
  const prints = scene.prints.all.slice(first, end);
  return prints.some(({ text }) => hasDate(text)) && prints.some(({ text }) => isAmountText(afterLabel(text)));
}

const afterLabel = (text: string): string => text.replace(/^[^\d:]{2,16}:\s*/, '');

function hasDate(text: string): boolean {
  return /^\D{0,10}(?:19|20)\d\d/.test(text) && dateOf(afterLabel(text)) !== null;
}

/** The date of a bill rather than of a visit's first day, where a card has several. */
function whenOf(lines: readonly Line[]): RecordDate | null {
  const dated = lines.flatMap((line) => {
    const when = line.field === undefined || line.field === 'date' ? dateOf(line.value) : null;
    return when ? [{ line, when }] : [];
  });
  const [first] = dated;
  const days = new Set(dated.map(({ when }) => when.day));
  if (!first || days.size === 1) return first?.when ?? null;
  const named = dated.filter(({ line }) => line.field === 'date');
  return named.length === 1 ? (named[0]?.when ?? null) : null;
}

function isRefund(lines: readonly Line[]): boolean {
  return lines.some(({ value }) => REFUND.test(value));
}

function recordOf(lines: readonly Line[], listKind: RecordKind | null): RecordRow | null {
  const when = whenOf(lines);
  if (!when) return null;
  const refunded = isRefund(lines);
  const amounts = new Map<RecordField, Fen>();
  const fields = new Set<RecordField>();
  const bare: { fen: Fen; sign: '+' | '-' | '' }[] = [];
  for (const { field, value } of lines) {
    const amount = isAmountText(value) || field ? signedAmount(value) : null;
    if (!amount || field === 'date' || field === 'institution' || field === 'type') continue;
    if (field === undefined) bare.push(amount);
    else if (field && amounts.has(field)) return null;
    else if (field) {
      amounts.set(field, amount.fen);
      fields.add(field);
    }
  }
  const [only] = bare;
  const free = lines.filter(({ field, value }) => field === undefined && value.length <= LONGEST_NAME);
  const names = lines.filter(({ field }) => field === 'institution').map(({ value }) => institutionOf(tight(value)));
  const seenNames = free.map(({ value }) => institutionOf(tight(value))).filter((kind) => kind !== 'other');
  const institution = [...names, ...seenNames].find((kind) => kind !== null) ?? null;
  const typed = lines.find(({ field }) => field === 'type');
  const named = typed ? kindNamed(typed.value) : (free.map(({ value }) => kindNamed(value)).find(Boolean) ?? null);
  const labelled = kindOfFields(institution ? new Set([...fields, 'institution' as const]) : fields);
  const signed = only?.sign === '+' && !refunded ? 'credit' : null;
  const kind = labelled ?? (signed && named !== 'contribution' ? signed : null) ?? named ?? listKind;
  if (!kind) return null;
  const main = amounts.get(kind) ?? amounts.get('spending') ?? (bare.length === 1 ? only?.fen : undefined) ?? null;
  if (main === null && !amounts.has('personal') && !amounts.has('mutual')) return null;
  const size = main === null ? null : fen(Math.abs(main));
  return {
    kind,
    ...when,
    institution,
    amountFen: size !== null && refunded ? fen(-size) : size,
    personalAccountFen: amounts.get('personal') ?? null,
    mutualAidFen: amounts.get('mutual') ?? null,
  };
}

/** What the heading, the chosen tab or the title over a list says of its records; undefined where they are none. */
function listKindOf(scene: Scene, item: Element): RecordKind | null | undefined {
  const { first } = scene.prints.within(item);
  for (let index = first - 1; index >= Math.max(0, first - LOOK_BACK); index -= 1) {
    const print = scene.prints.all[index];
    if (!print || print.text.length > LONGEST_NAME || !HEADING.test(tight(print.text))) continue;
    const isChosen = nearest(print.holder, (at) => at.getAttribute('aria-selected') === 'true') !== null;
    if ((isChosen || !controlOf(print)) && scene.sight.sees(print)) return kindNamed(print.text);
  }
  const title = item.ownerDocument.title.normalize('NFKC');
  return HEADING.test(tight(title)) ? kindNamed(title) : undefined;
}

/** The records of every list of cards under a heading of records; empty where another person's stand there. */
export async function readRecordCards(scene: Scene): Promise<RecordRow[]> {
  const records: RecordRow[] = [];
  let done = -1;
  for (const print of scene.prints.all) {
    if (print.index <= done || !hasDate(print.text)) continue;
    await scene.pause();
    if (!scene.sight.sees(print)) continue;
    const items = itemsAround(scene, print);
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last) continue;
    done = scene.prints.within(last).end - 1;
    const kind = listKindOf(scene, first);
    if (kind === undefined) continue;
    for (const item of items) {
      await scene.pause();
      const place = scene.prints.within(item);
      const telling = scene.prints.all
        .slice(place.first, place.end)
        .filter((each) => fieldOf(each.text) !== 'mutual' && scene.sight.sees(each));
      if (isAnothers(telling, { first: place.end, end: place.end })) continue;
      const record = recordOf(linesOf(scene, place), kind);
      if (record) records.push(record);
    }
  }
  return records;
}
