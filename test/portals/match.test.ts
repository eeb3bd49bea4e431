import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedRegistry } from '../../extension/build/registry.ts';
import { addressOf, cutAddress } from '../../shared/portals/address.ts';
import { compactRegistry, openCompact } from '../../shared/portals/compact.ts';
import { portalAt } from '../../shared/portals/match.ts';
import { portalId } from '../../shared/portals/portal.ts';

const registry = shippedRegistry();

function at(url: string): string {
  const match = portalAt(registry, url);
  return match.kind === 'hall' ? portalId(match.portal) : match.kind;
}

describe('portalAt', () => {
  test.each([
    // The halls of the first issue, on http and https, with and without the last slash.
    ['https://fuwu.nhsa.gov.cn/nationalPerSt/#/', 'fuwu.nhsa.gov.cn/nationalPerSt/'],
    ['https://fuwu.nhsa.gov.cn/nationalHallSt/#/home', 'fuwu.nhsa.gov.cn/nationalHallSt/'],
    ['http://ybj.hubei.gov.cn/hubeiHallSt', 'ybj.hubei.gov.cn/hubeiHallSt/'],
    ['https://ybj.hubei.gov.cn:443/hubeiHallSt/web/index.html', 'ybj.hubei.gov.cn/hubeiHallSt/'],
    ['HTTPS://YBJ.Hubei.gov.cn/hubeiHallSt/', 'ybj.hubei.gov.cn/hubeiHallSt/'],
    ['https://ybwt.ybj.gxzf.gov.cn/hsa-local/web/hallPerson/#/account', 'ybwt.ybj.gxzf.gov.cn/'],
    // A hall that uses more of its host than its entry page.
    ['https://ybj.shanxi.gov.cn/ybfw/hallPerson/#/', 'ybj.shanxi.gov.cn/ybfw/hallEnter/'],
    [
      'https://ggfw.ybj.ln.gov.cn/hsa-local/web/hallEnter/Personal/#/x',
      'ggfw.ybj.ln.gov.cn/hsa-local/web/hallEnter/Personal/',
    ],
    // The entry's own port, and no other.
    ['https://wt.hs.ybj.jl.gov.cn:18443/hallEnter/#/Index', 'wt.hs.ybj.jl.gov.cn:18443/hallEnter/'],
    ['https://wt.hs.ybj.jl.gov.cn/hallEnter/#/Index', 'unlisted'],
    ['https://ybj.hubei.gov.cn:8443/hubeiHallSt/', 'unlisted'],
    // Other paths of the same hosts.
    ['https://ybj.hubei.gov.cn/', 'silent'],
    ['https://ybj.hubei.gov.cn/hubeiHallStOther/', 'silent'],
    ['https://fuwu.nhsa.gov.cn/', 'unlisted'],
    ['https://fuwu.nhsa.gov.cn/hallUnitSt/#/', 'silent'],
    ['https://fuwu.nhsa.gov.cn/tps/', 'silent'],
    ['https://ybj.jszwfw.gov.cn/mms/hsa-tiap-ui/pay', 'silent'],
    ['https://code.nhsa.gov.cn/yljg/?token=1', 'silent'],
    // Employers, procurement and sign-on inside a hall's own paths.
    ['https://ybj.shanxi.gov.cn/ybfw/hallUnit/#/', 'silent'],
    ['https://ybwt.ybj.gxzf.gov.cn/hsa-local/web/hallUnit/#/', 'silent'],
    ['https://ybwt.ybj.gxzf.gov.cn/HALLUNITST/', 'silent'],
    ['https://ybwt.ybj.gxzf.gov.cn/%68allUnit/', 'silent'],
    ['https://ggfw.ylbz.henan.gov.cn/tps-local/XMHXQuery', 'silent'],
    ['https://ggfw.ybj.jiangxi.gov.cn/gpo/', 'silent'],
    ['https://fuwu.nhsa.gov.cn/nationalHallSt/#/unitLogin', 'silent'],
    ['https://fuwu.nhsa.gov.cn/nationalHallSt/#/unitLogin?from=home', 'silent'],
    ['https://fuwu.nhsa.gov.cn/nationalHallSt/#/redirect-page?ticket=abc', 'silent'],
    ['https://fuwu.nhsa.gov.cn/nationalHallSt/#/personLogin', 'fuwu.nhsa.gov.cn/nationalHallSt/'],
    // Words behind the query decide nothing.
    ['https://ybj.hubei.gov.cn/hubeiHallSt/?next=/hallUnit/', 'ybj.hubei.gov.cn/hubeiHallSt/'],
    ['https://ybj.hubei.gov.cn/hubeiHallSt/#/home?to=/unitLogin', 'ybj.hubei.gov.cn/hubeiHallSt/'],
    ['https://evil.example/?u=https://ybj.hubei.gov.cn/hubeiHallSt/', 'unlisted'],
    ['https://ybj.hubei.gov.cn@evil.example/hubeiHallSt/', 'unlisted'],
    ['https://ybj.hubei.gov.cn.evil.example/hubeiHallSt/', 'unlisted'],
    ['https://evil.example\\@ybj.hubei.gov.cn/hubeiHallSt/', 'unlisted'],
    // Wildcards: every host below, not the host itself, and a listed neighbour keeps its own entry.
    ['https://ggfw.ylbz.tj.gov.cn/hallEnter/', '*.ylbz.tj.gov.cn/'],
    ['https://ylbz.tj.gov.cn/', 'silent'],
    ['https://tps.ylbz.tj.gov.cn/', 'silent'],
    ['https://ypjc.ybj.shandong.gov.cn/', 'silent'],
    ['https://notylbz.tj.gov.cn/', 'unlisted'],
    // No medical account, but guides.
    ['https://si.12333.gov.cn/osptb/#/', 'si.12333.gov.cn/osptb/'],
    // Not pages of the web.
    ['file:///home/me/hubeiHallSt/index.html', 'unlisted'],
    ['about:blank', 'unlisted'],
    ['', 'unlisted'],
    ['https://', 'unlisted'],
  ])('%s → %s', (url, expected) => {
    expect(at(url)).toBe(expected);
  });
});

