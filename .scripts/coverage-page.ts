/** The coverage page: region × parameter, own, inherited or none, and how sure; the figures come from /v1/coverage. */
import { PARAMETERS } from '../shared/rules/parameters/registry.ts';
import type { Words } from '../shared/rules/snapshot.ts';
import { escaped, type PageLanguage, page } from './static-page.ts';

const say = (zh: string, en: string): Words => ({ zh, en });

const WORDS = {
  title: say('规则覆盖', 'Coverage of the rules'),
  about: say(
    '每个地区、每项规则：当地自己有规定、沿用上级，还是我们没有查到。“没有查到”不等于“不允许”。',
    'For each region and each rule: stated by the region itself, inherited from above, or not known to us. “Not known” does not mean “not allowed”.',
  ),
  legend: say(
    '● 当地规定 · ○ 沿用上级 · – 没有查到；颜色深浅：国家文件、媒体报道、仅见于网站（未核实）；* 当地或所在省的说法只见于机器生成的页面，没有采用',
    '● stated by the region · ○ inherited · – not known. Shade: official text, media report, web pages only (not verified). * Something told of the region, or of its province, is on machine-written pages only and is left out',
  ),
  below: say('看下级', 'see the regions below'),
  up: say('返回全国', 'Back to the whole country'),
  region: say('地区', 'Region'),
  wait: say('正在读取……', 'Loading…'),
  failed: say(
    '没有读到。网络可能断了，请刷新再试。',
    'Nothing was received. The network may be down: reload to try again.',
  ),
  home: say('首页', 'Home'),
} as const;

export function coveragePage(language: PageLanguage): string {
  const word = (name: keyof typeof WORDS) => escaped(WORDS[name][language]);
  const columns = Object.values(PARAMETERS).map(
    ({ name, meaning }) =>
      `<th scope="col" data-parameter="${name}"><span title="${name}">${escaped(meaning[language])}</span></th>`,
  );
  return page(
    language,
    WORDS.title[language],
    `<p class="quiet"><a href="/">${word('home')}</a></p>
<h1>${word('title')}</h1>
<p>${word('about')}</p>
<p class="quiet">${word('legend')}</p>
<p id="state" role="status" data-failed="${word('failed')}">${word('wait')}</p>
<p id="up" hidden><a href="/coverage">${word('up')}</a></p>
<div class="scroll"><table class="coverage" data-below="${word('below')}"><thead><tr><th scope="col">${word('region')}</th>${columns.join('')}</tr></thead><tbody></tbody></table></div>
<script src="/static/coverage.js"></script>`,
  );
}
