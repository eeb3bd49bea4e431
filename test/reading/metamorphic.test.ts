/** What must not matter to the reader: order of unrelated parts, depth, class names, unrelated words. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerPage } from './reader-page.ts';

const reader = readerPage();

async function read(body: string): Promise<unknown> {
  const [reading] = await reader.readEach([body]);
  return { state: reading?.state, figures: reading?.figures.map(({ kind, fen }) => `${kind} ${fen}`) };
}

const yuan = fc.integer({ min: 1, max: 9_999_999 }).map((value) => value);

function printed(value: number): string {
  return (value / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** Ways in which one balance may stand on a page; `c` is a class name. */
const SHAPES: readonly ((label: string, value: string, c: string) => string)[] = [
  (label, value, c) => `<div class="${c}"><label>${label}:</label><span>${value}</span></div>`,
  (label, value, c) => `<dl class="${c}"><dt>${label}</dt><dd>${value}</dd></dl>`,
  (label, value, c) => `<table class="${c}"><tr><th>${label}</th><td>${value}</td></tr></table>`,
  (label, value, c) =>
    `<table class="${c}"><tr><th>状态</th><th>${label}</th></tr><tr><td>正常</td><td>${value}</td></tr></table>`,
  (label, value, c) => `<div class="${c}"><p>${value}</p><p>${label}(元)</p></div>`,
  (label, value, c) => `<p class="${c}">${label}为<b>${value}</b>元。</p>`,
];
const LABELS: readonly (readonly [string, string])[] = [
  ['个人账户余额', 'total'],
  ['当年账户余额', 'current-year'],
  ['医保历年账户余额', 'prior-years'],
];
const UNRELATED = [
  '<section><h3>缴费信息</h3><p>缴费基数:6,000.00</p></section>',
  '<section><p>统筹支付累计</p><p>12,000.00</p></section>',
  '<ul><li>起付线 1,200.00</li><li>缴费月数 128</li></ul>',
  '<nav><a href="#">账户余额查询</a><a href="#">缴费记录</a></nav>',
  '<section><h3>住房公积金</h3><p>个人账户余额:88,000.00</p></section>',
  '<div hidden>个人账户余额:1.00</div>',
];
const className = fc
  .stringMatching(/^[a-z][a-z0-9_]{2,9}$/)
  .filter((name) => !/loading|spin|skeleton|loader|leav|enter|exit/.test(name));
const words = fc.constantFrom('Contribution details', 'تۆلەش', 'བསྡོམས།', '办事大厅', 'Sozialversicherung');

describe('a balance is read the same', () => {
  it('in any shape, among unrelated parts in any order, at any depth, under any class names and unrelated words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SHAPES),
        fc.constantFrom(...LABELS),
        yuan,
        fc.shuffledSubarray(UNRELATED),
        fc.nat({ max: UNRELATED.length }),
        fc.nat({ max: 12 }),
        className,
        words,
        async (shape, [label, kind], value, others, place, depth, name, title) => {
          const own = `<section><h2>${title}</h2>${shape(label, printed(value), name)}</section>`;
          const parts = [...others.slice(0, place), own, ...others.slice(place)].join('');
          const body = `${`<div class="${name}">`.repeat(depth)}${parts}${'</div>'.repeat(depth)}`;
          expect(await read(body)).toEqual({ state: 'read', figures: [`${kind} ${value}`] });
        },
      ),
      { numRuns: 80 },
    );
  }, 120_000);

  it('never out of parts that hold no balance', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(UNRELATED, { minLength: 2 }), fc.nat({ max: 8 }), async (parts, depth) => {
        const body = `${'<div>'.repeat(depth)}${parts.join('')}${'</div>'.repeat(depth)}`;
        expect(await read(body)).toMatchObject({ figures: [] });
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('alone and after any others', async () => {
    const pages = fc.shuffledSubarray([...UNRELATED, ...SHAPES.map((shape) => shape('个人账户余额', '1,234.56', 'c'))]);
    await fc.assert(
      fc.asyncProperty(pages, async (bodies) => {
        const alone = [];
        for (const body of bodies) alone.push(...(await reader.readEach([body])));
        expect(await reader.readEach(bodies)).toEqual(alone);
      }),
      { numRuns: 5 },
    );
  }, 60_000);
});
