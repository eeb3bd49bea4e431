/** Things folded away, with what stands before them. `{…}` is put for the style that hides; `x` marks what opens them. */

/** Ways in which a page keeps something out of sight. */
export const HIDINGS = [
  'style="display:none"',
  'hidden',
  'style="visibility:hidden;position:absolute"',
  'style="height:0;overflow:hidden"',
] as const;

/** What a part of a page may stand in. */
export const AROUND = [
  '%',
  '<main>%</main>',
  '<div id="app"><section class="content">%</section></div>',
  '<header><a href="/">医保</a></header><div class="page"><div>%</div></div><footer>12393</footer>',
] as const;

const ENTRY = '<a href="#">账户划拨</a>';

/** Each shows nothing more when it is pressed, for all that it says. */
export const OPENS_NOTHING: Readonly<Record<string, string>> = {
  'a button that signs in': `<button>立即登录</button><div {…}>${ENTRY}</div>`,
  'a search box': `<div class="search"><input placeholder="请输入关键词"><button>搜一搜</button></div><div {…}>${ENTRY}</div>`,
  'a box with hot words': `<div class="search"><input placeholder="请输入关键词"><div class="hot" {…}>${ENTRY}</div></div>`,
  'another language': `<div class="lang"><a href="/en">English</a></div><div {…}>${ENTRY}</div>`,
  'two languages': `<div class="lang"><a class="on" href="#">中文</a><a href="#">English</a></div><div>公告</div><div {…}>${ENTRY}</div>`,
  'a link to the front page': `<ul class="menu"><li><a href="#">网厅首页</a></li></ul><div {…}>${ENTRY}</div>`,
  'a banner': `<div class="banner"><a href="#"><img alt="参保宣传" width="90" height="40"></a></div><div {…}>${ENTRY}</div>`,
  'what closes a notice': `<div class="tip">系统维护<button aria-label="关闭">×</button></div><div {…}>${ENTRY}</div>`,
  'what is open already': `<div class="faq"><div class="q" aria-expanded="true" style="cursor:pointer">如何参保</div><p>带身份证</p></div><div {…}>${ENTRY}</div>`,
  'an open fold with another after it': `<div class="accordion"><div class="box"><div class="hd">如何参保</div><p>带身份证</p></div><div class="box" {…}>${ENTRY}</div></div>`,
  'what controls something else': `<button aria-expanded="false" aria-controls="help">使用帮助</button><div id="help" hidden>略</div><div {…}>${ENTRY}</div>`,
  'the menu of somebody’s picture': `<div class="user"><a class="dropdown-toggle" aria-haspopup="true" href="#">王*</a><ul hidden><li>退出</li></ul></div><nav {…}>${ENTRY}</nav>`,
  'a link to a part in sight': `<a href="#view">跳到正文</a><div id="view"><p>公告</p><div {…}>${ENTRY}</div></div>`,
  'a link in the panel in sight': `<div class="panel"><a href="#">参保登记</a></div><div class="panel" {…}>${ENTRY}</div>`,
  'a panel of tabs elsewhere': `<div role="tabpanel"><a href="#">参保登记</a></div><div {…}>${ENTRY}</div>`,
  'fewer tabs than panels': `<div role="tablist"><div role="tab" aria-selected="true">全部</div></div><div role="tabpanel"><a href="#">参保登记</a></div><div role="tabpanel" {…}>${ENTRY}</div>`,
  'the second of two steps': `<div class="steps"><span class="on">填写</span><span>确认</span></div><div><div><p>公告</p></div><div {…}>${ENTRY}</div></div>`,
  'a row of ways to other pages': `<div class="nav-tabs"><a href="/a" class="on">个人</a><a href="/b">单位</a></div><div class="v">公告</div><div class="v" {…}>${ENTRY}</div>`,
  'words in a box too small': `<div style="width:200px;height:24px;overflow:hidden"><div style="height:60px">通知公告</div>${ENTRY}</div>`,
  'more of other things': `<div class="news"><h3>通知公告</h3><a href="#">更多</a></div><div {…}>${ENTRY}</div>`,
  'a dialog that waits': `<button aria-haspopup="true">王*</button><div role="dialog" {…}>${ENTRY}</div>`,
};

const TAB = 'style="cursor:pointer"';

