/** A whole household as one JSON document: what `format=json` exports and what an import takes, in pages. */
import type { Entry } from '../entry.ts';
import { createAuditor, type Violation } from '../invariants.ts';
import type { DrawOrder, Member } from '../member.ts';
import type { Observation } from '../observation.ts';
import type { RelationPair } from '../relations.ts';

export interface Consent {
  readonly purpose: string;
  readonly wordsSha256: string;
  readonly grantedAt: string;
  readonly withdrawnAt: string | null;
}

/** The lists of a household, each ordered by id or, for entries, as they were recorded. */
export interface HouseholdLists {
  readonly members: readonly Member[];
  readonly relations: readonly RelationPair[];
  readonly drawOrders: readonly DrawOrder[];
  readonly consents: readonly Consent[];
  readonly observations: readonly Observation[];
  readonly entries: readonly Entry[];
}

export interface HouseholdDocument extends HouseholdLists {
  readonly format: 'gongji-household';
  readonly version: 1;
  readonly household: { readonly id: string; readonly createdAt: string };
}

/** Items of one list that a page may carry. */
export const MAX_IMPORT_ITEMS = 100;

/** What a page may weigh, in characters; the request's limit is 64 KiB. */
const PAGE_WEIGHT = 48_000;

export interface ImportPage extends Partial<HouseholdLists> {
  readonly importId: string;
  /** From 1. */
  readonly page: number;
  readonly last: boolean;
}

const LISTS = ['members', 'relations', 'drawOrders', 'consents', 'observations', 'entries'] as const;

/** Cuts a document into pages that the import takes one after another; the book is seen when the last has come. */
export function importPages(document: HouseholdLists, importId: string): ImportPage[] {
  const cut: Partial<HouseholdLists>[] = [];
  for (const list of LISTS) {
    let items: unknown[] = [];
    let weight = 0;
    for (const item of document[list]) {
      const length = JSON.stringify(item).length;
      if (items.length === MAX_IMPORT_ITEMS || (items.length > 0 && weight + length > PAGE_WEIGHT)) {
        cut.push({ [list]: items });
        [items, weight] = [[], 0];
      }
      items.push(item);
      weight += length;
    }
    if (items.length > 0) cut.push({ [list]: items });
  }
  const pages = cut.length === 0 ? [{}] : cut;
  return pages.map((lists, index) => ({ importId, page: index + 1, last: index + 1 === pages.length, ...lists }));
}

/** What is wrong with the entries of a document; an empty list means that it may be taken over as it is. */
export function violationsIn(document: Pick<HouseholdLists, 'members' | 'entries'>): Violation[] {
  const auditor = createAuditor(new Set(document.members.map(({ id }) => id)));
  return document.entries.flatMap((entry) => auditor.next(entry));
}
