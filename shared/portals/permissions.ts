/** What the manifest asks for: whole hosts as permissions, the halls' paths for the boot script. */
import type { Permission, Place, Registry } from './portal.ts';

/** Host permissions of the halls with this permission, sorted. A path in a host permission would be ignored. */
export function hostPermissions(registry: Registry, permission: Exclude<Permission, 'none'>): string[] {
  return halls(registry, permission).map(hostPattern).filter(isFirst).toSorted();
}

/** Where the boot script runs: a match pattern knows no port, so it covers every port of the host. */
export function hallPatterns(registry: Registry, permission: Exclude<Permission, 'none'>): string[] {
  return halls(registry, permission)
    .map((hall) => `*://${hall.host}${hall.scope ?? hall.basePath}*`)
    .filter(isFirst)
    .toSorted();
}

/** `*://host/*`: how the browser names the permission for an entry's host. */
export function hostPattern(place: Place): string {
  return `*://${place.host}/*`;
}

function halls(registry: Registry, permission: Permission) {
  return registry.portals.filter((entry) => entry.permission === permission && !entry.neverInject);
}

function isFirst(pattern: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(pattern) === index;
}
