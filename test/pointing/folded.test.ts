/** What is folded away is pointed at by what opens it, wherever it stands and however it is hidden; by nothing else, ever. */

import { describe, expect, it } from 'vitest';
import { readerPage } from '../reading/reader-page.ts';
import { AROUND, HIDINGS, OPENS, OPENS_NOTHING } from './folded.ts';

const WAY = '账户划拨';

const reader = readerPage();

/** The id of what is pointed at, in each place and way of hiding. */
async function pointedAt(shape: string): Promise<ReadonlySet<unknown>> {
  const bodies = AROUND.flatMap((around) =>
    HIDINGS.map((hiding) => around.replace('%', shape.replaceAll('{…}', hiding))),
  );
  const ids = await reader.ask(`gongji.pointedIds(${JSON.stringify(bodies)}, ${JSON.stringify(WAY)})`);
  if (!Array.isArray(ids)) throw new Error('no answers came back');
  return new Set(ids);
}

describe('what opens nothing is left alone', () => {
  it.each(Object.entries(OPENS_NOTHING))(
    '%s',
    async (_, shape) => {
      expect(await pointedAt(shape)).toEqual(new Set([null]));
    },
    60_000,
  );
});

describe('what opens it is pointed at', () => {
  it.each(Object.entries(OPENS))(
    '%s',
    async (_, shape) => {
      expect(await pointedAt(shape)).toEqual(new Set(['x']));
    },
    60_000,
  );
});
