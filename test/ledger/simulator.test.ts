/** The short form of `npm run prove`: the real Worker in workerd, killed once in the middle. */
import { expect, it } from 'vitest';
import { simulate } from './simulator.ts';

it('loses nothing and writes nothing twice in bad weather', { timeout: 180_000 }, async () => {
  const seed = 20_261_121;
  const outcome = await simulate({ seed, operations: 300, writers: 8, kills: 1 });
  expect(outcome.wrong, `seed ${seed}`).toEqual([]);
  expect(outcome.written).toBeGreaterThan(100);
  expect(outcome.lostAnswers).toBeGreaterThan(0);
  expect(outcome.replays).toBeGreaterThan(0);
});
