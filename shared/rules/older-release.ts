/** An older release under newer code: what it says stands, and what it could not know of is filled in. */
import type { Snapshot } from './snapshot.ts';

/**
 * The older snapshot with words for codes that came later, as the newest has them, and with no rule at all under
 * parameters that came later. Where it has a code's words, those stay, so that it answers as it did.
 */
export function readableNow(older: Snapshot, newest: Snapshot): Snapshot {
  const noRules = Object.fromEntries(Object.keys(newest.rules).map((name) => [name, {}]));
  return {
    ...older,
    parameters: { ...newest.parameters, ...older.parameters },
    rules: { ...noRules, ...older.rules },
    // A newer code's better words for one check would displace what the older release said of it.
    words: {
      ...filled(older.words, newest.words),
      checkReasons: older.words.checkReasons,
      onlySureFrom: older.words.onlySureFrom ?? older.words.reasons['start-not-known'],
    },
  };
}

function filled<T extends object>(older: T, newest: T): T {
  const made = { ...newest, ...older };
  for (const name in newest) {
    const [mine, theirs] = [older[name], newest[name]];
    if (isObject(mine) && isObject(theirs)) made[name] = filled(mine, theirs);
  }
  return made;
}

function isObject<T>(value: T): value is T & object {
  return typeof value === 'object' && value !== null;
}
