/**
 * What a file says under "corroborated" has to name what agrees, since "nothing better is known" makes no page agree
 * (design of the domain: "Certainty"): a fact of another publisher; one of its own facts, whose record tells of a second
 * page; or, for a place where something is done, a host of the registry of portals that bears the place's name.
 */
import { publisherOf } from './certainty.ts';
import type { SourceEntry } from './file-schema.ts';

export interface Agreement {
  /** What the file says, and the facts that it is said of. */
  readonly said: string;
  readonly facts: readonly string[];
  readonly sourceOf: (fact: string) => SourceEntry | undefined;
  readonly hosts: readonly string[];
}

/** What is wrong with it, or null. */
export function faultOfAgreement({ said, facts, sourceOf, hosts }: Agreement): string | null {
  const named = said.match(/\bF\d{4}\b/g) ?? [];
  if (named.length === 0 && !hosts.some((host) => said.includes(host))) {
    return 'Name what agrees: a fact (F0001) of another publisher, its own fact whose record tells of a second page, or a host of the registry of portals. Else leave it out.';
  }
  const own = new Set(
    facts.flatMap((fact) => {
      const source = sourceOf(fact);
      return source ? [publisherOf(source)] : [];
    }),
  );
  for (const fact of named) {
    const source = sourceOf(fact);
    if (!source) return `${fact} has no source.`;
    if (!facts.includes(fact) && own.has(publisherOf(source)))
      return `${fact} is of the same publisher: it repeats, and does not agree.`;
  }
  return null;
}
