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
    '2027年度',
    '2028年',
    '下年度',
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
    '家庭共济账户',
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

const DOT = 'width="30" height="30" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="';

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
  'an image beside the label': (words) =>
    `<div class="card"><img alt="${words}" ${DOT}><span>账户余额</span><b>3,218.46元</b></div>`,
  'a drawing alone over the label': (words) =>
    `<div class="card"><div class="head"><svg width="30" height="30" role="img" aria-label="${words}"></svg></div><div class="row"><span>账户余额</span><b>3,218.46元</b></div></div>`,
  'what the part is called for who hears the page': (words) =>
    `<section aria-label="${words}"><div class="card"><span>账户余额</span><b>3,218.46元</b></div></section>`,
};

/** Where a page says of what it shows, below it, that it is nobody's. */
export const BELOW: Way = (words) => `<div class="card"><p>账户余额:3,218.46元</p><p>${words}</p></div>`;

/** Where a page says more of a figure, after it. */
export const AFTER: Readonly<Record<string, Way>> = {
  'the rest of one text': (words) => `<h3>医保个人账户</h3><p>账户余额:3,218.46元,${words}</p>`,
  'a line of its own in one part': (words) => `<h3>医保个人账户</h3><p>账户余额:3,218.46元<br>${words}</p>`,
  'smaller on the line': (words) => `<h3>医保个人账户</h3><p>账户余额:<b>3,218.46</b>元<small>,${words}</small></p>`,
  'the next line': (words) => `<h3>医保个人账户</h3><p>账户余额:3,218.46元</p><p>${words}</p>`,
  'below other lines of the account': (words) =>
    `<h3>医保个人账户</h3><p>账户余额:3,218.46元</p><p>账户状态:正常</p><div><span>建户日期</span><span>2012-03-01</span></div><p>${words}</p>`,
  'brackets of a line': (words) => `<h3>医保个人账户</h3><p>账户余额:3,218.46元</p><p>(${words})</p>`,
  'below a table': (words) =>
    `<h3>医保个人账户</h3><table><tr><th>账户余额</th><td>3,218.46元</td></tr></table><p>${words}</p>`,
};

/** What takes a figure away from behind. */
export const NOTES: Readonly<Record<string, readonly string[]>> = {
  whose: [
    '户主:李**',
    '持卡人:赵*',
    '该账户属于李**',
    '账户所有人为佘小花',
    '持卡人是仲孙良',
    '户主:次仁卓玛',
    '户主李秀英',
    '本账户归次仁卓玛所有',
    '归李秀英所有',
    '归属于次仁卓玛',
    '温馨提示:该账户户主为李秀英',
    '以上为您父亲的账户',
    '为家庭成员合计',
    '为3人合计',
    '其中赵*1,200.00元',
  ],
  'which fund': ['属大病保险', '属于公务员医疗补助', '为住房公积金账户', '为企业补充医疗账户'],
  when: [
    '以上为2023年末数据',
    '去年底结余',
    '截至2024年6月',
    '数据日期:2024-12-31',
    '系统上线前数据',
    '以上是历史数据',
    '不是实时数据',
    'As of Dec 31, 2024',
  ],
  whether: [
    '该账户已转出至长沙市',
    '账户已冻结',
    '尚未到账',
    '预计1月入账',
    '不代表真实余额',
    '查询失败',
    '以上为样例',
  ],
};

/** What may be said behind any figure. */
export const HARMLESS: readonly string[] = [
  '本页不展示历史数据',
  '不含家人的账户余额',
  '状态正常',
  '截至2026年11月22日',
  '较上月增加120.00元',
  '其中历年1,000.00元',
  '可供本人及家人使用',
  '户名:王**',
  '户主为王**',
  '本账户归本人所有',
  '账户归属地为武汉市',
  '账户类型为个人账户',
  '家庭医生:李**',
  '2026年度',
  '发卡日期:2016-05-01',
  '依据医保发〔2021〕12号',
  '未到账请致电12393',
];

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
