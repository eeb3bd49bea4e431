/** The rules that ship inside the extension, opened once when first asked for. */
import { browser } from 'wxt/browser';
import { openSnapshot, type Rules } from '../../shared/rules/resolve.ts';

/** The snapshot could not be read: the answer is "not known", never "no". */
export class RulesUnavailable extends Error {
  override readonly name = 'RulesUnavailable';
}

let shipped: Promise<Rules> | null = null;

/** Throws {@link RulesUnavailable}; the next call tries again. */
export function shippedRules(): Promise<Rules> {
  shipped ??= load().catch((error: unknown) => {
    shipped = null;
    throw new RulesUnavailable('The shipped rules cannot be read', { cause: error });
  });
  return shipped;
}

async function load(): Promise<Rules> {
  const response = await fetch(browser.runtime.getURL('/generated/snapshot.json'));
  return openSnapshot(await response.json());
}
