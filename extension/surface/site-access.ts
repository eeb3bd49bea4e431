/** Letting Gongji work on a site, or no longer: the browser asks the person, and the worker does the rest. */
import { browser } from 'wxt/browser';
import { askWorker } from '../ask.ts';

/** `refused`: by the person, when the browser asked. */
export type SiteOutcome = 'done' | 'refused' | 'failed';

/** Must be the first thing after the click: browsers ask only for a person. */
export async function allowSite(pattern: string): Promise<SiteOutcome> {
  try {
    return (await browser.permissions.request({ origins: [pattern] })) ? useSite(pattern, true) : 'refused';
  } catch {
    return 'failed';
  }
}

export function disallowSite(pattern: string): Promise<SiteOutcome> {
  return useSite(pattern, false);
}

async function useSite(pattern: string, use: boolean): Promise<SiteOutcome> {
  return (await askWorker('use-site', { pattern, use })).ok ? 'done' : 'failed';
}
