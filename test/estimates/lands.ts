/** The provinces made up in fixtures/, each with one thing to estimate by. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listedRegions, singleFiles } from '../../.scripts/data.ts';
import { day } from '../../shared/day.ts';
import { compile } from '../../shared/rules/compile/compile.ts';
import { formatDiagnostic } from '../../shared/rules/compile/diagnostic.ts';
import { openSnapshot, type Rules } from '../../shared/rules/resolve.ts';

export function madeUpRules(): Rules {
  const folder = path.join(import.meta.dirname, 'fixtures');
  const provinces = readdirSync(folder).map((file) => ({
    file,
    text: readFileSync(path.join(folder, file), 'utf8'),
  }));
  const { snapshot, faults } = compile({
    provinces,
    guides: [],
    regions: listedRegions(),
    gathered: day('2026-11-21'),
    ...singleFiles(),
    hiddenHosts: new Set(),
  });
  if (snapshot === null) throw new Error(faults.map(formatDiagnostic).join('\n'));
  return openSnapshot(snapshot);
}
