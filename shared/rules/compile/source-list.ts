/** The sources of all files: which source a fact came from, and the list the snapshot carries. */
import type { Source } from '../snapshot.ts';
import type { SourceEntry } from './file-schema.ts';

export class SourceList {
  readonly #byFact = new Map<string, SourceEntry>();
  readonly #places = new Map<string, number>();
  readonly #cited: Source[] = [];

  /** Returns false when the fact has a source already. */
  declare(fact: string, source: SourceEntry): boolean {
    if (this.#byFact.has(fact)) return false;
    this.#byFact.set(fact, source);
    return true;
  }

  of(fact: string): SourceEntry | undefined {
    return this.#byFact.get(fact);
  }

  /** The places, in the snapshot's list, of the sources of these facts; each source once. */
  cite(facts: readonly string[]): number[] {
    const places = facts.flatMap((fact) => {
      const entry = this.#byFact.get(fact);
      return entry ? [this.#place(entry)] : [];
    });
    return [...new Set(places)];
  }

  get cited(): readonly Source[] {
    return this.#cited;
  }

  #place({ title, publisher, url, published, docNo, confidence }: SourceEntry): number {
    const source: Source = { title, publisher, url, published, docNo, confidence };
    const key = JSON.stringify(source);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#cited.push(source);
    this.#places.set(key, this.#cited.length - 1);
    return this.#cited.length - 1;
  }
}
