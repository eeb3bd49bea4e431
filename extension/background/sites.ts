/** Optional halls: after the person allowed a host, the boot script is registered there. */
import registry from 'virtual:gongji/registry';
import { browser } from 'wxt/browser';
import { isTakenOut } from '../../shared/portals/in-force.ts';
import { portalAt } from '../../shared/portals/match.ts';
import { hallPatterns, hostPattern } from '../../shared/portals/permissions.ts';
import type { SiteHere } from '../messages.ts';
import { readSettings } from '../settings/stored-settings.ts';
import { hallsInForce, registryInForce } from './halls.ts';
import { BadInput } from './inputs.ts';

const ID = 'optional-halls';

/** The person allowed a host, or took it back. The permission itself is asked for on the page that was clicked. */
export async function useSite(pattern: string, use: boolean): Promise<null> {
  const isOptional = registry.portals.some((each) => each.permission === 'optional' && hostPattern(each) === pattern);
  if (!isOptional) throw new BadInput('pattern');
  if (!use) await browser.permissions.remove({ origins: [pattern] });
  await registerOptionalHalls();
  return null;
}

/** What is to be said of the site in the active tab. Its address is looked at and let go. */
export async function siteHere(): Promise<SiteHere | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ?? '';
  const match = portalAt(registry, url);
  if (match.kind !== 'hall') return null;
  if ((await hallsInForce())(url).kind !== 'hall') return { kind: 'stopped' };
  const { host } = match.portal;
  if ((await readSettings()).hiddenHosts.includes(host)) return { kind: 'hidden', host };
  if (match.portal.permission !== 'optional') return null;
  const pattern = hostPattern(match.portal);
  return (await browser.permissions.contains({ origins: [pattern] })) ? null : { kind: 'optional', pattern };
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes the registered script match what is allowed now. Registrations are gone after an update. One after the other: the
 * browser tells of a change while whoever made it is still at work.
 */
export function registerOptionalHalls(): Promise<void> {
  const next = last.then(register);
  last = next.catch(() => undefined);
  return next;
}

async function register(): Promise<void> {
  const wanted: string[] = [];
  const inForce = await registryInForce();
  const open = registry.portals.filter((portal) => !isTakenOut(inForce, portal));
  for (const match of hallPatterns({ ...registry, portals: open }, 'optional')) {
    const host = match.replace(/^(\*:\/\/[^/]+\/).*$/, '$1*');
    if (await browser.permissions.contains({ origins: [host] })) wanted.push(match);
  }
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (wanted.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, matches: wanted, js: ['portal.js'], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}
