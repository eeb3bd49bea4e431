/** Whose page it is and what it is about is asked alike of every figure, record and insurance, in whatever shape it stands. */

import { describe, expect, it } from 'vitest';
import { readerPage } from './reader-page.ts';
import {
  askedWho,
  cardSigned,
  FOREIGN,
  HOLDER_BELOW,
  HOLDER_IN_COLUMN,
  HOLDERS_OF_ROWS,
  NEIGHBOURS,
  NO_INSURANCE,
  NOBODY_SIGNED_IN,
  OWN,
  SET_AWAY,
  SHAPES,
  type Shape,
  SIGNED_IN,
  tableOfHolders,
  tableOfOne,
} from './surroundings.ts';

const reader = readerPage();

const shapes = Object.entries(SHAPES) as readonly (readonly [Shape, string])[];

const ALL = shapes.map(([shape]) => shape);

/** Which of the shapes are read in these surroundings. */
async function readIn(surroundings: string): Promise<Shape[]> {
  const readings = await reader.readEach(shapes.map(([, html]) => surroundings.replace('%', html)));
  return shapes.flatMap(([shape], at) => {
    const { figures = [], records = [], participation = null } = readings[at] ?? {};
    return figures.length + records.length > 0 || participation ? [shape] : [];
  });
}

describe('nothing is read', () => {
  it.each(Object.entries(FOREIGN))(
    '%s',
    async (_, surroundings) => {
      expect(await readIn(surroundings)).toEqual([]);
    },
    60_000,
  );
});

/** As halls have them that hide nothing of a name. */
const inFull = (surroundings: string): string =>
  surroundings
    .replaceAll('王**', '王建国')
    .replace(
      /([\u4e00-\u9fff])\*{1,2}([\u4e00-\u9fff]?)/g,
      (_, family: string, last: string) => `${family}秀${last || '英'}`,
    );
const starred = (rows: Readonly<Record<string, string>>) =>
  Object.entries(rows).filter(([, surroundings]) => inFull(surroundings).replace('王建国', '王**') !== surroundings);

describe('where names stand in full, nothing is read', () => {
  it.each(starred(FOREIGN))(
    '%s',
    async (_, surroundings) => {
      expect(await readIn(inFull(surroundings))).toEqual([]);
    },
    60_000,
  );
});

describe('where names stand in full, one’s own is read', () => {
  it.each(starred(OWN))(
    '%s',
    async (_, surroundings) => {
      expect(await readIn(inFull(surroundings))).toEqual(ALL);
    },
    60_000,
  );
});

describe('no balance is read of a page that is set to', () => {
  it.each(Object.entries(SET_AWAY))(
    '%s',
    async (_, surroundings) => {
      expect(await readIn(surroundings)).not.toContain('card with a title');
    },
    60_000,
  );
});

describe('no insurance is read', () => {
  it.each(Object.entries(NO_INSURANCE))(
    '%s',
    async (_, surroundings) => {
      expect(await readIn(surroundings)).not.toContain('insurance');
    },
    60_000,
  );
});

it('the holder of an account is named below its balance', async () => {
  expect(await readIn(HOLDER_BELOW('李**'))).toEqual([]);
  expect(await readIn(HOLDER_BELOW('王**'))).toEqual(shapes.map(([shape]) => shape));
});

it('the holder of an account is named in a column of its row', async () => {
  const [others, own] = await reader.readEach([HOLDER_IN_COLUMN('喻桂兰'), HOLDER_IN_COLUMN('王建国')]);
  expect(others?.figures).toEqual([]);
  expect(own?.figures).toMatchObject([{ kind: 'total', fen: 210000 }]);
});

it.each([
  ['the only row of a table', tableOfOne],
  ['the end of a card', cardSigned],
] as const)('a name is told in %s', async (_, of) => {
  const names = ['李秀英', '李*英', '次仁卓玛', '买买提·艾力', '王建国', '在职职工'];
  const read = await reader.readEach(names.map(of));
  expect(read.map(({ figures }) => figures.length)).toEqual([0, 0, 0, 0, 1, 1]);
});

it.each(Object.entries(SIGNED_IN))('who is signed in is told by %s', async (_, head) => {
  const read = await reader.readEach([askedWho(head, '李秀英'), askedWho(head, '王建国')]);
  expect(read.map(({ figures }) => figures.length)).toEqual([0, 1]);
});

it.each(Object.entries(NOBODY_SIGNED_IN))('nobody is signed in by %s', async (_, head) => {
  const [read] = await reader.readEach([askedWho(head, '王建国')]);
  expect(read?.figures).toHaveLength(1);
});

it.each(Object.entries(HOLDERS_OF_ROWS))('a person heads the rows of a table: %s', async (_, rows) => {
  const [own, other] = [rows('王建国', '2,100.00'), rows('佘小花', '5,100.00')];
  const tables = [[other], [own, other], [other, own], [own]].map((each) => tableOfHolders(...each));
  const read = await reader.readEach(tables);
  const totals = read.map(({ figures }) => figures.flatMap(({ kind, fen }) => (kind === 'total' ? [fen] : [])));
  for (const total of totals) expect([[], [210000]]).toContainEqual(total);
  expect(totals[0]).toEqual([]);
  expect(totals[3]).toEqual([210000]);
});

describe('one’s own is read', () => {
  it.each(Object.entries(OWN))(
    '%s',
    async (_, surroundings) => {
      expect(await readIn(surroundings)).toEqual(ALL);
    },
    60_000,
  );

  it.each(Object.entries(NEIGHBOURS))(
    'beside %s',
    async (_, neighbour) => {
      const card = `<section class="card">${neighbour}</section>`;
      const head = OWN['nothing else'] ?? '';
      expect(await readIn(head.replace('%', `${card}<section class="card">%</section>`)), 'before').toEqual(ALL);
      expect(await readIn(head.replace('%', `<section class="card">%</section>${card}`)), 'after').toEqual(ALL);
    },
    120_000,
  );
});
