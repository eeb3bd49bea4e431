/** Checks the registry's file. Used when building, never in a browser. */
import * as v from 'valibot';
import { regionCode } from '../region.ts';
import { PERMISSIONS, PLATFORMS, PORTAL_ROLES, type Portal, type PublishedRegistry, portalId } from './portal.ts';

const path = v.pipe(v.string(), v.regex(/^\/([^\s?#*]*\/)?$/, 'must start and end with a slash'));
const words = v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+\*?$/, 'must be lower case, with at most a trailing *')));

const host = v.pipe(v.string(), v.regex(/^(\*\.)?([a-z0-9-]+\.)*[a-z0-9-]+$/, 'must be a host name in lower case'));

const portal = v.pipe(
  v.strictObject({
    region: v.pipe(
      v.string(),
      v.regex(/^\d{6}$/, 'must be a six-digit code'),
      v.transform((code) => regionCode(code)),
    ),
    host,
    port: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))),
    basePath: path,
    scope: v.exactOptional(path),
    name: v.strictObject({
      zh: v.pipe(v.string(), v.nonEmpty()),
      en: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
    }),
    role: v.picklist(PORTAL_ROLES),
    platform: v.picklist(PLATFORMS),
    permission: v.picklist(PERMISSIONS),
    neverInject: v.boolean(),
    evidence: v.picklist(['seen', 'inferred']),
    routes: v.exactOptional(
      v.array(v.pipe(v.string(), v.regex(/^[^?]*#\/[^?]*$/, 'must be a hash route without a query'))),
    ),
    note: v.exactOptional(v.string()),
  }),
  v.check(
    ({ basePath, scope }) => scope === undefined || (basePath.startsWith(scope) && basePath !== scope),
    'scope must be a shorter prefix of basePath',
  ),
  v.check(
    ({ permission, neverInject }) => (permission === 'none') === neverInject,
    'permission is none exactly where neverInject is true',
  ),
  v.check(
    ({ host, permission }) => !host.startsWith('*.') || permission === 'optional',
    'a wildcard host is never a declared permission',
  ),
);

export const RegistrySchema = v.strictObject({
  silence: v.strictObject({ segments: words, routes: words }),
  stops: v.array(v.strictObject({ host, basePath: path })),
  portals: v.pipe(
    v.array(portal),
    v.check(
      (portals) => repeated(portals) === undefined,
      ({ input }) => `${repeated(input)} stands twice`,
    ),
  ),
});

/** Reads the registry out of parsed YAML. Throws an Error that names the entry and the field. */
export function parseRegistry(value: unknown): PublishedRegistry {
  const result = v.safeParse(RegistrySchema, value);
  if (result.success) return result.output;
  throw new Error(result.issues.map((issue) => faultText(issue, value)).join('\n'));
}

/** The first id that two entries share. */
function repeated(portals: readonly Portal[]): string | undefined {
  const ids = portals.map(portalId);
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

function faultText(issue: v.BaseIssue<unknown>, value: unknown): string {
  const keys = issue.path?.map(({ key }) => String(key)) ?? [];
  const host = hostOf(value, Number(keys[1]));
  return `${keys.join('.') || 'registry'}${host && ` (${host})`}: ${issue.message}`;
}

function hostOf(value: unknown, index: number): string {
  const entries = isRecord(value) && Array.isArray(value.portals) ? value.portals : [];
  const entry: unknown = entries[index];
  return isRecord(entry) && typeof entry.host === 'string' ? entry.host : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
