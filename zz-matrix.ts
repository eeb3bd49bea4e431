import { bundleReader, inReader, launchChromium } from './.scripts/chromium-pages.ts';
const b = await launchChromium(); const page = await b.newPage(); const bundle = await bundleReader();
const LABELS: Record<string, string> = {
  '个人账户余额': 'total', '医保个人账户余额': 'total', '账户余额': 'total', '余额': 'total', '当前余额': 'total', '可用余额': 'total', '个账余额': 'total', '医保账户余额': 'total', '医保卡余额': 'total', '个人账户结余': 'total', '个人账户总余额': 'total', '账户总额': '?', '个人账户资金余额': 'total', '当年账户余额': 'current-year', '历年账户余额': 'prior-years', '当年余额': 'current-year', '历年余额': 'prior-years', '本年账户余额': 'current-year', '往年结余': 'prior-years', '上年结转余额': 'prior-years', '账户可用余额': 'total', '个人帐户余额': 'total', '医疗保险个人账户余额': 'total', '职工医保个人账户余额(元)': 'total', '实时余额': 'total', '我的余额': 'total', '个人账户当前余额': 'total', '个人账户累计余额':'total', '本年度末账户余额':'total','账户结余金额':'total','剩余金额':'total','期末余额':'total',
};
const L: Record<string, (l: string, v: string) => string> = {
  label_span: (l, v) => `<div class="item"><label>${l}:</label><span>${v}</span></div>`,
  two_spans_flex: (l, v) => `<div style="display:flex;justify-content:space-between"><span>${l}</span><span>${v}</span></div>`,
  two_divs: (l, v) => `<div><div>${l}</div><div>${v}</div></div>`,
  value_first: (l, v) => `<div><div style="font-size:28px">${v}</div><div>${l}(元)</div></div>`,
  inline_p: (l, v) => `<p>${l}:${v}元</p>`,
  strong_p: (l, v) => `<p><strong>${l}:</strong>${v}</p>`,
  sentence: (l, v) => `<p>截至目前,您的${l}为<b>${v}</b>元。</p>`,
  th_td: (l, v) => `<table><tr><th>${l}</th><td>${v}</td></tr></table>`,
  td_td: (l, v) => `<table><tr><td>${l}</td><td>${v}</td></tr></table>`,
  four_cells: (l, v) => `<table><tr><td>姓名</td><td>王**</td><td>${l}</td><td>${v}</td></tr></table>`,
  column: (l, v) => `<table><thead><tr><th>险种</th><th>账户状态</th><th>${l}</th></tr></thead><tbody><tr><td>职工基本医疗保险</td><td>正常</td><td>${v}</td></tr></tbody></table>`,
  dl: (l, v) => `<dl><dt>${l}</dt><dd>${v}</dd></dl>`,
  stat: (l, v) => `<div class="statistic"><div class="title">${l}</div><div class="content"><span class="prefix">¥</span><span class="int">${v.split('.')[0]}</span><span class="dec">.${v.split('.')[1]}</span></div></div>`,
  unit_own: (l, v) => `<div class="cell"><div class="cell__title">${l}</div><div class="cell__value"><span>${v}</span><span>元</span></div></div>`,
  input: (l, v) => `<form><div class="form-item"><label>${l}</label><div><input readonly value="${v}"></div></div></form>`,
  eye: (l, v) => `<div class="card"><div class="t">${l} <i class="icon-eye"></i></div><div class="n">${v}</div><div class="f"><a href="#">账户明细</a> <a href="#">家庭共济</a></div></div>`,
  card_state: (l, v) => `<div class="card"><div>职工医保</div><div>${l}</div><div>¥ ${v}</div><div>参保状态:正常</div></div>`,
  grid3: (l, v) => `<div style="display:grid;grid-template-columns:1fr 1fr 1fr"><div><p>${v}</p><p>${l}</p></div><div><p>128</p><p>累计缴费月数</p></div><div><p>正常</p><p>参保状态</p></div></div>`,
  flex_divs_rows: (l, v) => `<div class="desc"><div class="row" style="display:flex"><div>参保地</div><div>武汉市</div></div><div class="row" style="display:flex"><div>${l}</div><div>${v}</div></div></div>`,
  asof: (l, v) => `<div><span>${l}</span><b>${v}</b><small>元(截至2026年11月20日)</small></div>`,
};
const H = '<header>湖北医保 个人网厅 <span>欢迎您,王**</span> <a href="#">退出登录</a></header><h2>医保个人账户</h2>';
const misses: Record<string, string[]> = {};
let n = 0, ok = 0, wrong = 0;
for (const [l, kind] of Object.entries(LABELS)) for (const [name, f] of Object.entries(L)) {
  await page.setContent(`<!doctype html><meta charset="utf-8"><title>湖北医保 个人网厅</title><body>${H}${f(l, '3,218.46')}</body>`);
  const r: any = await inReader(page, bundle, 'gongji.readNow()');
  n++;
  const got = r.figures.map((x: any) => `${x.kind} ${x.fen}`).join();
  if (got === `${kind} 321846`) ok++;
  else if (got) { wrong++; (misses['WRONG'] ??= []).push(`${l} ${name} → ${got}`); }
  else (misses[l] ??= []).push(name + (r.state !== 'none' ? ':' + r.state : ''));
}
console.log(n, 'ok', ok, 'wrong', wrong);
const all = Object.keys(L).length;
for (const [l, m] of Object.entries(misses)) console.log(l, m.length === all ? 'ALL' : m.join(' '));
await b.close();
