/** How sure a value is: computed from the sources of its facts by one rule (design of the domain: "Certainty"). */
import type { Certainty } from '../snapshot.ts';
import { weaker } from '../surer.ts';
import type { SourceEntry } from './file-schema.ts';

export type Grounds = { readonly certainty: Certainty } | { readonly refused: string };

/**
 * official text seen → official; media or a reprint that names its publisher → reported; else unverified.
 * Machine-written pages never make a value alone: two publishers must agree, or the entry says what corroborates it.
 */
export function certaintyOf(sources: readonly SourceEntry[], corroborated: boolean): Grounds {
  if (sources.length === 0) return { refused: 'No source: none of its facts has one.' };
  const written = sources.filter((source) => !source.machineWritten);
  if (written.some((source) => source.confidence === 'official')) return { certainty: 'official' };
  if (written.some((source) => source.confidence === 'media' || source.confidence === 'media-reprint')) {
    return { certainty: 'reported' };
  }
  if (written.length > 0) return { certainty: 'unverified' };
  const publishers = new Set(sources.map(publisherOf));
  if (corroborated || publishers.size > 1) return { certainty: 'unverified' };
  return {
    refused:
      'Only a machine-written page says this. Name a fact from a second, independent publisher, or say under "corroborated" what agrees; else leave the value out.',
  };
}

/** Whose page it is, without what is said of them in brackets: kaowaiyu.cn（机器生成的健康网站）. */
export function publisherOf({ publisher, title }: SourceEntry): string {
  const name = publisher ?? title;
  return name.split(/[（(]/)[0]?.trim() || name;
}

/**
 * A number that machine-written pages alone give is left out, however many agree (design of the domain: "Certainty"); a
 * statement of theirs may stand. The one exception is a row of contradictions without a ruling: it keeps both readings.
 */
export const NUMBER_OF_MACHINES =
  'Only machine-written pages give this number, and however many agree, it is left out. Name a fact from a page that is not machine-written, or tell of it under "hearsay".';

/** Whether a value has an amount, a share, a limit, an age, a span or a phone number; a region's code is none, nor is nothing. */
export function givesNumber(value: unknown): boolean {
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') return /\d/.test(value) && !/^\d{6}$/.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(givesNumber);
}

/**
 * A region's value that carries a wider region's text along is no surer than the weaker of the two grounds.
 * The wider text is the second page that a machine-written one needs.
 */
export function certaintyOfBoth(
  own: readonly SourceEntry[],
  carried: readonly SourceEntry[],
  corroborated: boolean,
): Grounds {
  if (own.length === 0 || carried.length === 0) return certaintyOf([...own, ...carried], corroborated);
  const [ofOwn, ofCarried] = [certaintyOf(own, true), certaintyOf(carried, true)];
  if ('refused' in ofOwn) return ofOwn;
  return 'refused' in ofCarried ? ofCarried : { certainty: weaker(ofOwn.certainty, ofCarried.certainty) };
}

/** A value put together of parts is no surer than the least sure page that alone carries one of them. */
export function wholeOfParts(certainty: Certainty, pages: readonly SourceEntry[]): Certainty {
  return pages.reduce((least, page) => {
    const grounds = certaintyOf([page], true);
    return 'refused' in grounds ? least : weaker(least, grounds.certainty);
  }, certainty);
}
