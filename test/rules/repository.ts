/** The repository's own data, compiled once for a test file. */
import { compileRepository } from '../../.scripts/data.ts';
import { formatDiagnostic } from '../../shared/rules/compile/diagnostic.ts';
import { openSnapshot, type Rules } from '../../shared/rules/resolve.ts';

export function repositoryRules(): Rules {
  const { snapshot, faults } = compileRepository();
  if (snapshot === null) throw new Error(faults.map(formatDiagnostic).join('\n'));
  return openSnapshot(snapshot);
}
