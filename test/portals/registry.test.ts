import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { shippedRegistry, withSample } from '../../extension/build/registry.ts';
import { compactRegistry } from '../../shared/portals/compact.ts';
import { coversHost } from '../../shared/portals/match.ts';
import { hallPatterns, hostPermissions } from '../../shared/portals/permissions.ts';
import { parseRegistry } from '../../shared/portals/schema.ts';

const registry = shippedRegistry();

describe('the shipped registry', () => {
  test('holds every host that was gathered', () => {
    const by = (permission: string) => registry.portals.filter((each) => each.permission === permission).length;
    expect([registry.portals.length, by('declared'), by('optional'), by('none')]).toEqual([132, 27, 12, 93]);
  });

  test('lists a host itself before a wildcard that covers it: who takes the first asks for nothing on a host to be silent on', () => {
    const first = (host: string) => registry.portals.find((portal) => coversHost(portal, host))?.host;
    const hosts = registry.portals.map(({ host }) => host);
    expect(hosts.filter((host) => first(host) !== host)).toEqual([]);
  });

  test('names each portal in English too, in Latin letters', () => {
    const unnamed = registry.portals.filter(({ name }) => !/^\p{Lu}[\p{Script=Latin}\d :;,()-]+$/u.test(name.en ?? ''));
    expect(unnamed.map(({ name }) => `${name.zh} | ${name.en}`)).toEqual([]);
  });

  test('the boot script carries less than 3 KB of it', () => {
    expect(JSON.stringify(compactRegistry(registry)).length).toBeLessThan(3000);
  });

  test('a hall asks for its whole host once, and runs the boot script on its path only', () => {
    expect(hostPermissions(registry, 'declared').filter((each) => each.includes('fuwu.nhsa'))).toEqual([
      '*://fuwu.nhsa.gov.cn/*',
    ]);
    expect(hallPatterns(registry, 'declared').filter((each) => each.includes('hubei'))).toEqual([
      '*://ybj.hubei.gov.cn/hubeiHallSt/*',
    ]);
    expect(hallPatterns(registry, 'declared').filter((each) => each.includes('shanxi'))).toEqual([
      '*://ybj.shanxi.gov.cn/ybfw/*',
    ]);
  });
});

describe('the sample hall of a local run', () => {
  test('is absent unless asked for', () => {
    expect(withSample(registry, undefined)).toBe(registry);
    expect(hostPermissions(registry, 'declared').join()).not.toContain('localhost');
  });

  test('can only be on this machine', () => {
    expect(() => withSample(registry, 'https://example.org')).toThrow('GONGJI_SAMPLE_ORIGIN');
    expect(hallPatterns(withSample(registry, 'http://localhost:8787'), 'declared')).toContain('*://localhost/sample/*');
  });
});

/** One entry of the file, with a fault in it. */
function broken(fault: (entry: Record<string, unknown>, all: Record<string, unknown>[]) => void): () => unknown {
  const file: { portals: Record<string, unknown>[] } = parse(
    readFileSync(new URL('../../shared/portals/data/portals.yaml', import.meta.url), 'utf8'),
  );
  const [entry] = file.portals;
  if (entry) fault(entry, file.portals);
  return () => parseRegistry(file);
}

describe('a broken registry is refused by entry and field', () => {
  test.each<[string, Parameters<typeof broken>[0], string]>([
    ['an unknown key', (entry) => Object.assign(entry, { colour: 'red' }), 'portals.0.colour (fuwu.nhsa.gov.cn)'],
    ['a region that is no code', (entry) => Object.assign(entry, { region: '42' }), 'portals.0.region'],
    ['a host with a path', (entry) => Object.assign(entry, { host: 'a.cn/b' }), 'portals.0.host'],
    ['a port beyond the last', (entry) => Object.assign(entry, { port: 70000 }), 'portals.0.port'],
    ['a path without its slash', (entry) => Object.assign(entry, { basePath: '/a' }), 'portals.0.basePath'],
    ['a scope beside the path', (entry) => Object.assign(entry, { scope: '/b/' }), 'scope must be'],
    ['an unknown role', (entry) => Object.assign(entry, { role: 'hall' }), 'portals.0.role'],
    ['a permission that may not be used', (entry) => Object.assign(entry, { neverInject: true }), 'permission is none'],
    ['a declared wildcard', (entry) => Object.assign(entry, { host: '*.cn' }), 'a wildcard host'],
    ['a route with a query', (entry) => Object.assign(entry, { routes: ['#/a?b=1'] }), 'portals.0.routes.0'],
    ['the same place twice', (entry, all) => all.push(entry), 'fuwu.nhsa.gov.cn/nationalHallSt/ stands twice'],
  ])('%s', (_, fault, message) => {
    expect(broken(fault)).toThrow(message);
  });

  test.each([
    [{ host: 'ybj.hubei.gov.cn' }, 'stops.0.basePath'],
    [{ host: 'https://ybj.hubei.gov.cn', basePath: '/' }, 'stops.0.host'],
    [{ host: 'ybj.hubei.gov.cn', basePath: '/hubeiHallSt' }, 'stops.0.basePath'],
  ])('a stop %j', (stop, message) => {
    expect(() => parseRegistry({ ...registry, stops: [stop] })).toThrow(message);
  });

  test('something else altogether', () => {
    expect(() => parseRegistry(null)).toThrow('registry');
  });
});
