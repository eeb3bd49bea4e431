/**
 * A verdict as JSON text. Most of it is what its checks read, sources and all, and that is the same for every caller:
 * each read is written once an isolate, and an answer is put together from the pieces.
 */
import type { Check, Read, Verdict } from '../../shared/eligibility/verdict.ts';

/** The members of the object that JSON.stringify makes of the verdict, without its braces: more may follow. */
export function verdictMembers({ verdict, certainty, mechanism, checks, ...rest }: Verdict): string {
  return `${membersOf({ verdict, certainty, mechanism })},"checks":[${listed(checks, checkText)}],${membersOf(rest)}`;
}

/** The members of an object as JSON, without its braces. */
export function membersOf(object: object): string {
  return JSON.stringify(object).slice(1, -1);
}

function checkText({ reads, ...rest }: Check): string {
  return `{${membersOf(rest)},"reads":[${listed(reads, readText)}]}`;
}

/** Texts with commas between them, put together by `+`: unlike `join` it copies none of them. */
export function listed<Item>(items: readonly Item[], textOf: (item: Item) => string): string {
  return items.reduce((before, item, index) => before + (index === 0 ? '' : ',') + textOf(item), '');
}

// Reads live as long as the snapshot they cite, and so may their text.
const texts = new WeakMap<Read, string>();

function readText(read: Read): string {
  const known = texts.get(read);
  if (known !== undefined) return known;
  const made = JSON.stringify(read);
  texts.set(read, made);
  return made;
}
