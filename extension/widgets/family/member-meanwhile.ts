/** What another page has changed of a member whose form stands open here: which fields, and both versions in words. */
import type { RegionRow } from '../../../shared/rules/snapshot.ts';
import type { Side } from './conflict-sides.ts';
import type { Face } from './face.ts';
import type { MemberDraft } from './member-draft.ts';

const FIELDS = [
  'relation',
  'label',
  'region',
  'insurance',
  'status',
  'hasAccount',
  'retained',
  'priorYearsOnly',
  'base',
  'birthYear',
] as const satisfies readonly (keyof MemberDraft)[];

export function changedFields(before: MemberDraft, now: MemberDraft): readonly (keyof MemberDraft)[] {
  return FIELDS.filter((field) => before[field] !== now[field]);
}

/** Of those that were changed elsewhere: what was filled in here as something else. */
export function clashingFields(
  touched: Partial<MemberDraft>,
  changed: readonly (keyof MemberDraft)[],
  kept: MemberDraft,
): readonly (keyof MemberDraft)[] {
  return changed.filter((field) => field in touched && touched[field] !== kept[field]);
}

export function clashSides(
  fields: readonly (keyof MemberDraft)[],
  mine: MemberDraft,
  theirs: MemberDraft,
  regions: readonly RegionRow[],
  face: Face,
): readonly Side[] {
  const [here, there] = [inWords(mine, regions, face), inWords(theirs, regions, face)];
  return fields.map((field) => ({ name: here[field][0], mine: here[field][1], theirs: there[field][1] }));
}

type InWords = { readonly [Field in keyof MemberDraft]: readonly [name: string, text: string] };

function inWords(draft: MemberDraft, regions: readonly RegionRow[], { words, common, cite }: Face): InWords {
  const { member, sync } = words;
  const yesOrNo = (value: boolean | null) => (value === null ? sync.unsaid : value ? sync.yes : sync.no);
  return {
    relation: [member.relation, common.relation[draft.relation]],
    label: [member.label, draft.label || sync.unsaid],
    region: [sync.place, regions.find(([code]) => code === draft.region)?.[1] ?? sync.unsaid],
    insurance: [cite.insurance, draft.insurance ? cite.insurances[draft.insurance] : sync.unsaid],
    status: [cite.status, draft.status ? cite.statuses[draft.status] : sync.unsaid],
    hasAccount: [member.hasAccount, yesOrNo(draft.hasAccount)],
    retained: [member.retained, draft.retained || sync.unsaid],
    priorYearsOnly: [member.priorYearsOnly, yesOrNo(draft.priorYearsOnly)],
    base: [member.base, draft.base || sync.unsaid],
    birthYear: [member.birthYear, draft.birthYear || sync.unsaid],
  };
}
