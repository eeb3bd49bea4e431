import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  minutesLeft,
  soundProgress,
  soundProgresses,
  standingOf,
  stepAfter,
  tourAt,
  withProgress,
} from '../../extension/pointing/progress.ts';
import {
  isPast,
  isPointable,
  placeOf,
  type Scene,
  type Sight,
  sceneOf,
  type TourPlace,
} from '../../extension/pointing/scene.ts';
import { NATION, regionCode } from '../../shared/region.ts';

const GUANGXI = regionCode('450000');
const NANNING = regionCode('450100');
const HUBEI = regionCode('420000');

describe('how far a person is', () => {
  const kept = { guideId: 'bind-guangxi', step: 3, portalId: 'ybwt.ybj.gxzf.gov.cn/', at: 1_000_000_000_000 };
  const HOUR = 3_600_000;

  test.each([
    ['soon, in the same session', kept.portalId, true, HOUR, 'running'],
    ['on another path of the host', 'ybwt.ybj.gxzf.gov.cn/personHall/', true, HOUR, 'running'],
    ['after a restart', kept.portalId, false, 1, 'offered'],
    ['after a long pause', kept.portalId, true, 3 * HOUR, 'offered'],
    ['on another host', 'ybj.hubei.gov.cn/hubeiHallSt/', true, 1, 'none'],
    ['after two months', kept.portalId, true, 60 * 24 * HOUR, 'none'],
    ['with a clock set back far', kept.portalId, true, -60 * 24 * HOUR, 'none'],
  ] as const)('%s', (_, portalId, hasRun, later, standing) => {
    expect(standingOf(kept, portalId, hasRun, kept.at + later)).toBe(standing);
  });

  test('nothing kept stands nowhere', () => {
    expect(standingOf(null, kept.portalId, true, 0)).toBe('none');
  });

  test.each([
    ['null', null],
    ['a text', 'bind'],
    ['no step', { ...kept, step: undefined }],
    ['half a step', { ...kept, step: 1.5 }],
    ['a step before the first', { ...kept, step: -1 }],
    ['no time', { ...kept, at: Number.NaN }],
    ['no portal', { ...kept, portalId: 1 }],
  ])('unsound, so nothing: %s', (_, value) => {
    expect(soundProgress(value)).toBeNull();
  });

  test('what is sound stays, and nothing beside it', () => {
    expect(soundProgress({ ...kept, url: 'https://x/?ticket=1' })).toEqual(kept);
  });

  test('one of each guide and host, the newest first, the oldest forgotten', () => {
    const unbind = { ...kept, guideId: 'unbind-guangxi', at: kept.at + 5 };
    const elsewhere = { ...kept, portalId: 'ybj.hubei.gov.cn/hubeiHallSt/', at: kept.at + 6 };
    const all = [kept, unbind, elsewhere].reduce(withProgress, soundProgresses([{}, null]));
    expect(all).toEqual([elsewhere, unbind, kept]);
    const further = { ...kept, portalId: 'ybwt.ybj.gxzf.gov.cn/personHall/', step: 4, at: kept.at + 9 };
    expect(withProgress(all, further)).toEqual([further, elsewhere, unbind]);
    const many = Array.from({ length: 40 }, (_, at) => ({ ...kept, guideId: `guide-${at}`, at }));
    expect(many.reduce(withProgress, soundProgresses([])).map(({ at }) => at)).toEqual(
      Array.from({ length: 20 }, (_, at) => 39 - at),
    );
  });

  test('on a host the guide begun last runs, also when another one was moved later; left lying, the newest is offered', () => {
    const unbind = { ...kept, guideId: 'unbind-guangxi', at: kept.at + 5 };
    const all = [kept, unbind];
    expect(tourAt(all, kept.portalId, kept.guideId, kept.at + 6)).toEqual({ progress: kept, standing: 'running' });
    expect(tourAt(all, kept.portalId, null, kept.at + 6)).toEqual({ progress: unbind, standing: 'offered' });
    expect(tourAt(all, 'ybj.hubei.gov.cn/', kept.guideId, kept.at + 6)).toEqual({ progress: null, standing: 'none' });
  });

  test.each([
    [0, 'next', 1],
    [6, 'next', 7],
    [7, 'next', 7],
    [7, 'back', 6],
    [0, 'back', 0],
  ] as const)('from %d %s is %d, of 7', (step, move, after) => {
    expect(stepAfter(step, move, 7)).toBe(after);
  });

  test('moves stay between the first step and the end, and back undoes next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.array(fc.constantFrom('next', 'back')), (all, moves) => {
        let step = 0;
        for (const move of moves) {
          const before = step;
          step = stepAfter(step, move, all);
          expect(step).toBeGreaterThanOrEqual(0);
          expect(step).toBeLessThanOrEqual(all);
          if (move === 'next' && before < all) expect(stepAfter(step, 'back', all)).toBe(before);
        }
      }),
    );
  });

  test.each([
    [10, 0, 7, 10],
    [10, 3, 7, 6],
    [10, 6, 7, 2],
    [1, 6, 7, 1],
    [10, 0, 0, 10],
  ])('%d minutes at step index %d of %d: %d left', (minutes, step, all, left) => {
    expect(minutesLeft(minutes, step, all)).toBe(left);
  });
});

