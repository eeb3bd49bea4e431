/** A personal hall of about as many nodes as asked for, mixed as halls are: menu, cards, a records table, news, lines. */

const MENU = ['医保关系转移', '异地就医备案', '零星报销', '门诊慢特病'];
const COLUMNS = [
  '结算日期',
  '医疗机构',
  '医疗类别',
  '费用总额',
  '统筹支付',
  '个人账户支付',
  '个人账户共济支付',
  '操作',
];

const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join('');

const CARDS = `<section class="card"><h2>医保个人账户</h2>
  <div class="item"><label>个人账户余额:</label><div><span>3,218.46 元</span></div></div>
  <div class="item"><label>当年账户余额:</label><div><span>1,218.46 元</span></div></div>
  <div class="item"><label>历年账户余额:</label><div><span>2,000.00 元</span></div></div></section>
  <section class="card"><h2>参保信息</h2><p><span>参保地</span><span>湖北省</span></p>
  <p><span>险种类型</span><span>职工基本医疗保险</span></p><p><span>参保状态</span><span>正常参保</span></p></section>`;

function menu(entries: number): string {
  return `<aside>${times(entries, (at) => `<ul><li><div><i></i><span>业务办理${at}</span></div><ul style="display:none">${MENU.map((words) => `<li><span>${words}</span></li>`).join('')}</ul></li></ul>`)}</aside>`;
}

function records(rows: number): string {
  const cells = (texts: readonly string[], tag: string): string =>
    `<tr>${texts.map((text) => `<${tag}><div class="cell">${text}</div></${tag}>`).join('')}</tr>`;
  const row = (at: number): string =>
    cells(
      [
        `2025-0${1 + (at % 9)}-1${at % 9}`,
        '第三医院',
        '普通门诊',
        `${100 + at}.20`,
        `${at}.00`,
        `${50 + (at % 30)}.10`,
        '0.00',
        '查看',
      ],
      'td',
    );
  return `<div><table><thead>${cells(COLUMNS, 'th')}</thead></table></div><div style="overflow:auto"><table><tbody>${times(rows, row)}</tbody></table></div>`;
}

const news = (items: number): string =>
  times(
    items,
    (at) => `<div><a href="#"><p>关于做好${2000 + (at % 25)}年度职工基本医疗保险有关工作的通知</p></a>
      <span>2024-1${at % 3}-0${1 + (at % 8)}</span></div>`,
  );

const lines = (count: number): string =>
  times(count, (at) => `<div class="line"><span>项目${at}</span><span>${at * 3}.50</span></div>\n`);

/** `nodes`: elements and texts, near enough. Holds three balances, one participation, and a record to every 55 nodes. */
export function largeHall(nodes: number): string {
  const style = '<style>.cell{padding:2px}aside{width:200px}.line{display:flex}.card{border:1px solid}</style>';
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>湖北医保 个人网厅</title>${style}</head>
<body><header><span>个人网厅</span><a href="#">退出登录</a></header><div id="app"><main>${CARDS}${menu(Math.min(60, Math.floor(nodes / 150)))}
${records(Math.floor(nodes / 55))}<div>${news(Math.floor(nodes / 40))}</div><div style="overflow:hidden">${lines(Math.floor(nodes / 30))}</div></main></div></body></html>`;
}