test('where a hall and a silent entry are equally close, silence wins, whatever their order', () => {
  const hall = { host: 'a.cn', basePath: '/x/', neverInject: false };
  const silent = { ...hall, neverInject: true };
  const silence = { segments: [], routes: [] };
  for (const portals of [
    [hall, silent],
    [silent, hall],
  ]) {
    expect(portalAt({ silence, portals }, 'https://a.cn/x/').kind).toBe('silent');
  }
});

const host = fc.constantFrom(...registry.portals.map((each) => each.host.replace('*', 'ggfw')), 'example.org');
const port = fc.constantFrom('', ':443', ':8443', ':18443', ':7777');
const segment = fc.constantFrom(
  ...registry.portals.flatMap((each) => each.basePath.split('/')),
  'hallUnit',
  'hallUnitSt',
  'tps_local',
  'gpo',
  'a%20b',
  '%',
);
const path = fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join('/')}`);
const route = fc.constantFrom('', '#/', '#/home', '#/unitLogin', '#/unit/list', '#token', '#/redirect-page');
const page = fc.tuple(fc.constantFrom('http://', 'https://'), host, port, path).map((parts) => parts.join(''));

describe('on any address', () => {
  test('secrets behind ? change nothing and are gone from what is kept', () => {
    fc.assert(
      fc.property(page, route, fc.stringMatching(/^[a-z=&?/#:%@;]{0,12}$/), (base, hash, tail) => {
        const query = `?ticket=s3cr3t${tail.replaceAll('#', '')}`;
        const afterHash = hash === '' ? '' : `?code=s3cr3t${tail}`;
        const url = `${base}${query}${hash}${afterHash}`;
        expect(at(url)).toBe(at(`${base}${hash}`));
        const address = cutAddress(url);
        expect(JSON.stringify(address)).not.toContain('s3cr3t');
      }),
    );
  });

  test('the compact registry answers "hall" exactly where the full one does', () => {
    const compact = compactRegistry(registry);
    fc.assert(
      fc.property(page, route, (base, hash) => {
        const isHall = portalAt(registry, base + hash).kind === 'hall';
        const host = new URL(base).hostname;
        expect(portalAt(openCompact(compact, host), base + hash).kind === 'hall').toBe(isHall);
      }),
      { numRuns: 2000 },
    );
  });

  test('the order of the entries does not matter', () => {
    fc.assert(
      fc.property(
        page,
        route,
        fc.shuffledSubarray([...registry.portals], { minLength: registry.portals.length }),
        (base, hash, portals) => {
          expect(portalAt({ ...registry, portals }, base + hash)).toEqual(portalAt(registry, base + hash));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a page that knows its address in parts says the same as one that takes it apart', () => {
    fc.assert(
      fc.property(page, route, fc.constantFrom('', ';jsessionid=1', '/a;b=c/d'), (base, hash, end) => {
        const url = new URL(`${base}${end}${hash}`);
        expect(addressOf(url)).toEqual(cutAddress(url.href));
      }),
    );
  });

  test('a fragment that is no route is dropped, and path parameters are cut', () => {
    const address = cutAddress('https://me:pw@ybj.hubei.gov.cn/hubeiHallSt/x;jsessionid=1/y#access_token=1');
    expect(address).toEqual({ host: 'ybj.hubei.gov.cn', port: null, path: '/hubeiHallSt/x/y', route: '' });
  });
});
