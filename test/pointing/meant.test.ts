/** Which of several things a person means by some words, and what else than the words tells it. */

import { describe, expect, it } from 'vitest';
import { readerPage } from '../reading/reader-page.ts';

const GRID = (inner: string): string =>
  `<div style="display:flex"><div class="service-item"><div class="icon" style="width:40px;height:40px"></div><div>参保查询</div></div>${inner}</div>`;

/** `x` is meant; where there is no `x`, nothing is. */
const PAGES: readonly (readonly [what: string, words: string, body: string])[] = [
  [
    'a button of another beginning',
    '立即办理',
    '<h2>家庭共济备案</h2><button id="x">去办理</button><button>办理须知</button>',
  ],
  ['a button of another verb', '添加家庭成员', '<button>返回</button><button id="x">新增家庭成员</button>'],
  ['another verb the other way', '新增家庭成员', '<button>返回</button><button id="x">添加家庭成员</button>'],
  ['the words themselves before another verb', '确定', '<button>确认</button><button id="x">确定</button>'],
  ['no other thing that is done', '立即办理', '<nav><a href="#">业务办理</a></nav><button>立即登录</button>'],
  [
    'a button before a link in a sentence',
    '下一步',
    '<p>填写后点击<a href="#">下一步</a>继续说明</p><div><button>上一步</button><button id="x">下一步</button></div>',
  ],
  ['a link in a sentence alone', '下一步', '<p>填写后点击<a href="#" id="x">下一步</a>继续说明</p>'],
  [
    'what a labelled field asks for',
    '请输入家庭成员姓名',
    '<label for="x">姓名</label><input id="x" placeholder="请输入家庭成员姓名"><label for="b">手机</label><input id="b" placeholder="请输入手机号">',
  ],
  [
    'what it asks for, without asking',
    '家庭成员姓名',
    '<label for="x">姓名</label><input id="x" placeholder="请输入家庭成员姓名">',
  ],
  [
    'an entry whose picture is drawn by a style sheet',
    '家庭共济',
    GRID(
      '<div class="service-item" id="x"><div class="icon" style="width:40px;height:40px"></div><div>家庭共济</div></div>',
    ),
  ],
  ['no heading of an entry’s kind', '家庭共济', GRID('<h2>家庭共济</h2>')],
  [
    'the rest of a list of services',
    '家庭共济',
    '<section><h3>常用服务</h3><ul><li><a href="#">参保查询</a></li><li><a href="#">异地备案</a></li></ul><a href="#" id="x">更多 &gt;</a></section><section><h3>通知公告</h3><a href="#">更多</a></section>',
  ],
  [
    'the rest of a grid under its title',
    '家庭共济',
    '<h3>热门服务</h3><div><a href="#">医保码</a><a href="#" id="x">更多</a></div><h3>新闻动态</h3><div><a href="#">召开会议</a><a href="#">更多</a></div>',
  ],
  [
    'one of the tiles of a phone',
    '家庭共济',
    '<div><div id="x"><i></i><p>家庭共济</p></div><div><i></i><p>账户查询</p></div></div>',
  ],
  ['no tile: words with a picture', '家庭共济', '<div><div><i></i><p>家庭共济</p></div><p>由省医保局提供</p></div>'],
  [
    'no tile: a photograph with its caption',
    '家庭共济',
    '<div style="display:flex"><div><svg width="240" height="135"></svg><p>家庭共济</p></div><div><svg width="240" height="135"></svg><p>便民服务</p></div></div>',
  ],
  [
    'no tile: a code to scan',
    '医保小程序',
    '<footer style="display:flex"><div><svg width="64" height="64"></svg><p>医保小程序</p></div><div><svg width="64" height="64"></svg><p>医保公众号</p></div></footer>',
  ],
  [
    'no tile: a figure',
    '家庭共济',
    '<div><figure><svg width="64" height="64"></svg><figcaption>家庭共济</figcaption></figure><figure><svg width="64" height="64"></svg><figcaption>便民服务</figcaption></figure></div>',
  ],
  ['no button: a choice by its tag', '家庭共济', '<v-radio-button>家庭共济</v-radio-button>'],
  ['a button by its tag', '家庭共济', '<uni-button id="x">家庭共济</uni-button>'],
  ['a button by its class', '家庭共济', '<div class="sub-btn" id="x">家庭共济</div>'],
  ['no button: a row of them', '家庭共济', '<div class="btn"><p>家庭共济</p><p>说明</p></div>'],
  [
    'a tab of a library for phones',
    '家庭共济',
    '<div><div class="t-tabs__item" id="x"><span>家庭共济</span></div><div class="t-tabs__item"><span>记录</span></div></div>',
  ],
  ['all services', '家庭共济', '<a href="#">参保查询</a><button id="x">全部服务</button>'],
  ['not the rest of the news', '家庭共济', '<section><h3>通知公告</h3><a href="#">更多</a></section>'],
  ['not the news of a service', '家庭共济', '<section><h3>服务动态</h3><a href="#">更多</a></section>'],
  ['not for what stands in a form', '提交', '<section><h3>常用服务</h3><a href="#">更多</a></section>'],
  [
    'neither of two lists',
    '家庭共济',
    '<section><h3>常用服务</h3><a href="#">更多</a></section><section><h3>热门应用</h3><a href="#">更多</a></section>',
  ],
];

const reader = readerPage();

describe('what is meant', () => {
  it.each(PAGES)('%s', async (_, words, body) => {
    const ids = await reader.ask(`gongji.pointedIds(${JSON.stringify([body])}, ${JSON.stringify(words)})`);
    expect(ids).toEqual([body.includes('id="x"') ? 'x' : null]);
  });
});
