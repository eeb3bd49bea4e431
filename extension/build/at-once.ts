/**
 * Makes V8 compile the functions of a script when it comes, instead of reading each over, letting it be, and reading it
 * again at its first call: a page pays once, and not in the middle of a reading. V8 does so for a function in brackets
 * (v8.dev/blog/preparser, "PIFE"); a function declared by name goes before all that may call it, as it does by itself.
 */
import { type Plugin, parseAst } from 'vite';

/** What runs in a page, and nearly all of it at once. */
const SCRIPTS = new Set('portal overlay page-card offers reader records'.split(' ').map((name) => `${name}.js`));

export function compiledAtOnce(): Plugin {
  return {
    name: 'gongji-compiled-at-once',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const part of Object.values(bundle)) {
          if (part.type === 'chunk' && SCRIPTS.has(part.fileName)) part.code = inBrackets(part.code);
        }
      },
    },
  };
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** A function, or the script itself. */
interface Part {
  readonly node: Node;
  /** What holds its statements; of an arrow it may be a value. */
  readonly block: Node;
  /** The functions in it that stand in no other one. */
  readonly inner: Part[];
  /** Of a function declared by name among the statements of another. */
  readonly name: Node | null;
}

/** The same script with its functions in brackets. */
export function inBrackets(code: string): string {
  const program = parseAst(code, { lang: 'js' });
  const script: Part = { node: program, block: program, inner: [], name: null };
  for (const statement of childrenOf(program)) look(statement, program, script);
  return written(code, script);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value: unknown) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

function look(node: Node, parent: Node, around: Part): void {
  const part = functionAt(node, parent, around);
  if (part) around.inner.push(part);
  for (const child of childrenOf(node)) look(child, node, part ?? around);
}

/** Null for what is no function, and for one that may not stand in brackets: a method, or a declaration in a block. */
function functionAt(node: Node, parent: Node, { block }: Part): Part | null {
  const isDeclared = node.type === 'FunctionDeclaration';
  if (!isDeclared && !/^(?:Arrow)?FunctionExpression$/.test(node.type)) return null;
  if (isDeclared ? parent !== block : isMethod(parent)) return null;
  const body = 'body' in node && isNode(node.body) ? node.body : node;
  return { node, block: body, inner: [], name: isDeclared && 'id' in node && isNode(node.id) ? node.id : null };
}

function isMethod(holder: Node): boolean {
  if (holder.type === 'MethodDefinition') return true;
  return ('method' in holder && holder.method === true) || ('kind' in holder && /^[gs]et$/.test(String(holder.kind)));
}

/** Where declarations may go: before the first statement that is no directive. */
function beginOf({ block }: Part): number {
  const statements: readonly unknown[] = 'body' in block && Array.isArray(block.body) ? block.body : [];
  const first = statements.filter(isNode).find((each) => !('directive' in each && each.directive));
  return first?.start ?? block.end;
}

function written(code: string, part: Part): string {
  const { node, name, inner } = part;
  const declared = inner.flatMap((each) =>
    each.name ? `${code.slice(each.name.start, each.name.end)}=(${written(code, each)})` : [],
  );
  const begin = beginOf(part);
  let text = '';
  let at = node.start;
  const upTo = (end: number): void => {
    if (at <= begin && begin <= end && declared.length > 0) {
      text += `${code.slice(at, begin)}var ${declared.join(',')};`;
      at = begin;
      declared.length = 0;
    }
    text += code.slice(at, end);
    at = end;
  };
  if (name) {
    upTo(name.start);
    text = text.trimEnd();
    at = name.end;
  }
  for (const each of inner) {
    upTo(each.node.start);
    if (!each.name) text += `(${written(code, each)})`;
    at = each.node.end;
  }
  upTo(node.end);
  return text;
}
