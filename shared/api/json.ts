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

type Frame = { readonly names: Set<string>; name: string } | { index: number };

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** The faults of a text that JSON.parse has accepted. Does not recurse: any nesting is safe. */
export function jsonFaults(text: string): JsonFault[] {
  const faults: JsonFault[] = [];
  const frames: Frame[] = [];
  let lastText: string | null = null;
  for (const [token] of text.matchAll(TOKEN)) {
    const frame = frames.at(-1);
    if (token === '{') frames.push({ names: new Set(), name: '' });
    else if (token === '[') frames.push({ index: 0 });
    else if (token === '}' || token === ']') frames.pop();
    else if (token === ',' && frame !== undefined && 'index' in frame) frame.index += 1;
    else if (token === ':' && frame !== undefined && 'names' in frame && lastText !== null) {
      frame.name = unquoted(lastText);
      if (frame.names.has(frame.name)) faults.push({ pointer: pointerOf(frames), code: 'duplicate-field' });
      else if (frame.name in Object.prototype) faults.push({ pointer: pointerOf(frames), code: 'unknown-field' });
      frame.names.add(frame.name);
    }
    lastText = token.startsWith('"') ? token : null;
  }
  return faults;
}

function unquoted(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

function pointerOf(frames: readonly Frame[]): string {
  return pointerTo(frames.map((frame) => ('index' in frame ? frame.index : frame.name)));
}
