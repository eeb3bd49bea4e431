/** The direction of dependencies: who may import whom. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const IMPORT = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')));
}

/** What a file imports: repository paths for its own files, package names for the rest; types count as well. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, name = '']) =>
    name.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), name)) : name,
  );
}

/** Everything reachable from a file by imports that remain at run time. */
function reachableFrom(entry: string): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    if (!/^(shared|worker|extension)\/.*\.tsx?$/.test(file)) return;
    const text = readFileSync(path.join(root, file), 'utf8').replace(/^\s*(import|export) type [^;]*;/gm, '');
    for (const [, name = ''] of text.matchAll(IMPORT)) {
      visit(name.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), name)) : name);
    }
  };
  visit(entry);
  return seen;
}

function offenders(folder: string, forbidden: RegExp): string[] {
  return sources(folder).flatMap((file) =>
    importsOf(file)
      .filter((name) => forbidden.test(name))
      .map((name) => `${file} → ${name}`),
  );
}

describe('the direction of dependencies', () => {
  it('finds files to check', () => {
    for (const folder of ['shared', 'worker', 'extension']) expect(sources(folder).length).toBeGreaterThan(3);
  });

  it('shared imports nothing of the others, no runtime of theirs, and never its own data', () => {
    expect(
      offenders('shared', /^(worker|extension)\/|^(hono|dexie|preact|wxt|node:|cloudflare:)|\.(ya?ml|json)$/),
    ).toEqual([]);
  });

  it('worker and extension never import each other', () => {
    expect(offenders('worker', /^extension\//)).toEqual([]);
    expect(offenders('extension', /^worker\//)).toEqual([]);
  });

  it('no Dexie, schema library or rules engine is reachable from what runs in a page', () => {
    const entries = sources('extension/entrypoints').filter((file) => /content\.tsx?$|overlay/.test(file));
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      const heavy = [...reachableFrom(entry)].filter((name) =>
        /^(dexie|zod|valibot)(\/|$)|^shared\/(rules\/resolve|eligibility\/evaluate|rules\/compile)/.test(name),
      );
      expect({ entry, heavy }).toEqual({ entry, heavy: [] });
    }
  });
});
