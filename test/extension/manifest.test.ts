import { expect, test } from 'vitest';
import { bootMatches, manifest } from '../../extension/build/manifest.ts';
import { shippedRegistry, withSample } from '../../extension/build/registry.ts';

const DECLARED = [
  '*://fuwu.nhsa.gov.cn/*',
  '*://fuwu.pubs.ylbzj.guizhou.gov.cn/*',
  '*://fw.ybj.beijing.gov.cn/*',
  '*://ggfw.scyb.org.cn/*',
  '*://ggfw.ybj.dl.gov.cn/*',
  '*://ggfw.ybj.jiangxi.gov.cn/*',
  '*://ggfw.ybj.ln.gov.cn/*',
  '*://ggfw.ylbz.henan.gov.cn/*',
  '*://ggfw.ynylbz.cn/*',
  '*://ggfwpz.ylbzj.cq.gov.cn/*',
  '*://gwt.xjbtylbz.cn/*',
  '*://igi.hsa.gd.gov.cn/*',
  '*://lyybj.linyi.gov.cn/*',
  '*://si.12333.gov.cn/*',
  '*://wt.hs.ybj.jl.gov.cn/*',
  '*://ybdzpz.ylbz.gansu.gov.cn/*',
  '*://ybj.hainan.gov.cn/*',
  '*://ybj.hubei.gov.cn/*',
  '*://ybj.jszwfw.gov.cn/*',
  '*://ybj.qinghai.gov.cn/*',
  '*://ybj.sh.gov.cn/*',
  '*://ybj.shanxi.gov.cn/*',
  '*://ybwt.ybj.gxzf.gov.cn/*',
  '*://zhyb.ybj.zj.gov.cn/*',
  '*://zwfw.shaanxi.gov.cn/*',
];

const OPTIONAL = [
  '*://*.ybj.ah.gov.cn/*',
  '*://*.ybj.fujian.gov.cn/*',
  '*://*.ybj.hlj.gov.cn/*',
  '*://*.ybj.hunan.gov.cn/*',
  '*://*.ybj.shandong.gov.cn/*',
  '*://*.ylbz.nx.gov.cn/*',
  '*://*.ylbz.tj.gov.cn/*',
  '*://*.ylbzj.hebei.gov.cn/*',
  '*://*.ylbzj.xizang.gov.cn/*',
  '*://dzpz.nmgcxjmybgzh.com/*',
  '*://gwt.xjylbz.cn/*',
  '*://www.gxybj.com/*',
];

const registry = shippedRegistry();

test.each(['chrome', 'edge', 'firefox'])('%s asks for exactly these permissions', (browser) => {
  const asked = manifest(registry, browser);
  expect(asked.permissions).toEqual(['activeTab', 'scripting', 'storage']);
  expect(asked.host_permissions).toEqual(DECLARED);
  expect(asked.optional_host_permissions).toEqual(OPTIONAL);
  expect(asked).not.toHaveProperty('optional_permissions');
  expect(asked).not.toHaveProperty('externally_connectable');
});

test('the boot script runs below the halls only: no pattern covers a whole host of another path', () => {
  const wholeHosts = bootMatches(registry).filter((pattern) => /^\*:\/\/[^/]+\/\*$/.test(pattern));
  const rootHalls = registry.portals.filter(
    (each) => each.permission === 'declared' && (each.scope ?? each.basePath) === '/',
  );
  expect(wholeHosts).toEqual([...new Set(rootHalls.map(({ host }) => `*://${host}/*`))].toSorted());
  expect(bootMatches(registry)).toContain('*://ybj.hubei.gov.cn/hubeiHallSt/*');
});

test('a local run adds its sample hall and nothing else', () => {
  const local = manifest(withSample(registry, 'http://localhost:8787'), 'chrome');
  expect(local.host_permissions).toEqual([...DECLARED, '*://localhost/*'].toSorted());
  expect(local.optional_host_permissions).toEqual(OPTIONAL);
});
