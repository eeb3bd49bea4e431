/** The whole of what this device keeps of a family as one JSON file, and back. */
import * as v from 'valibot';
import { relationPair } from '../../shared/api/ledger-household.ts';
import { drawOrder, storedEntry } from '../../shared/api/ledger-import.ts';
import { INSURANCES, SHARER_STATUSES } from '../../shared/eligibility/question.ts';
import { violationsIn } from '../../shared/ledger/exports/document.ts';
import { MEMBER_RELATIONS } from '../../shared/ledger/member.ts';
import { type Fen, isFen } from '../../shared/money.ts';
import { isRegionCode, type RegionCode } from '../../shared/region.ts';
import { isMemberLabel } from '../store/book.ts';
import { isMemo } from './memo.ts';
import { NO_EARNINGS } from './person.ts';
import { BookRefusal } from './refusal.ts';
import { type BookState, bookOfRows, type EntryRow } from './state.ts';

const id = v.pipe(v.string(), v.uuid());
const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const amount = v.custom<Fen>((value) => isFen(value) && value >= 0);

export const factsSchema = v.strictObject({
  region: v.custom<RegionCode>(isRegionCode),
  insurance: v.picklist(INSURANCES),
  status: v.nullable(v.picklist(SHARER_STATUSES)),
  hasAccount: v.boolean(),
  retainedFen: amount,
  priorYearsOnly: v.boolean(),
});

export const earningsSchema = v.strictObject({
  contributionBaseFen: v.nullable(amount),
  birthYear: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200))),
});

/** Somebody as the first two versions of this extension named them. */
const named = {
  id,
  label: v.pipe(v.string(), v.check(isMemberLabel)),
  relation: v.picklist(MEMBER_RELATIONS),
  since: moment,
};

export const personSchema = v.strictObject({
  ...named,
  facts: v.nullable(factsSchema),
  earnings: earningsSchema,
});

const figure = v.strictObject({
  id,
  memberId: id,
  kind: v.picklist(['total', 'current-year', 'prior-years']),
  fen: amount,
  label: v.pipe(v.string(), v.maxLength(40)),
  sourceName: v.nullable(v.pipe(v.string(), v.maxLength(80))),
  portalId: v.nullable(v.pipe(v.string(), v.maxLength(80))),
  via: v.picklist(['portal', 'picked', 'typed']),
  at: moment,
});

const FILE = v.variant('format', [
  v.strictObject({
    format: v.literal('gongji-device'),
    version: v.literal(1),
    members: v.array(personSchema),
    figures: v.array(figure),
    relations: v.array(relationPair),
    drawOrders: v.array(drawOrder),
    entries: v.array(storedEntry),
    memos: v.record(id, v.pipe(v.string(), v.check(isMemo))),
  }),
  /** What versions before the book exported. */
  v.strictObject({ format: v.literal(1), members: v.array(v.strictObject(named)), balances: v.array(figure) }),
]);

export function deviceFile({ people, balances, relations, drawOrders, rows }: BookState): string {
  const memos = Object.fromEntries(rows.flatMap(({ id: entry, memo }) => (memo === null ? [] : [[entry, memo]])));
  const entries = rows.map(({ entry }) => entry);
  const file = {
    format: 'gongji-device',
    version: 1,
    members: people,
    figures: balances,
    relations,
    drawOrders,
    entries,
    memos,
  };
  return JSON.stringify(file, null, 2);
}

/**
 * Takes a file of ours into an empty book. The same file again changes nothing. Throws a BookRefusal for anything else, with
 * the place that is at fault: nothing is taken over then.
 */
export function takeDeviceFile(state: BookState, text: string): BookState {
  if (deviceFile(state) === text) return state;
  const taken = readFile(state, text);
  if (deviceFile(taken) === deviceFile(state)) return state;
  if (state.household?.on) throw new BookRefusal('sync-is-on');
  if (state.people.length > 0 || state.rows.length > 0) throw new BookRefusal('not-an-empty-book');
  return taken;
}

function readFile(state: BookState, text: string): BookState {
  const read = v.safeParse(FILE, parsed(text));
  if (!read.success) throw new BookRefusal('not-our-file', pathOf(read.issues[0]));
  const file = read.output;
  if (file.format === 1) {
    const people = file.members.map((member) => ({ ...member, facts: null, earnings: NO_EARNINGS }));
    refuseStrangers(people, 'balances', file.balances);
    return { ...state, people, balances: file.balances };
  }
  const { members: people, figures, relations, drawOrders, entries, memos } = file;
  const told = people.flatMap(({ id: memberId, relation, facts }) =>
    facts ? [{ id: memberId, relation, ...facts, labelCiphertext: null }] : [],
  );
  refuseStrangers(people, 'figures', figures);
  refuseStrangers(people, 'relations', relations);
  refuseStrangers(
    told,
    'drawOrders',
    drawOrders.flatMap(({ memberId, sharers }) => [memberId, ...sharers].map((each) => ({ memberId: each }))),
  );
  const [violation] = violationsIn({ members: told, entries });
  if (violation) throw new BookRefusal('not-our-file', `entries: ${violation.invariant}`);
  const rows = entries.map(
    (entry, index): EntryRow => ({ place: index + 1, id: entry.id, entry, memo: memos[entry.id] ?? null }),
  );
  return { ...state, people, balances: figures, relations, drawOrders, rows, book: bookOfRows(rows) };
}

function refuseStrangers(
  people: readonly { readonly id: string }[],
  list: string,
  items: readonly { readonly memberId: string; readonly toMemberId?: string }[],
): void {
  const ids = new Set(people.map((person) => person.id));
  if (ids.size < people.length) throw new BookRefusal('not-our-file', 'members');
  const isStranger = (item: (typeof items)[number]): boolean =>
    !ids.has(item.memberId) || (item.toMemberId !== undefined && !ids.has(item.toMemberId));
  const index = items.findIndex(isStranger);
  if (index >= 0) throw new BookRefusal('not-our-file', `${list}.${index}.memberId`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return issue.path?.map(({ key }) => String(key)).join('.') ?? '';
}
