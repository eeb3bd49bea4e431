/** What may stand around a figure on a page, and in what shapes the figure itself may stand. */

const row = (tag: string, ...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

/** What a person's own hall shows; `holds` of a reading is what should be read of it. */
export const SHAPES = {
  'row of a table': '<h3>医保个人账户</h3><table><tr><td>账户余额</td><td>2,100.00元</td></tr></table>',
  card: '<div class="card"><div>医保个人账户余额</div><div>¥2,100.00</div></div>',
  'card with a title':
    '<div class="panel"><div class="panel-head">个人账户</div><div class="panel-body"><span>账户余额</span><b>2,100.00</b><i>元</i></div></div>',
  line: '<p>医保个人账户余额:2,100.00元</p>',
  description: '<section><h4>账户信息</h4><dl><dt>医保个人账户余额</dt><dd>2,100.00 元</dd></dl></section>',
  'table of records': `<h3>消费记录</h3><table><thead>${row('th', '日期', '机构', '个人账户支付')}</thead><tbody>${row('td', '2026-10-02', '市三医院', '100.00')}${row('td', '2026-10-03', '益丰大药房', '20.00')}</tbody></table>`,
  'list of records':
    '<h3>医保消费记录</h3><ul><li><b>市三医院</b><span>2026-10-02</span><em>-100.00</em></li><li><b>益丰大药房</b><span>2026-10-03</span><em>-20.00</em></li></ul>',
  insurance: '<h3>参保信息</h3><p>险种:职工基本医疗保险</p><p>参保状态:正常参保</p><p>参保地:武汉市</p>',
} as const;

export type Shape = keyof typeof SHAPES;

const HEAD = '<header>个人网厅 <span>欢迎您,王**</span> <a href="#">退出登录</a></header>';
const headOf = (name: string): string => HEAD.replace('王**', name);
const tabs = (...[first, second]: readonly [string, string]): string =>
  `<div role="tablist"><div role="tab" aria-selected="false">${first}</div><div role="tab" aria-selected="true">${second}</div></div>`;
const segments = (first: string, second: string): string =>
  `<div class="switch"><span class="item">${first}</span><span class="item active">${second}</span></div>`;
const radios = (first: string, second: string): string =>
  `<form><label><input type="radio" name="who">${first}</label><label><input type="radio" name="who" checked>${second}</label></form>`;

/** A bar of which one is set otherwise than the others, and nothing else says that it is the chosen one. */
const LOOKS = {
  colour: 'color:#1677ff',
  weight: 'font-weight:700',
  line: 'border-bottom:3px solid #1677ff',
  ground: 'background:#1677ff;color:#fff',
} as const;
const looks = (look: keyof typeof LOOKS, items: readonly string[], chosen: string): string =>
  `<div style="display:flex;gap:20px">${items.map((item) => `<div${item === chosen ? ` style="${LOOKS[look]}"` : ''}>${item}</div>`).join('')}</div>`;

/** The same, one below the other. */
const column = (...args: Parameters<typeof looks>): string => looks(...args).replace('flex', 'grid');

/** A list, a field of a picker and a row of round boxes, set to the second. */
const lists = (first: string, second: string): string =>
  `<div><select><option>${first}</option><option selected>${second}</option></select></div>`;
const fields = (second: string): string =>
  `<div class="el-form-item"><label>查询条件</label><div class="el-select"><input readonly class="el-input__inner" value="${second}"></div></div>`;

/** `%` is where the figure stands. It is another person's in each, nobody's, or not of today. */
export const FOREIGN: Readonly<Record<string, string>> = {
  'a heading names a relative': `${HEAD}<h2>妈妈的医保</h2>%`,
  'a heading names another person': `${HEAD}<h2>李*的医保</h2>%`,
  'a heading names another, and a sentence stands between': `${HEAD}<h2>李建国的账户</h2><p>数据由医保部门提供</p>%`,
  'the bar of a page for phones names another': `<div class="van-nav-bar"><div class="van-nav-bar__title">李*的医保账户</div></div>${HEAD}%`,
  'the title of a page without mark-up names another': `${HEAD}<div class="page-title">妈妈的账户</div>%`,
  'the title of the page is of an account that is no more': `${HEAD}<div class="page-title">已注销账户</div>%`,
  'the title of the page is a guide’s': `${HEAD}<div class="page-header__title">使用教程</div>%`,
  'a line asks who it is about, and a rare name answers': `${headOf('王建国')}<p>参保人:欧阳娜娜</p>%`,
  'the same by another word': `${headOf('王建国')}<p>社保卡持卡人:仲孙良</p>%`,
  'a line says in whose place one works': `${headOf('王建国')}<p>您正在以代理人身份办理</p>%`,
  'another’s name with their number behind it': `${headOf('王建国')}<p>当前用户:李秀英(420***********1234)</p>%`,
  'a rare name differs from one’s own rare name': `${headOf('覃小花')}<p>参保人:佘太君</p>%`,
  'a name with a dot answers, in two parts': `${headOf('王建国')}<div class="cell"><span>姓名</span><span>阿依古丽·买买提</span></div>%`,
  'a name with a dot differs from one’s own with a dot': `${headOf('努尔兰·哈斯木')}<p>参保人:阿依古丽·买买提</p>%`,
  'a long name answers': `${headOf('王建国')}<p>参保人:古丽巴哈尔</p>%`,
  'a name that ends like another word answers': `${headOf('王建国')}<p>参保人:刘文章</p>%`,
  'a name of an ordinary word answers': `${headOf('王建国')}<p>参保人:张月</p>%`,
  'a name with one’s own first and last letter answers': `${headOf('王建国')}<p>参保人:王爱国</p>%`,
  'a name answers in two languages': `${headOf('王建国')}<p>姓名 Name:欧阳娜娜</p>%`,
  'a name answers after a space': `${headOf('王建国')}<p>参保人 欧阳娜娜</p>%`,
  'more is said behind the name': `${headOf('王建国')}<p>姓名:欧阳娜娜 性别:女</p>%`,
  'a rare name over its number': `${headOf('王建国')}<div class="profile"><b>次仁卓玛</b><span>42****1234</span></div>%`,
  'a rare name alone over it': `${headOf('王建国')}<div class="profile"><b>次仁卓玛</b><span>职工医保</span></div>%`,
  'a rare name of one word': `${headOf('王建国')}<div class="profile"><div>买买提</div><div>武汉市 在职</div></div>%`,
  'a long name alone': `${headOf('王建国')}<div class="box">古丽巴哈尔</div>%`,
  'a rare family name of two letters': `${headOf('王建国')}<div class="profile"><b>仲孙良</b><span>职工医保</span></div>%`,
  'a line says that a rare name is looked at': `${headOf('王建国')}<div class="bar">当前查看:次仁卓玛 <a href="#">切换</a></div>%`,
  'whom one looks after answers': `${headOf('王建国')}<p>监护对象:王小宝</p>%`,
  'the owner of a card answers': `${headOf('王建国')}<p>卡主:张桂兰</p>%`,
  'a line says whom one acts for, over what is one’s own': `${headOf('王建国')}<p>代办对象:李秀英</p>%`,
  'a title that shows when one points at it': `${headOf('王建国')}<div title="佘小花的账户">%</div>`,
  'the same at a heading': `${headOf('王建国')}<section><h2 title="佘小花">个人账户</h2>%</section>`,
  'the part is called by a text elsewhere': `${headOf('王建国')}<div id="who" style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">佘小花的账户</div><p>如有疑问请致电12393</p><section aria-labelledby="who">%</section>`,
  'a text for those who hear the page': `${headOf('王建国')}<div><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">佘小花的账户</span>%</div>`,
  'the same, in a sentence': `${headOf('王建国')}<div><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">持卡人:佘小花</span>%</div>`,
  'a note says whose account is in use': `${headOf('王建国')}<p>温馨提示：您正在使用爱人的账号</p>%`,
  'a note names whose account is signed in': `${headOf('王建国')}<div role="alert">为保障资金安全，您当前登录的是李秀英的账号，请妥善保管</div>%`,
  'a note says to whom one has changed': `${headOf('王建国')}<p>【提示】您已切换至家人的账户</p>%`,
  'a note says whose data the page shows': `${headOf('王建国')}<p>小提示：页面正在展示次仁卓玛的数据</p>%`,
  'a note says whose view it is': `${headOf('王建国')}<p>注意：当前为李秀英账户视角</p>%`,
  'the part is called by two texts elsewhere': `${headOf('王建国')}<p><span id="who" hidden>佘小花</span><span id="what" hidden>医保账户</span></p><section aria-labelledby="what who">%</section>`,
  'the part is called by two texts elsewhere, of which only both say it': `${headOf('王建国')}<p><span id="who" hidden>次仁卓玛的</span><span id="what" hidden>医保账户</span></p><section aria-labelledby="who what">%</section>`,
  'the part is described by a text elsewhere': `${headOf('王建国')}<p><span id="who" hidden>持卡人：佘小花</span></p><section aria-describedby="who">%</section>`,
  'a sentence says who owns the account': `${headOf('王建国')}<p>账户所有人为佘小花</p>%`,
  'a sentence says who holds the card': `${headOf('王建国')}<p>持卡人是佘小花</p>%`,
  'a sentence says whose account the page is': `${headOf('王建国')}<p>本页为佘小花的账户</p>%`,
  'whom one works for answers': `${headOf('王建国')}<p>操作对象：佘小花</p>%`,
  'whom something is done for answers': `${headOf('王建国')}<p>办理对象：佘小花</p>%`,
  'the same in two parts': `${headOf('王建国')}<div class="cell"><span>操作对象</span><span>佘小花</span></div>%`,
  'two are greeted': `${HEAD}<p>您好,李**</p>%`,
  'a heading names a view': `${HEAD}<h2>亲情账户 · 王小宝</h2>%`,
  'a heading names a family member in brackets': `${HEAD}<h2>家庭成员</h2><p>王*国(父亲)</p>%`,
  'the title of a box names another': `${HEAD}<div class="box"><div class="box-title">赵*(配偶)</div><div class="box-body">%</div></div>`,
  'a bar says whose view it is': `${HEAD}<div class="banner">当前为亲情账户视角:母亲 <a href="#">切回本人</a></div>%`,
  'a bar says whom one acts for': `${HEAD}<div class="tip">您正在为 刘** 代办业务</div>%`,
  'a line says who is looked at': `${HEAD}<div class="bar">当前查看:李** <a href="#">切换</a></div>%`,
  'a person with a relation and a way to change': `${HEAD}<div>李* <span class="chip">配偶</span> <a href="#">切换</a></div>%`,
  'a head names a person and a relation': `${HEAD}<div class="who"><b>王建国</b><i>父子关系</i></div>%`,
  'a line names another insured': `${HEAD}<p>参保人:赵*</p>%`,
  'a line in two parts names another': `${HEAD}<div class="cell"><span>姓名</span><span>赵*</span></div>%`,
  'a table of the person names another': `${HEAD}<h3>人员信息</h3><table><tr><th>姓名</th><td>赵*</td><th>性别</th><td>男</td></tr></table>%`,
  'a ward': `${HEAD}<p>被监护人:王*宝</p>%`,
  'a tab of the spouse': `${HEAD}${tabs('本人', '配偶')}%`,
  'a tab of a name': `${HEAD}${tabs('本人', '李**')}%`,
  'a tab of a name in full': `${HEAD}${tabs('本人', '张小宝')}%`,
  'a tab of the family': `${HEAD}${tabs('我的', '家人')}%`,
  'a tab of relatives': `${HEAD}${tabs('本人医保', '亲属医保')}%`,
  'a segment of the mother': `${HEAD}${segments('本人', '母亲')}%`,
  'a segment of a name': `${HEAD}${segments('我的', '王小宝')}%`,
  'a pressed button of the mother': `${HEAD}<div><button aria-pressed="false">本人</button><button aria-pressed="true">母亲</button></div>%`,
  'a choice of the mother': `${HEAD}${radios('本人', '母亲')}%`,
  'a list in which the father is chosen': `${HEAD}<div>当前查看:<select><option>本人</option><option selected>王*明(父亲)</option></select></div>%`,
  'a list set to the family': `${HEAD}${lists('我的', '家人')}%`,
  'a field set to the family': `${HEAD}${fields('家人')}%`,
  'a list set to an account that is no more': `${HEAD}${lists('正常账户', '已注销账户')}%`,
  'a field set to an account that has ended': `${HEAD}${fields('已终止')}%`,
  'a choice of an account that has gone elsewhere': `${HEAD}${radios('武汉', '黄石(已转出)')}%`,
  'a list set to the pool': `${HEAD}${lists('个人账户', '统筹基金')}%`,
  'a field set to the pool': `${HEAD}${fields('统筹基金')}%`,
  'a form filled with another': `${HEAD}<form><label>证件号码 <input value="4201**********0011"></label><label>姓名 <input value="赵*"></label><button>查询</button></form>%`,
  'the way leads to a relative': `${HEAD}<div class="breadcrumb">首页 / 亲属医保 / 李*</div>%`,
  'an employer looks at an employee': `<header>单位网上服务大厅 某某实业有限公司 <span>经办人</span></header><h2>职工:张*</h2>%`,
  'a doctor looks at a patient': `<header>医生工作站 医师:陈医生</header><p>患者:刘* 女 45岁</p>%`,
  'a clerk at the counter': `<header>经办业务系统 柜员:007</header><p>办理人:刘*</p>%`,
  'a sample page': `${HEAD}<h2>样例页面</h2><p>以下为示例数据</p>%`,
  'a demonstration': `<div class="ribbon">演示环境</div>${HEAD}%`,
  'made-up data': `<div class="ribbon">测试环境,数据均为虚构</div>${HEAD}%`,
  'a picture in a guide': `${HEAD}<h2>操作指南</h2><p>第三步:查看页面(示意图)</p><div class="phone">%</div>`,
  'a bar of relatives, the chosen one by its colour': `${HEAD}${looks('colour', ['本人', '配偶', '子女'], '配偶')}%`,
  'a bar of relatives, the chosen one by its weight': `${HEAD}${looks('weight', ['本人', '父亲', '母亲'], '母亲')}%`,
  'a bar of relatives, the chosen one by a line': `${HEAD}${looks('line', ['我', '爸爸', '妈妈'], '爸爸')}%`,
  'a bar of relatives, the chosen one by its ground': `${HEAD}${looks('ground', ['本人', '家人'], '家人')}%`,
  'a bar of names, the chosen one by its colour': `${HEAD}${looks('colour', ['王**', '李**', '王小*'], '李**')}%`,
  'a list of names, the chosen one by its ground': `${HEAD}${column('ground', ['王**', '李**', '王小*'], '李**')}%`,
  'a list of relatives, the chosen one by its weight': `${HEAD}${column('weight', ['本人', '配偶', '子女'], '配偶')}%`,
  'a bar with all, the chosen one by a line': `${HEAD}${looks('line', ['全部', '本人', '家人'], '家人')}%`,
  'a bar of two, of which nobody knows which is chosen': `${HEAD}${looks('colour', ['本人', '配偶'], '配偶')}%`,
  'a class that holds the word for chosen': `${HEAD}<div><span class="Tab_item__k3x">本人</span><span class="Tab_item__k3x Tab_active__x9Kd2">配偶</span><span class="Tab_item__k3x">子女</span></div>%`,
  'a name with a number under it': `${HEAD}<div class="profile"><b>李**</b><span>42****1234</span></div>%`,
  'a name with a telephone': `${HEAD}<div class="user"><div>李**</div><div>139****5678</div></div>%`,
  'a name with an age': `${HEAD}<div class="user"><div>李**</div><div>女</div><div>68岁</div></div>%`,
  'a picture and a name': `${HEAD}<div class="me"><img alt="头像" src="data:,"><b>李**</b></div>%`,
  'a line that asks who holds the card': `${HEAD}<div class="van-cell"><span>持卡人</span><span>李**</span></div>%`,
  'the way back to oneself': `${HEAD}<a href="#">‹ 返回本人账户</a>%`,
  'a button back to one’s own': `${HEAD}<button>回到我的账户</button>%`,
  'the way as plain text': `${HEAD}<div>首页 &gt; 我的家庭 &gt; 李**</div>%`,
  'the way with strokes': `${HEAD}<div>首页 / 家庭成员 / 李**</div>%`,
  'a view of the family': `${HEAD}<div>当前为家属视图</div>%`,
  'what follows is the family’s': `${HEAD}<p>以下为您家人的账户信息</p>%`,
  'from the accounts of relatives': `${HEAD}<p>以下信息来自您绑定的亲属账户</p>%`,
  'asked for somebody': `${HEAD}<div>为 李** 查询</div>%`,
  'the title of a menu that fell': `${HEAD}<div class="van-dropdown-menu"><span class="van-dropdown-menu__title">李**</span></div>%`,
  'the title of a menu that fell, a relative': `${HEAD}<div class="van-dropdown-menu"><div class="van-dropdown-menu__title">母亲</div></div>%`,
  'a box of choices': `${HEAD}<div role="combobox" aria-expanded="false">李** ▾</div>%`,
  'a dialog about another': `${HEAD}<div role="dialog"><div class="el-dialog__header"><span class="el-dialog__title">李**的信息</span></div><div>%</div></div>`,
  'a group named after another': `${HEAD}<fieldset><legend>李**</legend>%</fieldset>`,
  'a panel named after another': `${HEAD}<div class="panel"><div class="panel-heading">李** 的医保</div><div>%</div></div>`,
  'a list of members, the present one another': `${HEAD}<ul><li><a href="#">王**</a></li><li><a href="#" aria-current="true">李**</a></li></ul>%`,
  'a card a member': `${HEAD}<div class="member-card"><div class="member-card__hd"><span>李**</span><span>42****1234</span></div><div class="member-card__bd">%</div></div>`,
  'a dialog about another over a list': `${HEAD}<main><h3>家庭成员</h3></main><div role="dialog"><div class="el-dialog__title">李**的信息</div>%</div>`,
  'a row of another that is opened': `${HEAD}<h3>家庭成员</h3><table><tr><th>姓名</th><th>关系</th></tr><tr><td>王**</td><td>—</td></tr><tr><td>李**</td><td>—</td></tr><tr><td colspan="2">%</td></tr></table>`,
  'a table of members, the present row another’s': `${HEAD}<div style="display:flex"><table><tr><th>家庭成员</th></tr><tr class="el-table__row"><td>王**</td></tr><tr class="el-table__row current-row"><td>李**</td></tr></table><div>%</div></div>`,
  'a table of members, another picked in it': `${HEAD}<div style="display:flex"><table><tr><td><input type="radio" name="m"></td><td>王**</td></tr><tr><td><input type="radio" name="m" checked></td><td>李**</td></tr></table><div>%</div></div>`,
  hidden: `${HEAD}<div style="display:none">%</div><p>请选择</p>`,
  'the back of a card': `${HEAD}<div style="transform:rotateY(180deg);backface-visibility:hidden">%</div><p>请选择</p>`,
  'filtered away': `${HEAD}<div style="filter:opacity(0)">%</div><p>请选择</p>`,
  'masked out': `${HEAD}<div style="mask-image:linear-gradient(transparent,transparent)">%</div><p>请选择</p>`,
  'blurred for privacy': `${HEAD}<div style="position:relative;width:600px">%<div style="position:absolute;inset:0;backdrop-filter:blur(10px)"></div></div>`,
  'under an opaque part': `${HEAD}<div style="position:relative;width:600px">%<div style="position:absolute;inset:0;background:#fff">请先完成人脸识别</div></div>`,
  'beyond the edge': `${HEAD}<div style="position:absolute;left:-9999px">%</div><p>请选择</p>`,
  'under a mask that loads': `${HEAD}<div style="position:relative">%<div class="el-loading-mask" style="position:absolute;inset:0;background:rgba(255,255,255,.9)">加载中…</div></div>`,
};

/** What a page is set to where it shows another fund, or another time: not of a balance that does not name its own. */
export const SET_AWAY: Readonly<Record<string, string>> = {
  'what somebody is to oneself is said over it': `${headOf('王建国')}<p>与本人关系:父亲</p>%`,
  'a list of another fund': `${HEAD}${lists('医疗保险', '养老保险')}%`,
  'a field of another fund': `${HEAD}${fields('公积金')}%`,
  'a choice of another fund': `${HEAD}${radios('职工医保', '长护险')}%`,
  'a bar of funds, the chosen one by its ground': `${HEAD}${looks('ground', ['医保', '养老', '公积金'], '养老')}%`,
  'a bar of times, the chosen one by its weight': `${HEAD}${looks('weight', ['本月', '本年', '上年'], '上年')}%`,
  'a line of an English day over it': `${HEAD}<p>As of Dec 31, 2024</p>%`,
  'the title of a group of cells names the end of a year': `${HEAD}<div class="van-cell-group__title">2024年末</div><div class="van-cell-group">%</div>`,
  'a heading of a year to come': `${HEAD}<h2>2027年度</h2>%`,
  'a chosen tab of a year to come': `${HEAD}${tabs('2026年度', '2027年度')}%`,
  'a list of a year to come': `${HEAD}<p>年度：${lists('2026', '2027')}</p>%`,
  'a list of years, the chosen one by its weight': `${HEAD}${column('weight', ['2026年', '2025年', '2024年'], '2024年')}%`,
  'a month that may be typed': `${HEAD}<div class="el-form-item"><label>查询年月</label><div><input value="2024年03月"></div></div>%`,
  'a list of last year': `${HEAD}${lists('本年', '上年')}%`,
  'a field of last month': `${HEAD}${fields('上月末')}%`,
};

/** Over an insurance of another year, and what tells nothing of one: `%` is where it stands. */
export const NO_INSURANCE: Readonly<Record<string, string>> = {
  'a list of another year': `${HEAD}${lists('2026', '2024')}%`,
  'a tab of another year': `${HEAD}${tabs('2026', '2024')}%`,
  'a bar of years, the chosen one by its weight': `${HEAD}${looks('weight', ['2026年', '2025年', '2024年'], '2024年')}%`,
  'a year between arrows': `${HEAD}<div><span>‹</span> <b>2024</b> <span>›</span></div>%`,
  'a span of another year': `${HEAD}<p>查询区间：2024-01-01 至 2024-12-31</p>%`,
  'a heading of another year': `${HEAD}<h2>2024年度</h2>%`,
  'another’s, as is said below it': `${HEAD}%<p>以上为您家人的参保信息</p>`,
  'the holder below it is another': `${HEAD}%<p>户名:李**</p>`,
  'of another year, as is said below it': `${HEAD}%<p>以上为2024年末数据</p>`,
  'of an old day, as is said below it': `${HEAD}%<div><span>数据日期</span><span>2024-12-31</span></div>`,
  'of an old English day, as is said below it': `${HEAD}%<p>As of Dec 31, 2024</p>`,
  'ended, as is said below it': `${HEAD}%<p>该参保关系已转出</p>`,
  'not yet in force, as is said below it': `${HEAD}%<p>预计下月生效</p>`,
  'nothing that came, as is said below it': `${HEAD}%<p>查询失败,显示上次结果</p>`,
  'a status that is hidden': `${HEAD}<p>参保状态:****</p>`,
};

/** Said below a balance in its card: whose account it is. */
export const HOLDER_BELOW = (name: string): string =>
  `${HEAD}<h3>医保个人账户</h3><p>账户余额:2,100.00元</p><p>户名:${name}</p>`;

/** Whose account a row is stands in a column of its own, in a table whose head and body are two. */
export const HOLDER_IN_COLUMN = (name: string): string =>
  `${headOf('王建国')}<div class="el-table"><div><table><thead><tr><th>姓名</th><th>险种</th><th>医保账户余额</th></tr></thead></table></div><div><table><tbody><tr><td>${name}</td><td>职工医保</td><td>2,100.00</td></tr></tbody></table></div></div>`;

/** Each of two persons heads the rows of a table that tell of one's account. */
export const HOLDERS_OF_ROWS: Readonly<Record<string, (name: string, fen: string) => string>> = {
  'labels beside': (name, amount) =>
    `<tr><th rowspan="2">${name}</th><td>险种</td><td>职工医保</td></tr><tr><td>医保账户余额</td><td>${amount}</td></tr>`,
  'the balance first': (name, amount) =>
    `<tr><th rowspan="2">${name}</th><td>医保账户余额</td><td>${amount}</td></tr><tr><td>参保状态</td><td>正常</td></tr>`,
  'heads as cells': (name, amount) =>
    `<tr><td rowspan="2">${name}</td><th>医保账户余额</th><td>${amount}</td></tr><tr><th>参保状态</th><td>正常</td></tr>`,
  'with parts of the balance': (name, amount) =>
    `<tr><th rowspan="3">${name}</th><td>医保账户余额</td><td>${amount}</td></tr><tr><td>当年账户余额</td><td>100.00</td></tr><tr><td>历年账户余额</td><td>${amount.replace(',1', ',0')}</td></tr>`,
  'one row alone': (name, amount) => `<tr><th scope="row">${name}</th><td>医保账户余额</td><td>${amount}</td></tr>`,
};
/** The only row under names of columns that do not ask who it is. */
export const tableOfOne = (name: string): string =>
  `${headOf('王建国')}<h3>医保个人账户</h3><table><tr><th>人员</th><th>医保账户余额</th></tr><tr><td>${name}</td><td>2,100.00</td></tr></table>`;
/** A card that ends with a name. */
export const cardSigned = (name: string): string =>
  `${headOf('王建国')}<div class="card"><div>医保个人账户余额</div><div>¥2,100.00</div><div>${name}</div></div>`;
export const tableOfHolders = (...rows: readonly string[]): string =>
  `${headOf('王建国')}<h3>医保个人账户</h3><table>${rows.join('')}</table>`;

/** `%` is where the figure stands: the person's own. */
export const OWN: Readonly<Record<string, string>> = {
  'nothing else': `${HEAD}%`,
  'a heading of one’s own': `${HEAD}<h2>我的医保</h2>%`,
  'the tab of one’s own': `${HEAD}${tabs('家人', '本人')}%`,
  'the choice of oneself': `${HEAD}${radios('母亲', '本人')}%`,
  'a list in which oneself is chosen': `${HEAD}<div>当前查看:<select><option selected>本人</option><option>王*明(父亲)</option></select></div>%`,
  'a list set to one’s own insurance': `${HEAD}${lists('养老保险', '职工医保')}%`,
  'a list set to all': `${HEAD}${lists('养老保险', '全部')}%`,
  'a field set to oneself': `${HEAD}${fields('本人')}%`,
  'a field set to a place': `${HEAD}${fields('武汉市')}%`,
  'a field set to this year': `${HEAD}${fields('2026')}%`,
  'a choice of what is in force': `${HEAD}${radios('已注销账户', '正常账户')}%`,
  'a choice of now': `${HEAD}${radios('历史', '当前')}%`,
  'one’s own name in a line': `${HEAD}<p>参保人:王**</p>%`,
  'one’s own name in two parts': `${HEAD}<div class="cell"><span>姓名</span><span>王**</span></div>%`,
  'one’s own name with one’s number behind it': `<header>个人网厅 <span>当前用户：王建国（420***********1234）</span> <a href="#">安全退出</a></header>%`,
  'a county that is called like a name': `${headOf('王建国')}<p>贡嘎县</p><p>乌兰县医疗保障局</p>%`,
  'one’s own rare name alone': `${headOf('次仁卓玛')}<div class="profile"><b>次仁卓玛</b><span>职工医保</span></div>%`,
  'one’s own rare name': `${headOf('覃小花')}<p>参保人:覃小花</p>%`,
  'one’s own name with a dot': `${headOf('阿依古丽·买买提')}<p>参保人:阿依古丽·买买提</p>%`,
  'one’s own name with a dot and stars': `${headOf('阿依古丽·买买提')}<p>参保人:阿依**·***</p>%`,
  'one’s own title that shows when one points at it': `${headOf('王建国')}<div title="王建国的账户">%</div>`,
  'what to do, when one points at it': `${headOf('王建国')}<div title="点击查看详情">%</div>`,
  'the part is called by a text of one’s own elsewhere': `${headOf('王建国')}<div id="who" style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">王建国的账户</div><section aria-labelledby="who">%</section>`,
  'a text of one’s own for those who hear the page': `${headOf('王建国')}<div><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">王建国的账户</span>%</div>`,
  'a sentence says that one owns the account': `${headOf('王建国')}<p>账户所有人为王建国</p>%`,
  'a sentence says that the account is one’s own': `${headOf('王建国')}<p>本页为王建国的账户</p>%`,
  'a sentence says that oneself holds the card': `${headOf('王建国')}<p>持卡人为本人</p>%`,
  'whom one works for is oneself': `${headOf('王建国')}<p>操作对象:王建国</p>%`,
  'oneself in the place of a name': `${headOf('王建国')}<p>参保人:本人</p>%`,
  'one’s kind in the place of a name': `${headOf('王建国')}<p>参保人员:在职职工</p>%`,
  'a state in the place of a name': `${headOf('王建国')}<div class="cell"><span>姓名</span><span>已认证</span></div>%`,
  'a way to the name in its place': `${headOf('王建国')}<p>持卡人:点击查看</p>%`,
  'a place in the place of a name': `${headOf('王建国')}<p>参保人:武汉市</p>%`,
  'a menu that speaks of the family': `${HEAD}<nav><a href="#">首页</a><a href="#">家庭成员</a><a href="#">亲情账户</a><a href="#">代办服务</a></nav>%`,
  'a link to the family': `<header><nav><a href="#">家庭成员</a></nav></header>${HEAD}%`,
  'a link to what one does for others': `<header><nav><a href="#">首页</a><a href="#">代办</a></nav></header>${HEAD}%`,
  'the way to it': `${HEAD}<div class="breadcrumb">首页 / 我的医保 / 个人账户</div>%`,
  'a greeting': `${HEAD}<div class="hello">王**,下午好!</div>%`,
  'a greeting that ends in a short name': `<header>个人网厅 <span>欢迎 赵*</span> <a href="#">退出登录</a></header>%`,
  'a greeting of a short name behind the hall’s': `<header>陕西医保 · 个人服务 欢迎 孙*</header>%`,
  'a welcome to a short name': `<header>个人网厅 <span>欢迎您赵*</span></header>%`,
  'the bar of a page for phones': `<div class="van-nav-bar"><div class="van-nav-bar__title">个人账户</div></div>${HEAD}%`,
  'the title of a page without mark-up': `${HEAD}<div class="page-title">我的医保</div>%`,
  'a bar of relatives, oneself chosen by the colour': `${HEAD}${looks('colour', ['本人', '配偶', '子女'], '本人')}%`,
  'a bar of names, one’s own chosen by a line': `${HEAD}${looks('line', ['王**', '李**', '王小*'], '王**')}%`,
  'a list of names, one’s own chosen by its ground': `${HEAD}${column('ground', ['王**', '李**', '王小*'], '王**')}%`,
  'a month that may be typed, of now': `${HEAD}<div class="el-form-item"><label>查询年月</label><div><input value="2026年11月"></div></div>%`,
  'a bar of funds, one’s own chosen by its ground': `${HEAD}${looks('ground', ['医保', '养老', '公积金'], '医保')}%`,
  'one’s own name with a number under it': `${HEAD}<div class="profile"><b>王**</b><span>42****1234</span></div>%`,
  'a family’s doctor': `${HEAD}<div class="cell"><span>家庭医生</span><span>李医生</span></div>%`,
  'a family’s doctor in one text': `${HEAD}<p>家庭医生:李医生</p>%`,
  'when one was here last': `${HEAD}<p>上次登录:2026-11-20 10:00</p>%`,
  'one who serves the person': `${HEAD}<p>客服经理:李**</p>%`,
  'a group named after oneself': `${HEAD}<fieldset><legend>王**</legend>%</fieldset>`,
  'a panel named after oneself': `${HEAD}<div class="panel"><div class="panel-heading">王** 的医保</div><div>%</div></div>`,
  'a list of members, the present one oneself': `${HEAD}<ul><li><a href="#" aria-current="true">王**</a></li><li><a href="#">李**</a></li></ul>%`,
  'a title of a menu that fell, of oneself': `${HEAD}<div class="van-dropdown-menu"><span class="van-dropdown-menu__title">王**</span></div>%`,
  'one’s own row that is opened': `${HEAD}<h3>参保人员</h3><table><tr><th>姓名</th><th>序号</th></tr><tr><td>王**</td><td>1</td></tr><tr><td colspan="2">%</td></tr></table>`,
  'a table of members, oneself picked in it': `${HEAD}<div style="display:flex"><table><tr><td><input type="radio" name="m" checked></td><td>王**</td></tr><tr><td><input type="radio" name="m"></td><td>李**</td></tr></table><div>%</div></div>`,
  'a note that denies what would be against it': `${HEAD}<p class="tip">本页不展示历史数据</p>%`,
  'the way to what is over': `${HEAD}<p class="tip">如需历史数据请到医保经办窗口查询</p>%`,
  'a note that forbids what would be against it': `${HEAD}<p class="tip">温馨提示：如您正在使用他人账号，请立即退出登录</p>%`,
  'a note of who may use it': `${HEAD}<p class="tip">温馨提示：医保个人账户可供家庭成员使用</p>%`,
  'a note that one looks at one’s own': `${HEAD}<p class="tip">提示：您正在查看王**的账户</p>%`,
  'what is paid for a year to come': `${HEAD}<p>2027年度居民医保集中征缴期已开始</p>%`,
  'until when something holds': `${HEAD}<p>医保码有效期至2027年</p>%`,
  'a note': `${HEAD}<div class="note">数据仅供参考,以医保经办机构为准。</div>%`,
};

/** A card that is closed before the figure’s own begins, or begins after it has ended, says nothing of it. */
export const NEIGHBOURS: Readonly<Record<string, string>> = {
  'a list of the family': '<h3>家庭成员</h3><ul><li>李*(配偶)</li><li>王小宝(子女)</li></ul>',
  'whom one may act for': '<h3>代办服务</h3><a href="#">为家人代办</a><a href="#">委托代办</a>',
  help: '<h3>帮助中心</h3><p>示例:账户余额显示为 1,234.56元</p>',
  'a first tour': '<h3>新手引导</h3><p>点击此处体验演示</p>',
  'the last sign-in': '<h3>登录信息</h3><p>上次登录:2025-12-31 10:00</p>',
  'a survey': '<h3>满意度</h3><p>截至2025年底,满意度为 98.5 分</p>',
  pension: '<h3>养老保险</h3><p>个人账户储存额:88,000.00元</p>',
  news: '<h3>通知公告</h3><a href="#">关于调整职工医保个人账户计入办法的通知</a><span>2024-12-30</span>',
  'what may be shared': '<h3>家庭共济</h3><p>已授权共济额度:1,000.00元</p><p>剩余可共济额度:1,100.00元</p>',
  'whom one shares with, by name':
    '<h3>家庭共济</h3><table><tr><th>姓名</th><th>关系</th></tr><tr><td>李**</td><td>配偶</td></tr></table>',
  'what was paid into mutual aid': '<h3>家庭共济</h3><p>已绑定 2 人</p>',
};

/** How halls say who is signed in. */
export const SIGNED_IN: Readonly<Record<string, string>> = {
  'a day behind the name': '<header>当前用户:<b>王建国</b>&nbsp;&nbsp;今天是2026年11月22日 星期日</header>',
  'a greeting with the day': '<header>欢迎您,王建国&nbsp;&nbsp;今天是2026年11月22日</header>',
  'the last time in the same text': '<header>登录用户:王建国 上次登录:2026-11-20 10:00 <a href="#">退出</a></header>',
  'a menu that is folded': '<header><i></i> 王建国 ▾<ul style="display:none"><li>退出登录</li></ul></header>',
  'a long menu that is folded':
    '<header><a>王建国</a><dl style="display:none"><dd>个人中心</dd><dd>修改密码</dd><dd>实名认证</dd><dd>账号安全</dd><dd>退出</dd></dl></header>',
  'a greeting in English': '<header><div>Hi,王建国</div><a href="#">退出</a></header>',
  'a greeting by the time of day': '<header>王建国,下午好!<a href="#">退出</a></header>',
  'the time of day first': '<header><p>晚上好,<b>王建国</b></p><p>祝您身体健康</p></header>',
  'a question before the name': '<header>姓名:王建国 <a href="#">退出</a></header>',
  'a role behind the name': '<header>登录人:王建国 角色:个人 <a href="#">退出</a></header>',
  'how one is called': '<header><b>王建国</b> 女士,欢迎您!<a href="#">退出</a></header>',
  'the esteemed user': '<header>尊敬的<em>王建国</em>用户,您好 <a href="#">退出</a></header>',
  'whose hall it is': '<header><a>王建国的医保</a> <a>切换账号</a> <a href="#">退出</a></header>',
  'a number behind the name': '<header>王建国 4201**********1234 <a href="#">退出</a></header>',
  'what has not been read': '<header>王建国 您好,您有 <b>3</b> 条未读消息 <a href="#">退出</a></header>',
  brackets: '<header><span>[王建国]</span><a href="#">退出</a></header>',
  'a kind before the name': '<header><span>个人用户-王建国</span><a href="#">退出</a></header>',
};

/** What stands in such a place and is nobody's name. */
export const NOBODY_SIGNED_IN: Readonly<Record<string, string>> = {
  'a day': '<header>欢迎您!今天是2026年11月22日 <a href="#">退出</a></header>',
  'a wish': '<header>早上好!新的一天从健康开始 <a href="#">退出</a></header>',
  'a message': '<header>您好,您有3条未读消息 <a href="#">退出</a></header>',
  'a district': '<header><a>高新区</a><a>安宁市</a><a>通知</a><a href="#">退出</a></header>',
  'a day of the week': '<header><span>晴</span> <span>周一</span> <a href="#">退出</a></header>',
};

export const askedWho = (head: string, name: string): string =>
  `${head}<h3>个人账户查询</h3><table>${row('td', '姓名', name)}${row('td', '个人账户余额', '2,100.00元')}</table>`;
