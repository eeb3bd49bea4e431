/** Puts together what stands together: row by row, card by card; of several insurances the one that is in force. */

import { contains, sharedAncestor } from '../page/tree.ts';
import type { Participation } from '../reading.ts';
import type { ByElement, Heard } from './said.ts';

/** The one value of several that say the same; null where they differ, or where there are none. */
function agreed<T>(values: readonly T[]): T | null {
  const [value] = values;
  return value !== undefined && new Set(values).size === 1 ? value : null;
}

/** The insurance of whose row or card a thing is: alone with it in the smallest box around both. */
function ownerOf(at: Element, names: readonly Element[]): Element | undefined {
  return names.find((one) => {
    const shared = sharedAncestor(one, at);
    return shared && names.every((other) => other === one || !contains(shared, other));
  });
}

/** What is said of the medical insurance, or of the person as a whole; null where nothing is, or several things are. */
export function together({ places, insurances, states, lapsed }: Heard): Participation | null {
  const names = [...insurances.keys()];
  const of = <T>(said: ByElement<T>, ...owners: (Element | undefined)[]): T | null =>
    agreed([...said].flatMap(([at, value]) => (owners.includes(ownerOf(at, names)) ? [value] : [])));
  const over = [...lapsed].flatMap(([at, isOver]) => (isOver ? [ownerOf(at, names)] : []));
  const medical = names.filter((name) => insurances.get(name) !== 'other' && !over.includes(name));
  if (over.includes(undefined) || (over.length > 0 && medical.length === 0)) return null;
  const active = medical.filter((name) => of(states, name) === 'active');
  const chosen = active.length > 0 ? active : medical;
  const named = agreed(chosen.flatMap((name) => insurances.get(name) ?? []));
  const insurance = named === 'other' ? null : named;
  // What no insurance's row or card holds is of the one that has none of its own, where all others have.
  const others = names.filter((name) => !chosen.includes(name));
  const isOfOne =
    new Set(insurances.values()).size < 2 || (named !== null && others.every((name) => of(states, name) !== null));
  const place = of(places, ...chosen) ?? of(places, undefined);
  const status = of(states, ...chosen) ?? (isOfOne ? of(states, undefined) : null);
  return place || insurance || status ? { place, insurance, status } : null;
}
