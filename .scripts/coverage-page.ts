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
  own: say('当地自己的规定', 'stated by the region'),
  inherited: say('沿用上级的', 'inherited from above'),
  none: say('没有查到', 'not known'),
  official: say('官方文件', 'official text'),
  reported: say('媒体报道', 'media report'),
  unverified: say('仅见于网站，没有核实', 'web pages only, not verified'),
  machine: say(
    '当地或所在省的说法只见于机器生成的页面，没有采用',
    'something told of the region, or of its province, is on machine-written pages only and is left out',
  ),
  unmarked: say('不带数字：', 'without a number: '),
  sideways: say('表很宽：横着滑，看后面的几项。', 'The table is wide: scroll it sideways for the other columns.'),
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

/** What a sign is read out as. */
const SAID = ['own', 'inherited', 'none', 'official', 'reported', 'unverified', 'machine'] as const;

export function coveragePage(language: PageLanguage): string {
  const word = (name: keyof typeof WORDS) => escaped(WORDS[name][language]);
  const columns = Object.values(PARAMETERS).map(
    ({ name, meaning }) =>
      `<th scope="col" data-parameter="${name}"><span title="${name}">${escaped(meaning[language])}</span></th>`,
  );
  const said = SAID.map((name) => `data-${name}="${word(name)}"`).join(' ');
  return page(
    language,
    WORDS.title[language],
    `<p class="switch"><a href="/">${word('home')}</a></p>
<h1>${word('title')}</h1>
<p>${word('about')}</p>
<ul class="quiet legend">
<li>● ${word('own')} · ○ ${word('inherited')} · – ${word('none')}</li>
<li>${word('unmarked')}${word('official')} · <sup>1</sup> ${word('reported')} · <sup>2</sup> ${word('unverified')}</li>
<li>* ${word('machine')}</li>
<li class="sideways">${word('sideways')}</li>
</ul>
<p id="state" role="status" data-failed="${word('failed')}">${word('wait')}</p>
<p id="up" hidden><a href="/coverage">${word('up')}</a></p>
<div class="scroll"><table class="coverage" data-below="${word('below')}" ${said}><thead><tr><th scope="col">${word('region')}</th>${columns.join('')}</tr></thead><tbody></tbody></table></div>
<script src="/static/coverage.js"></script>`,
  );
}
