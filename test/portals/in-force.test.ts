/** What newer rules may change about where Gongji shows itself: less, never more. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedRegistry } from '../../extension/build/registry.ts';
import { isTakenOut, standingAt } from '../../shared/portals/in-force.ts';
import { portalAt } from '../../shared/portals/match.ts';
import { mayRead, type Portal, type PublishedRegistry, portalId } from '../../shared/portals/portal.ts';

const shipped = shippedRegistry();
const HUBEI = 'https://ybj.hubei.gov.cn/hubeiHallSt/#/account';
const SHANXI = 'https://ybj.shanxi.gov.cn/ybfw/hallPerson/#/';
const TIANJIN = 'https://ggfw.ylbz.tj.gov.cn/hallEnter/';

function stopping(...stops: PublishedRegistry['stops']): PublishedRegistry {
  return { ...shipped, stops };
}

function entry(id: string): Portal {
  const found = shipped.portals.find((each) => portalId(each) === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
}

/** The shipped registry with one entry changed. */
function changing(id: string, change: Partial<Portal>): PublishedRegistry {
  const { host } = entry(id);
  return {
    ...shipped,
    portals: shipped.portals.map((each) =>
      portalId(each) === id && each.host === host ? { ...each, ...change } : each,
    ),
  };
}

test('without newer rules, what ships decides', () => {
  expect(standingAt(shipped, null, HUBEI)).toEqual({ kind: 'hall', portal: entry('ybj.hubei.gov.cn/hubeiHallSt/') });
  expect(standingAt(shipped, null, 'https://ybj.hubei.gov.cn/')).toEqual({ kind: 'none' });
  expect(standingAt(shipped, null, `${HUBEI.split('#')[0]}#/unitLogin`)).toEqual({ kind: 'none' });
});

test('a stop that ships holds without newer rules, and newer rules can lift it', () => {
  const stopped = stopping({ host: 'ybj.hubei.gov.cn', basePath: '/' });
  expect(standingAt(stopped, null, HUBEI).kind).toBe('stopped');
  expect(standingAt(stopped, shipped, HUBEI).kind).toBe('hall');
});

describe('a stop', () => {
  test.each([
    ['of the host', { host: 'ybj.hubei.gov.cn', basePath: '/' }, HUBEI, 'stopped'],
    [
      'of the host, on another port',
      { host: 'wt.hs.ybj.jl.gov.cn', basePath: '/' },
      'https://wt.hs.ybj.jl.gov.cn:18443/hallEnter/',
      'stopped',
    ],
    [
      'of the path',
      { host: 'ybj.hubei.gov.cn', basePath: '/hubeiHallSt/' },
      'https://ybj.hubei.gov.cn/hubeiHallSt',
      'stopped',
    ],
    ['of a path inside', { host: 'ybj.hubei.gov.cn', basePath: '/hubeiHallSt/web/' }, HUBEI, 'hall'],
    ['of a path that only begins so', { host: 'ybj.hubei.gov.cn', basePath: '/hubei/' }, HUBEI, 'hall'],
    ['of a neighbour', { host: 'ybj.hunan.gov.cn', basePath: '/' }, HUBEI, 'hall'],
    ['of every host below', { host: '*.ylbz.tj.gov.cn', basePath: '/' }, TIANJIN, 'stopped'],
    ['of one host below', { host: 'ggfw.ylbz.tj.gov.cn', basePath: '/' }, TIANJIN, 'stopped'],
  ] as const)('%s', (_, stop, url, kind) => {
    expect(standingAt(shipped, stopping(stop), url).kind).toBe(kind);
  });

  test('takes an entry out where it covers all of it', () => {
    const tianjin = entry('*.ylbz.tj.gov.cn/');
    expect(isTakenOut(stopping({ host: '*.ylbz.tj.gov.cn', basePath: '/' }), tianjin)).toBe(true);
    expect(isTakenOut(stopping({ host: 'ggfw.ylbz.tj.gov.cn', basePath: '/' }), tianjin)).toBe(false);
    expect(isTakenOut(stopping({ host: '*.ylbz.tj.gov.cn', basePath: '/hallEnter/' }), tianjin)).toBe(false);
  });
});

describe('newer rules', () => {
  test('may narrow a path, silence a route, or leave a hall out', () => {
    const narrower = changing('ybj.shanxi.gov.cn/ybfw/hallEnter/', {
      basePath: '/ybfw/hallEnter/',
      scope: '/ybfw/hallEnter/',
    });
    expect(standingAt(shipped, null, SHANXI).kind).toBe('hall');
    expect(standingAt(shipped, narrower, SHANXI).kind).toBe('stopped');
    const quieter = { ...shipped, silence: { ...shipped.silence, routes: [...shipped.silence.routes, 'account'] } };
    expect(standingAt(shipped, quieter, HUBEI).kind).toBe('stopped');
    const without = { ...shipped, portals: shipped.portals.filter(({ host }) => host !== 'ybj.hubei.gov.cn') };
    expect(standingAt(shipped, without, HUBEI).kind).toBe('stopped');
  });

  test('correct the name', () => {
    const named = changing('ybj.hubei.gov.cn/hubeiHallSt/', { name: { zh: '湖北新名' } });
    expect(standingAt(shipped, named, HUBEI)).toMatchObject({ kind: 'hall', portal: { name: { zh: '湖北新名' } } });
  });

  test('never make a site readable that was not, nor change what the browser was asked for', () => {
    const si = 'https://si.12333.gov.cn/osptb/#/';
    const bold = changing('si.12333.gov.cn/osptb/', { role: 'person-hall', permission: 'optional' });
    const here = standingAt(shipped, bold, si);
    if (here.kind !== 'hall') throw new Error('Not a hall');
    expect(mayRead(here.portal)).toBe(false);
    expect(here.portal.permission).toBe('declared');
  });

  test('never add a hall: whatever they say, there are only fewer', () => {
    const hosts = shipped.portals.map(({ host }) => host.replace('*', 'ggfw'));
    const anyEntry = fc.record({
      host: fc.constantFrom(...hosts, 'example.org', '*.gov.cn', '*.cn'),
      basePath: fc.constantFrom('/', '/hallEnter/', '/hubeiHallSt/', '/a/'),
      neverInject: fc.boolean(),
    });
    const url = fc
      .tuple(
        fc.constantFrom(...hosts, 'example.org'),
        fc.constantFrom('/', '/hallEnter/', '/hubeiHallSt/', '/nationalPerSt/', '/a/'),
        fc.constantFrom('', '#/home', '#/unitLogin'),
      )
      .map(([host, path, route]) => `https://${host}${path}${route}`);
    fc.assert(
      fc.property(fc.array(anyEntry), fc.array(anyEntry), url, (added, stops, page) => {
        const template = entry('ybj.hubei.gov.cn/hubeiHallSt/');
        const newer = {
          silence: { segments: [], routes: [] },
          stops,
          portals: [...shipped.portals, ...added.map((each) => ({ ...template, ...each }))],
        };
        if (portalAt(shipped, page).kind !== 'hall') expect(standingAt(shipped, newer, page).kind).toBe('none');
      }),
      { numRuns: 500 },
    );
  });
});
