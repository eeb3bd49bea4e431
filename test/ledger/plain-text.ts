/** Debian's hledger and beancount, asked what they think of a book. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Verdict {
  readonly ok: boolean;
  readonly out: string;
}

export function hledger(args: readonly string[], journal: string): Verdict {
  return run('hledger', 'hledger', (file) => ['-f', file, ...args], journal);
}

export function beanCheck(ledger: string): Verdict {
  return run('bean-check', 'beancount', (file) => [file], ledger);
}

/** Runs a program on a text as a file. Throws where the program is missing, and says what to install. */
function run(program: string, packageName: string, args: (file: string) => string[], text: string): Verdict {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongji-book-'));
  try {
    const file = path.join(folder, 'book');
    writeFileSync(file, text);
    const { error, status, stdout, stderr } = spawnSync(program, args(file), { encoding: 'utf8' });
    if (error) throw new Error(`${program} is missing: apt-get install -y ${packageName}`);
    return { ok: status === 0, out: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