describe('where a guide is walked', () => {
  test.each([
    ['a website, on the site of its region', 'website', GUANGXI, GUANGXI, 'here'],
    ['of a city, on the site of its province', 'website', NANNING, GUANGXI, 'here'],
    ['on the nation’s site', 'website', GUANGXI, NATION, 'other-region'],
    ['on the site of another province', 'website', GUANGXI, HUBEI, 'other-region'],
    ['the nation’s website, anywhere', 'website', NATION, HUBEI, 'here'],
    ['for every channel, on the nation’s site', null, GUANGXI, NATION, 'here'],
    ['for every channel, in another province', null, GUANGXI, HUBEI, 'other-region'],
    ['an app', 'app', GUANGXI, GUANGXI, 'in-app'],
    ['a mini program', 'mini-program', HUBEI, HUBEI, 'in-app'],
    ['a counter', 'counter', NATION, HUBEI, 'in-app'],
  ] as const)('%s', (_, kind, region, portalRegion, place) => {
    expect(placeOf({ kind, region }, portalRegion)).toBe(place);
  });
});

describe('what is shown', () => {
  const cases: readonly (readonly [TourPlace, Sight | null, boolean, boolean, Scene])[] = [
    ['here', 'found', false, false, 'found'],
    ['here', 'opener', false, false, 'opener'],
    ['here', 'words', false, false, 'words'],
    ['here', 'missing', false, false, 'looking'],
    ['here', 'missing', true, false, 'missing'],
    ['here', 'ambiguous', false, false, 'looking'],
    ['here', 'ambiguous', true, false, 'ambiguous'],
    ['here', 'disabled', true, false, 'disabled'],
    ['here', null, false, false, 'by-hand'],
    ['in-app', null, true, false, 'in-app'],
    ['in-app', 'found', true, false, 'in-app'],
    ['other-region', 'found', true, false, 'other-region'],
    ['here', 'found', true, true, 'finished'],
    ['in-app', null, true, true, 'finished'],
  ];
  test.each(cases)('%s, %s, waited %s, finished %s: %s', (place, sight, hasWaited, isFinished, scene) => {
    expect(sceneOf({ place, sight, hasWaited, isFinished })).toBe(scene);
  });

  test.each([
    ['found', true],
    ['opener', true],
    ['likely-opener', true],
    ['words', true],
    ['missing', false],
    ['ambiguous', false],
    ['disabled', false],
    [null, false],
  ] as const)('a ring on %s: %s', (sight, isRinged) => {
    expect(isPointable(sight)).toBe(isRinged);
  });

  test.each([
    ['missing', 'found', true, true],
    ['missing', 'opener', true, true],
    ['likely-opener', 'found', true, true],
    ['opener', 'found', true, false],
    ['missing', 'found', false, false],
    ['missing', 'words', true, false],
    ['missing', null, true, false],
    ['found', 'found', true, false],
    ['ambiguous', 'found', true, false],
    ['disabled', 'found', true, false],
  ] as const)('%s, the next one %s, elsewhere %s: past it %s', (sight, next, isElsewhere, past) => {
    expect(isPast(sight, next, isElsewhere)).toBe(past);
  });
});