/** What a person presses says so, or belongs to what is folded away. */
export const OPENS: Readonly<Record<string, string>> = {
  'it says that it is closed': `<div class="box"><button id="x" aria-expanded="false">账户业务</button><div {…}>${ENTRY}</div></div>`,
  'it controls the part': `<div><a href="#" id="x" aria-controls="p1">账户业务</a></div><p>公告</p><div id="p1" {…}>${ENTRY}</div>`,
  'it controls what holds the part': `<button id="x" aria-expanded="false" aria-controls="p1">展开</button><div id="p1"><p>公告</p><div {…}>${ENTRY}</div></div>`,
  'an older library’s target': `<button id="x" data-toggle="collapse" data-target="#p1">账户业务</button><p>公告</p><div id="p1" {…}>${ENTRY}</div>`,
  'the title of a list’s entry': `<ul><li><a href="#" id="x">账户业务</a><ul {…}><li>${ENTRY}</li></ul></li></ul>`,
  'the title of a submenu': `<div class="side-submenu"><div id="x" ${TAB}>账户业务</div><div class="subs" {…}>${ENTRY}</div></div>`,
  'one of several alike': `<div class="mm"><a href="#" id="x">账户业务</a><div class="pop" {…}>${ENTRY}</div></div><div class="mm"><a href="#">参保业务</a><div class="pop" {…}><a href="#">参保登记</a></div></div>`,
  'terms and what they say': `<dl><dt id="x" ${TAB}>账户业务</dt><dd {…}>${ENTRY}</dd><dt ${TAB}>参保业务</dt><dd {…}><a href="#">参保登记</a></dd></dl>`,
  'titles and parts in turn': `<div><h3 ${TAB}>参保业务</h3><div><a href="#">参保登记</a></div><h3 id="x" ${TAB}>账户业务</h3><div {…}>${ENTRY}</div></div>`,
  'an entry that is words only': `<div class="fold"><div id="x" aria-expanded="false" ${TAB}>账户业务</div><div class="in" {…}><div class="x-menu-item">账户划拨</div></div></div>`,
  'a node of a tree': `<ul class="tree"><li class="v-tree-node"><div class="v-tree-node__content" id="x"><span></span><span>账户业务</span></div><div class="kids" {…}><div class="v-tree-node__content"><span>账户划拨</span></div></div></li></ul>`,
  'a button that has a menu': `<a href="javascript:;" class="l-btn m-btn" id="x"><span>账户业务</span></a><div class="menu" {…}><div class="menu-item"><div class="menu-text">账户划拨</div></div></div>`,
  'the sign of a menu': `<div class="bar"><b>医保</b><button>登录</button><button id="x">☰</button></div><nav {…}>${ENTRY}</nav>`,
  'the tab that names the panel’s name': `<div class="bar"><div role="tab" aria-selected="true" id="k1">查询</div><div role="tab" aria-selected="false" id="x">办理</div></div><div role="tabpanel" aria-labelledby="k1"><a href="#">参保登记</a></div><div role="tabpanel" aria-labelledby="x" {…}>${ENTRY}</div>`,
  'the second of two tabs': `<div role="tablist"><div role="tab" aria-selected="true">查询</div><div role="tab" aria-selected="false" id="x">办理</div></div><div role="tabpanel"><a href="#">参保登记</a></div><div role="tabpanel" {…}>${ENTRY}</div>`,
  'the third of three, in boxes': `<div class="my-tabs"><div class="my-tabs-nav"><div role="tablist"><button role="tab" aria-selected="true">查询</button><button role="tab" aria-selected="false">公告</button><button role="tab" aria-selected="false" id="x">办理</button></div></div><div class="holder"><div class="panes"><div class="pane"><a href="#">参保登记</a></div><div class="pane" {…}>略</div><div class="pane" {…}>${ENTRY}</div></div></div></div>`,
  'tabs by class': `<div class="tabs"><span class="t cur" ${TAB}>查询</span><span class="t" id="x" ${TAB}>办理</span></div><div class="bd"><a href="#">参保登记</a></div><div class="bd" {…}>${ENTRY}</div>`,
  'tabs with a stop for the keyboard between them and the panels': `<div><div role="tablist"><div role="tab" aria-selected="true">查询</div><div role="tab" aria-selected="false" id="x">办理</div></div><div tabindex="0" role="presentation" style="width:0;height:0"></div><div><div role="tabpanel"><a href="#">参保登记</a></div><div role="tabpanel" {…}>${ENTRY}</div></div></div>`,
  'a drawer at the side': `<div class="bar"><i role="button" aria-label="菜单" id="x" style="display:block;width:16px;height:16px"></i><b>医保</b></div><div role="dialog" class="v-popup v-popup--left" {…}>${ENTRY}</div>`,
  'tabs by look': `<div><div><span style="cursor:pointer;color:#06c;font-weight:700">查询</span><span ${TAB}>公告</span><span id="x" ${TAB}>办理</span></div><div><div><a href="#">参保登记</a></div><div {…}>略</div><div {…}>${ENTRY}</div></div></div>`,
};
