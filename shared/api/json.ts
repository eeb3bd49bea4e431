/**
 * What JSON.parse lets pass and a careful reader refuses: a name that occurs twice in an object (RFC 8259, section 4:
 * the answer would be unpredictable), and a name that every JavaScript object inherits, which a schema could mistake
 * for one of its own.
 */
import { pointerTo } from './faults.ts';

export interface JsonFault {
  readonly pointer: string;
  readonly code: 'duplicate-field' | 'unknown-field';
}

const [QUOTE, OBJECT, OBJECT_END, LIST, LIST_END, COMMA, COLON] = [0x22, 0x7b, 0x7d, 0x5b, 0x5d, 0x2c, 0x3a];

type Frame = { readonly names: Set<string>; name: string } | { index: number };

/** The faults of a text that JSON.parse has accepted. Does not recurse: any nesting is safe. */
export function jsonFaults(text: string): JsonFault[] {
  const faults: JsonFault[] = [];
  const frames: Frame[] = [];
  let quotedFrom = 0;
  let quotedTo = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) {
      quotedFrom = at;
      at = quotedTo = endOfText(text, at);
    } else if (sign === OBJECT) frames.push({ names: new Set(), name: '' });
    else if (sign === LIST) frames.push({ index: 0 });
    else if (sign === OBJECT_END || sign === LIST_END) frames.pop();
    else if (sign === COMMA || sign === COLON) {
      const frame = frames.at(-1);
      if (frame === undefined) continue;
      if ('index' in frame) frame.index += 1;
      else if (sign === COLON) {
        frame.name = nameIn(text.slice(quotedFrom + 1, quotedTo));
        if (frame.names.has(frame.name)) faults.push({ pointer: pointerOf(frames), code: 'duplicate-field' });
        else if (frame.name in Object.prototype) faults.push({ pointer: pointerOf(frames), code: 'unknown-field' });
        frame.names.add(frame.name);
      }
    }
  }
  return faults;
}

/** Where the text that begins with a quote ends: at the next quote that no odd number of backslashes stands before. */
function endOfText(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  for (;;) {
    if (at < 0) return text.length;
    let before = at - 1;
    while (text[before] === '\\') before -= 1;
    if ((at - before) % 2 === 1) return at;
    at = text.indexOf('"', at + 1);
  }
}

/** What stands between the quotes, its escapes resolved. */
function nameIn(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(`"${quoted}"`)) : quoted;
}

function pointerOf(frames: readonly Frame[]): string {
  return pointerTo(frames.map((frame) => ('index' in frame ? frame.index : frame.name)));
}
