/** A fault in the data, with the place where a person can mend it. */
export interface Diagnostic {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong and what to write instead. */
  readonly message: string;
}

export function formatDiagnostic({ file, line, message }: Diagnostic): string {
  return `${file}:${line}: ${message}`;
}
