/** The migrations as wrangler's remote splitter takes them apart: one statement a piece, triggers whole. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unstable_splitSqlQuery } from 'wrangler';

const FOLDER = path.join(import.meta.dirname, '../../worker/migrations/ledger');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'));

it('come in order', () => {
  expect(FILES.map((name) => name.slice(0, 4))).toEqual(FILES.map((_, index) => String(index + 1).padStart(4, '0')));
});

describe.each(FILES)('%s', (name) => {
  const text = readFileSync(path.join(FOLDER, name), 'utf8');
  const bare = text.replace(/--[^\n]*/g, '');

  it('has LF line ends and no CASE', () => {
    expect(text).not.toContain('\r');
    expect(bare).not.toMatch(/\bCASE\b/i);
  });

  it('splits into whole statements', () => {
    const pieces = unstable_splitSqlQuery(text).map((piece) => piece.replace(/--[^\n]*/g, '').trim());
    const starts = bare.match(/^(CREATE|DROP|ALTER) (TABLE|INDEX|VIEW|TRIGGER)/gm) ?? [];
    expect(pieces).toHaveLength(starts.length);
    for (const piece of pieces) {
      expect(piece.match(/^(CREATE|DROP|ALTER) /gm)).toHaveLength(1);
      if (piece.startsWith('CREATE TRIGGER')) expect(piece.replace(/;$/, '')).toMatch(/\nEND$/);
    }
  });

  it('has one statement in each trigger’s body', () => {
    for (const [, body = ''] of bare.matchAll(/\nBEGIN\n([\s\S]*?)\nEND;/g)) {
      expect(body.match(/;/g)).toHaveLength(1);
      expect(body.trimEnd().endsWith(';')).toBe(true);
    }
  });

  it('makes strict tables only, with keys that start with the household', () => {
    for (const [table] of bare.matchAll(/CREATE TABLE [\s\S]*?\n\)[^;]*;/g)) {
      expect(table).toMatch(/\) STRICT, WITHOUT ROWID;$/);
      expect(table).toMatch(/PRIMARY KEY \(household|household TEXT NOT NULL PRIMARY KEY/);
    }
  });
});
