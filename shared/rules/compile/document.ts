/** Reads one YAML file and remembers where everything stands in it. */
import { type Document, isCollection, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { Diagnostic } from './diagnostic.ts';

export type Path = readonly (string | number)[];

export interface DataFile {
  readonly file: string;
  readonly content: unknown;
  /** The line (from 1) of the deepest part of `path` that exists. */
  lineOf(path: Path): number;
}

/** Parses YAML 1.2 (core schema: dates stay text). Duplicate keys and syntax faults become diagnostics. */
export function readDataFile(file: string, text: string): { data: DataFile; faults: Diagnostic[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const faults = document.errors.map(({ message, pos, code }) => ({
    file,
    line: lines.linePos(pos[0]).line,
    message:
      code === 'DUPLICATE_KEY'
        ? 'This key stands here twice. Keep one of them.'
        : `This is not readable YAML: ${message}`,
  }));
  const lineOf = (path: Path) => lines.linePos(offsetOf(document, path)).line;
  return { data: { file, content: faults.length > 0 ? null : document.toJS(), lineOf }, faults };
}

function offsetOf(document: Document, path: Path): number {
  let offset = 0;
  let node: unknown = document.contents;
  for (const step of path) {
    if (!isCollection(node)) break;
    const item = node.items.find((entry, index) =>
      isPair(entry) ? String(isNode(entry.key) ? entry.key : '') === String(step) : index === step,
    );
    if (item === undefined) break;
    const place = isPair(item) ? item.key : item;
    if (isNode(place) && place.range) offset = place.range[0];
    node = isPair(item) ? item.value : item;
  }
  return offset;
}
