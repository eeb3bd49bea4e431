/** What a button of a list is called: what it does, and to which of the list. Whoever hears it does not see where it stands. */
export function actOn(act: string, ...which: readonly string[]): string {
  return [act, ...which].join(' · ');
}
