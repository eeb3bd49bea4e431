/** A balance is not read where a word of the page gives it to something else, wherever beside it that word stands. */

import { describe, expect, it } from 'vitest';
import { AFTER, AGAINST, AS_TITLE, BELOW, BESIDE, HARMLESS, NO_AMOUNTS, NOTES } from './against.ts';
import { readerPage } from './reader-page.ts';

const reader = readerPage();

const HEAD = '<header>个人网厅 <span>欢迎您,王**</span> <a href="#">退出登录</a></header><h2>我的账户</h2>';

/** Whether a balance is read of each page. */
async function areRead(parts: readonly string[]): Promise<readonly boolean[]> {
  const readings = await reader.readEach(parts.map((html) => HEAD + html));
  return readings.map(({ figures }) => figures.length > 0);
}

const ways = Object.entries(BESIDE);
const titles = Object.entries(AS_TITLE);

it.each([...ways, ...titles])('a balance is read where nothing is against it: %s', async (_, way) => {
  expect(await areRead([way('医保'), way('实时')])).toContain(true);
});

describe.each(Object.entries(AGAINST))('no balance of %s', (kind, words) => {
  const places = [
    ...ways,
    ...(kind === 'another number' ? [] : titles),
    ...(/nobody|no more/.test(kind) ? [['below', BELOW] as const] : []),
  ];
  it.each(words)(
    '%s',
    async (each) => {
      const isRead = await areRead(places.map(([, way]) => way(each)));
      expect(places.filter((_, at) => isRead[at]).map(([name]) => name)).toEqual([]);
    },
    60_000,
  );
});

const behind = Object.entries(AFTER);

describe.each(Object.entries(NOTES))('no balance of which is said, after it, %s', (_, notes) => {
  it.each(notes)('%s', async (note) => {
    const isRead = await areRead(behind.map(([, way]) => way(note)));
    expect(behind.filter((_, at) => isRead[at]).map(([name]) => name)).toEqual([]);
  });
});

it.each(HARMLESS)('a balance after which is said: %s', async (note) => {
  const isRead = await areRead(behind.map(([, way]) => way(note)));
  expect(behind.filter((_, at) => !isRead[at]).map(([name]) => name)).toEqual([]);
});

it('a label that says 当前 is of the end of a year over, where the title of its group says so', async () => {
  const group = (title: string): string =>
    `<div class="van-cell-group"><div class="van-cell-group__title">${title}医保账户</div><div><span>当前余额</span><span>473.55元</span></div></div>`;
  expect(await areRead([group('2024年末'), group('')])).toEqual([false, true]);
});

it.each(NO_AMOUNTS)('no amount of another thing where %s stands for the balance', async (instead) => {
  const parts = [
    `<p>账户余额:${instead}</p><p>1,200.00</p>`,
    `<div><div>账户余额</div><div>${instead}</div><div>1,200.00</div></div>`,
    `<div><span>账户余额:</span><span>${instead}</span></div><div><b>1,200.00</b></div>`,
  ];
  expect(await areRead(parts)).toEqual([false, false, false]);
});
