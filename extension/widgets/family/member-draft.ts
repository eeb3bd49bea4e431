/** From what a person filled in about someone to what the book keeps: nothing is taken from the rules that nobody saw. */
import type { Insurance, SharerStatus } from '../../../shared/eligibility/question.ts';
import type { MemberRelation } from '../../../shared/ledger/member.ts';
import { type Fen, fen, formatYuan, parseYuan, ZERO_FEN } from '../../../shared/money.ts';
import type { RegionCode } from '../../../shared/region.ts';
import type { SavedMember, SeenMember } from '../../book/commands.ts';
import type { MemberView } from '../../book/family.ts';
import type { Facts } from '../../book/person.ts';
import type { Suggestion } from '../../book/suggestion.ts';
import { isMemberLabel } from '../../store/book.ts';

export interface MemberDraft {
  readonly relation: MemberRelation;
  /** Null until it is typed: then the relation's name stands. */
  readonly label: string | null;
  readonly region: RegionCode | null;
  readonly insurance: Insurance | null;
  readonly status: SharerStatus | null;
  /** Null until the person says: then the rule's answer is shown and confirmed by saving. */
  readonly hasAccount: boolean | null;
  readonly retained: string | null;
  readonly priorYearsOnly: boolean | null;
  readonly base: string;
  readonly birthYear: string;
}

export type WrongField = 'label' | 'region' | 'insurance' | 'status' | 'retained' | 'base' | 'birthYear';

export function draftOf(member: MemberView | null, isFirst: boolean): MemberDraft {
  const facts = member?.facts ?? null;
  return {
    relation: member?.relation ?? (isFirst ? 'self' : 'parent'),
    label: member?.label ?? null,
    region: facts?.region ?? null,
    insurance: facts?.insurance ?? null,
    status: facts?.status ?? null,
    hasAccount: facts?.hasAccount ?? null,
    retained: facts?.hasAccount ? yuanText(facts.retainedFen) : null,
    priorYearsOnly: facts?.priorYearsOnly ?? null,
    base: amountText(member?.earnings.contributionBaseFen ?? null),
    birthYear: member?.earnings.birthYear?.toString() ?? '',
  };
}

/** What a form shows of somebody whom the book knows. */
export function seenOf({ label, relation, facts, earnings }: MemberView): SeenMember {
  return { label, relation, facts, earnings };
}

/** What the form shows of the account: what the person said, else what the rule suggests. */
export function confirmedAccount(draft: MemberDraft, suggestion: Suggestion | null) {
  return {
    hasAccount: draft.hasAccount ?? suggestion?.hasAccount.value ?? false,
    retained: draft.retained ?? yuanText(suggestion?.retainedFen.value ?? ZERO_FEN),
    priorYearsOnly: draft.priorYearsOnly ?? suggestion?.priorYearsOnly.value ?? false,
  };
}

export function savedMember(
  draft: MemberDraft & { readonly label: string },
  suggestion: Suggestion | null,
  kept: { readonly id: string; readonly since: number },
): { readonly ok: true; readonly member: SavedMember } | { readonly ok: false; readonly wrong: WrongField } {
  const label = draft.label.trim();
  const base = draft.base.trim() === '' ? null : parseYuan(draft.base);
  const isYear = draft.birthYear === '' || /^(?:19|20)\d\d$/.test(draft.birthYear);
  const facts = factsOf(draft, suggestion);
  if (!isMemberLabel(label)) return { ok: false, wrong: 'label' };
  if (!('facts' in facts)) return { ok: false, wrong: facts.wrong };
  if (draft.base.trim() !== '' && base === null) return { ok: false, wrong: 'base' };
  if (!isYear) return { ok: false, wrong: 'birthYear' };
  const birthYear = draft.birthYear === '' ? null : Number(draft.birthYear);
  return {
    ok: true,
    member: {
      ...kept,
      label,
      relation: draft.relation,
      facts: facts.facts,
      earnings: { contributionBaseFen: base, birthYear },
    },
  };
}

function factsOf(
  draft: MemberDraft,
  suggestion: Suggestion | null,
): { readonly facts: Facts } | { readonly wrong: WrongField } {
  const { region, insurance, status } = draft;
  if (!region) return { wrong: 'region' };
  if (!insurance) return { wrong: 'insurance' };
  const none = { hasAccount: false, retainedFen: ZERO_FEN, priorYearsOnly: false };
  if (insurance !== 'employee') return { facts: { region, insurance, status: null, ...none } };
  if (!status) return { wrong: 'status' };
  const { hasAccount, retained, priorYearsOnly } = confirmedAccount(draft, suggestion);
  if (!hasAccount) return { facts: { region, insurance, status, ...none } };
  const retainedFen = retained.trim() === '' ? ZERO_FEN : parseYuan(retained);
  if (retainedFen === null) return { wrong: 'retained' };
  return { facts: { region, insurance, status, hasAccount, retainedFen, priorYearsOnly } };
}

function amountText(amount: Fen | null): string {
  return amount === null ? '' : yuanText(amount);
}

/** "2000" rather than "¥2,000.00": it stands in a field to be typed over. */
function yuanText(amount: Fen): string {
  return formatYuan(fen(amount)).replace(/[¥,]/g, '').replace(/\.00$/, '');
}
