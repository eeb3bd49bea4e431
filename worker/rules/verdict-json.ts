/**
 * A verdict as JSON in UTF-8. Most of it is what its checks read, sources and all, and that is the same for every
 * caller: the bytes of each read are made once an isolate, and an answer is put together from the pieces.
 */
import type { Check, Read, Verdict } from '../../shared/eligibility/verdict.ts';

export type Piece = string | Uint8Array;

/** The members of the object that JSON.stringify makes of the verdict, without its braces: more may follow. */
export function verdictPieces({ verdict, certainty, mechanism, checks, ...rest }: Verdict): Piece[] {
  const pieces: Piece[] = [`${membersOf({ verdict, certainty, mechanism })},"checks":[`];
  for (const [place, check] of checks.entries()) {
    if (place > 0) pieces.push(',');
    const bytes = bytesOfCheck(check);
    if (bytes === null) pieces.push(...checkPieces(check));
    else pieces.push(bytes);
  }
  pieces.push(`],${membersOf(rest)}`);
  return pieces;
}

function checkPieces({ reads, ...check }: Check): Piece[] {
  const pieces: Piece[] = [`{${membersOf(check)},"reads":[`];
  for (const [index, read] of reads.entries()) pieces.push(index === 0 ? '' : ',', bytesOf(read));
  pieces.push(']}');
  return pieces;
}

/** The members of an object as JSON, without its braces. */
export function membersOf(object: object): string {
  return JSON.stringify(object).slice(1, -1);
}

/** The pieces as one. */
export function joined(pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  // No character of a string takes more than three bytes.
  const most = pieces.reduce((sum, { length }, index) => sum + length * (typeof pieces[index] === 'string' ? 3 : 1), 0);
  const whole = new Uint8Array(most);
  let end = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string') end += UTF_8.encodeInto(piece, whole.subarray(end)).written;
    else {
      whole.set(piece, end);
      end += piece.length;
    }
  }
  return whole.subarray(0, end);
}

const UTF_8 = new TextEncoder();

// Reads and checks live as long as the snapshot they cite, and so may their bytes.
const made = new WeakMap<Read | Check, Uint8Array>();
const met = new WeakSet<Check>();

/** Null where the check is met for the first time: one that names an amount will not come again. */
function bytesOfCheck(check: Check): Uint8Array | null {
  const known = made.get(check);
  if (known !== undefined) return known;
  if (met.has(check)) return bytesOf(check);
  met.add(check);
  return null;
}

function bytesOf(object: Read | Check): Uint8Array {
  const known = made.get(object);
  if (known !== undefined) return known;
  const bytes = UTF_8.encode(JSON.stringify(object));
  made.set(object, bytes);
  return bytes;
}
