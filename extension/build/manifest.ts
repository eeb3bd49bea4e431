/** The manifest: every permission Gongji asks for, made from the registry. */
import type { UserManifest } from 'wxt';
import { hallPatterns, hostPermissions } from '../../shared/portals/permissions.ts';
import type { Registry } from '../../shared/portals/portal.ts';

/** `use_dynamic_url` keeps a page from guessing the card's address; Firefox gives every installation its own. */
export function manifest(registry: Registry, browser: string): UserManifest {
  const firefox = browser === 'firefox';
  return {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['activeTab', 'scripting', 'storage'],
    host_permissions: hostPermissions(registry, 'declared'),
    optional_host_permissions: hostPermissions(registry, 'optional'),
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: [...hostPermissions(registry, 'declared'), ...hostPermissions(registry, 'optional')],
        ...(firefox ? {} : { use_dynamic_url: true }),
      },
    ],
    action: { default_title: '__MSG_name__' },
    // The first Chromium whose WebCrypto checks Ed25519: rules that cannot be verified are not used.
    ...(firefox ? { browser_specific_settings: GECKO } : { minimum_chrome_version: '137' }),
  };
}

/** The boot script's matches: the halls' own paths on declared hosts. */
export function bootMatches(registry: Registry): string[] {
  return hallPatterns(registry, 'declared');
}

const GECKO = {
  gecko: {
    id: 'gongji@gongji.invalid',
    strict_min_version: '142.0',
    data_collection_permissions: { required: ['none'] },
  },
};
