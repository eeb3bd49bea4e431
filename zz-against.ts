import { bundleReader, inReader, launchChromium } from './.scripts/chromium-pages.ts';
const b = await launchChromium(); const page = await b.newPage(); const bundle = await bundleReader();
const AGAINST: string[] = [
 // time gone by
 '2024年度', '2023年', '上年度', '去年', '上月', '2025年12月', '2025年12月31日', '截至2024年12月', '截至2024-12-31', '统计日期:2024-12-31', '数据日期:2025-01-31','历史数据','历史余额','对账单期间:2024-01-01至2024-12-31',
 // not mine
 '妈妈','父亲','李**','配偶','家庭成员','被授权人','亲情账户','职工列表','患者:刘*','代办','他人查询','委托人:李**',
 // other funds
 '养老保险','住房公积金','失业保险','企业年金','长期护理保险','商业补充保险','大病保险','居民医保','门诊统筹','公务员医疗补助','市民卡钱包','食堂余额','就诊卡','补充医疗保险','工会互助','惠民保',
 // not real
 '示例','样例','演示数据','测试数据','模拟','测算结果','预估','试算','效果图','模板','打印样张','仅供参考的例子',
 // state
 '已注销','已冻结','已转出','账户已封存','已清退','待激活','申请退费','本次交易','支付成功','退款',
 // other numbers
 '年度限额','可用额度','支付限额','缴费基数','报销金额','累计支出','本月划入','应缴金额',
];
const W: Record<string, (a: string) => string> = {
  heading: (a) => `<h3>${a}</h3><div class="item"><label>账户余额:</label><span>3,218.46</span></div>`,
  card_title: (a) => `<div class="card"><div class="card-title">${a}</div><div class="card-body"><div>账户余额</div><div>3,218.46元</div></div></div>`,
  line_before: (a) => `<div class="card"><p>${a}</p><p>账户余额:3,218.46元</p></div>`,
  line_after: (a) => `<div class="card"><p>账户余额:3,218.46元</p><p>${a}</p></div>`,
  bracket_label: (a) => `<div class="item"><label>账户余额(${a}):</label><span>3,218.46</span></div>`,
  bracket_value: (a) => `<div class="item"><label>账户余额:</label><span>3,218.46元(${a})</span></div>`,
  tag: (a) => `<div class="card"><div>账户余额 <span class="tag">${a}</span></div><div>3,218.46元</div></div>`,
  tab: (a) => `<div role="tablist"><div role="tab" aria-selected="false">医保</div><div role="tab" aria-selected="true">${a}</div></div><div role="tabpanel"><p>账户余额:3,218.46元</p></div>`,
  prefix: (a) => `<div class="item"><label>${a}账户余额:</label><span>3,218.46</span></div>`,
  row: (a) => `<table><tr><th>项目</th><th>账户余额</th></tr><tr><td>${a}</td><td>3,218.46</td></tr></table>`,
  col: (a) => `<table><tr><th>项目</th><th>${a}</th></tr><tr><td>账户余额</td><td>3,218.46</td></tr></table>`,
  caption: (a) => `<table><caption>${a}</caption><tr><td>账户余额</td><td>3,218.46</td></tr></table>`,
  select: (a) => `<select><option>全部</option><option selected>${a}</option></select><div class="item"><label>账户余额:</label><span>3,218.46</span></div>`,
};
const H = '<header>湖北医保 个人网厅 <span>欢迎您,王**</span> <a href="#">退出登录</a></header><h2>我的账户</h2>';
const bad: Record<string, string[]> = {}; let n = 0, w = 0;
const byWay: Record<string, number> = {};
for (const a of AGAINST) for (const [name, f] of Object.entries(W)) {
  await page.setContent(`<!doctype html><meta charset="utf-8"><title>湖北医保 个人网厅</title><body>${H}${f(a)}</body>`);
  const r: any = await inReader(page, bundle, 'gongji.readNow()');
  n++; if (r.figures.length) { w++; (bad[a] ??= []).push(name); byWay[name] = (byWay[name] ?? 0) + 1; }
}
console.log(n, 'read', w, byWay);
for (const [a, m] of Object.entries(bad)) console.log(a, m.join(' '));
await b.close();
