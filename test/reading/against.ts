/** Words that give a balance to another time, another fund, somebody else or nobody, and the places in which a page may say them. */

export const AGAINST: Readonly<Record<string, readonly string[]>> = {
  'another time': [
    '2024年度',
    '2023年',
    '上年度',
    '去年',
    '上月',
    '2025年3月',
    '2025年3月31日',
    '截至2025年3月',
    '截至2025-03-31',
    '统计日期:2024-12-31',
    '数据日期:2025-01-31',
    '历史数据',
    '对账单期间:2024-01-01至2024-12-31',
    '更新时间:2024-03-01 08:00',
    '最后同步:2024/03/01',
    '所属期:202412',
    '结算期:2024-12',
    '业务年度:2024',
    '系统切换前的旧数据',
    '上年医保账户',
    '2024年末医保账户',
  ],
  'another fund': [
    '养老保险',
    '住房公积金',
    '失业保险',
    '企业年金',
    '长期护理保险',
    '商业补充保险',
    '大病保险',
    '居民医保',
    '门诊统筹',
    '公务员医疗补助',
    '补充医疗保险',
    '工会互助',
    '惠民保',
    '大额医疗互助',
    '企业补充医疗保险',
    '医疗救助',
    '医保家庭账户',
    '就诊卡',
  ],
  'nobody’s': ['示例', '样例', '演示数据', '测试数据', '模拟', '测算结果', '预估', '试算', '效果图', '打印样张'],
  'an account that is no more': [
    '已注销',
    '已冻结',
    '已转出',
    '账户已封存',
    '已清退',
    '已注销账户',
    '该账户已于2024年3月封存',
    '该账户已转移至外省',
  ],
  'another number': ['年度限额', '支付限额', '缴费基数', '报销金额', '累计支出'],
};

type Way = (words: string) => string;

/** Where it stands with the balance in any case. */
export const BESIDE: Readonly<Record<string, Way>> = {
  'a heading': (words) => `<h3>${words}</h3><div class="item"><label>账户余额:</label><span>3,218.46</span></div>`,
  'the title of a card': (words) =>
    `<div class="card"><div class="card-title">${words}</div><div class="card-body"><div>账户余额</div><div>3,218.46元</div></div></div>`,
  'the line before': (words) => `<div class="card"><p>${words}</p><p>账户余额:3,218.46元</p></div>`,
  'brackets behind the label': (words) =>
    `<div class="item"><label>账户余额(${words}):</label><span>3,218.46</span></div>`,
  'brackets in one text with the amount': (words) => `<p>账户余额(${words}):3,218.46元</p>`,
  'brackets behind the amount': (words) =>
    `<div class="item"><label>账户余额:</label><span>3,218.46元(${words})</span></div>`,
  'brackets of their own behind the amount': (words) =>
    `<div class="item"><span>账户余额</span><b>3,218.46</b><small>元(${words})</small></div>`,
  'a tag at the label': (words) =>
    `<div class="card"><div>账户余额 <span class="tag">${words}</span></div><div>3,218.46元</div></div>`,
  'the chosen tab': (words) =>
    `<div role="tablist"><div role="tab" aria-selected="false">医保</div><div role="tab" aria-selected="true">${words}</div></div><div role="tabpanel"><p>账户余额:3,218.46元</p></div>`,
  'the label’s first words': (words) => `<div class="item"><label>${words}账户余额:</label><span>3,218.46</span></div>`,
  'the name of the row': (words) =>
    `<table><tr><th>项目</th><th>账户余额</th></tr><tr><td>${words}</td><td>3,218.46</td></tr></table>`,
  'the name of the column': (words) =>
    `<table><tr><th>项目</th><th>${words}</th></tr><tr><td>账户余额</td><td>3,218.46</td></tr></table>`,
  'the caption of a table': (words) =>
    `<table><caption>${words}</caption><tr><td>账户余额</td><td>3,218.46</td></tr></table>`,
};

/** Where what names the account stands apart from the label: another amount's name would be no title there. */
export const AS_TITLE: Readonly<Record<string, Way>> = {
  'the title over a number above its label': (words) =>
    `<div><div>${words}</div><div><div>3,218.46</div><div>账户余额(元)</div></div></div>`,
  'the name of a tile beside the number': (words) =>
    `<div style="display:flex"><div><b>${words}</b></div><div><div>3,218.46</div><small>账户余额</small></div></div>`,
  'the line over the label in one box': (words) =>
    `<div class="item"><div><p>${words}</p><p>账户余额</p></div><div>3,218.46元</div></div>`,
  'the foot of a card': (words) =>
    `<div class="card"><div>账户余额(元)</div><div>3,218.46</div><div>${words}</div></div>`,
};

/** Where a page says of what it shows, below it, that it is nobody's. */
export const BELOW: Way = (words) => `<div class="card"><p>账户余额:3,218.46元</p><p>${words}</p></div>`;

/** In the place of the amount stands something else, and an amount of another thing below. */
export const NO_AMOUNTS: readonly string[] = [
  'undefined',
  'null',
  'NaN',
  'N/A',
  '—',
  '--',
  '…',
  '[object Object]',
  '{{acct.balance}}',
  '暂无',
  '未知',
  '****',
];
