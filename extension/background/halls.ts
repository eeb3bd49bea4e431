/** The halls in force: those that ship, less what the rules taken from an API stop or narrow. */
import registry from 'virtual:gongji/registry';
import { browser } from 'wxt/browser';
import { type StandingAt, standingAt } from '../../shared/portals/in-force.ts';
import { hallPatterns } from '../../shared/portals/permissions.ts';
import type { PublishedRegistry } from '../../shared/portals/portal.ts';
import { takenRules } from './rules.ts';

/** Asked before every injection and for every message. Where newer rules cannot be read, what ships decides. */
export async function hallsInForce(): Promise<StandingAt> {
  const newer = await newerRegistry();
  return (url) => standingAt(registry, newer, url);
}

/** The registry of the rules in force. */
export async function registryInForce(): Promise<PublishedRegistry> {
  return (await newerRegistry()) ?? registry;
}

/** After the rules have changed: takes Gongji off the open pages that are halls no more. Their addresses are looked at and let go. */
export async function leaveStoppedHalls(): Promise<void> {
  const standing = await hallsInForce();
  const patterns = [...hallPatterns(registry, 'declared'), ...hallPatterns(registry, 'optional')];
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.allSettled(
    tabs.flatMap(({ id, url = '' }) => (id !== undefined && standing(url).kind === 'stopped' ? [leave(id)] : [])),
  );
}

async function leave(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    func: () => globalThis.gongji?.stop(),
  });
}

async function newerRegistry(): Promise<PublishedRegistry | null> {
  const taken = await takenRules().catch(() => null);
  return taken?.rules.snapshot.portals ?? null;
}
