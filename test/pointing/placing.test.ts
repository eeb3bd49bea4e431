import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeBeside } from '../../extension/pointing/placing.ts';
import { overlaps } from '../../extension/reading/page/sight.ts';

const WINDOW = { left: 0, top: 0, right: 1280, bottom: 720 };
const CARD = { width: 320, height: 300 };
const at = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the side of the card', () => {
  test.each([
    ['right where there is room, level with the target', at(100, 300, 80, 40), 197, 170],
    ['left at the right edge', at(1100, 300, 80, 40), 763, 170],
    ['below what is as wide as the window', at(0, 50, 1280, 40), 480, 107],
    ['above what is wide and low down', at(0, 600, 1280, 40), 480, 283],
    ['not beyond the top', at(100, 0, 80, 20), 197, 8],
    ['not beyond the bottom', at(100, 700, 80, 20), 197, 412],
  ])('%s', (_, target, left, top) => {
    expect(placeBeside(target, CARD, WINDOW)).toMatchObject({ left, top });
  });

  test('smaller, above or below, where nothing is as high as it', () => {
    expect(placeBeside(at(0, 250, 1280, 200), CARD, WINDOW)).toEqual({ left: 480, top: 467, maxHeight: 245 });
    expect(placeBeside(at(0, 300, 1280, 200), CARD, WINDOW)).toEqual({ left: 480, top: 8, maxHeight: 275 });
  });

  test('in the part of the window that is seen when it is drawn larger', () => {
    const seen = { left: 400, top: 200, right: 1040, bottom: 560 };
    expect(placeBeside(at(420, 300, 80, 40), CARD, seen)).toMatchObject({ left: 517, top: 208 });
  });
});

const box = fc
  .record({
    left: fc.integer({ min: -2000, max: 2000 }),
    top: fc.integer({ min: -2000, max: 2000 }),
    width: fc.integer({ min: 1, max: 1500 }),
    height: fc.integer({ min: 1, max: 1500 }),
  })
  .map(({ left, top, width, height }) => at(left, top, width, height));
const card = fc.record({ width: fc.integer({ min: 200, max: 400 }), height: fc.integer({ min: 60, max: 1200 }) });
const view = fc.record({ right: fc.integer({ min: 416, max: 2000 }), bottom: fc.integer({ min: 300, max: 1500 }) });

test('wherever the target is, the whole card is in the window', () => {
  fc.assert(
    fc.property(box, card, view, (target, size, { right, bottom }) => {
      const { left, top, maxHeight } = placeBeside(target, size, { left: 0, top: 0, right, bottom });
      const shown = at(left, top, size.width, Math.min(size.height, maxHeight));
      expect(shown.left).toBeGreaterThanOrEqual(8);
      expect(shown.top).toBeGreaterThanOrEqual(8);
      expect(shown.right).toBeLessThanOrEqual(right - 8);
      expect(shown.bottom).toBeLessThanOrEqual(bottom - 8);
    }),
  );
});

test('the target is covered only where no side of it has room', () => {
  fc.assert(
    fc.property(box, card, view, (target, size, { right, bottom }) => {
      const { left, top, maxHeight } = placeBeside(target, size, { left: 0, top: 0, right, bottom });
      const shown = at(left, top, size.width, Math.min(size.height, maxHeight));
      if (!overlaps(shown, target)) return;
      expect(Math.max(target.left, right - target.right)).toBeLessThan(size.width + 25);
      expect(Math.max(target.top, bottom - target.bottom)).toBeLessThan(120 + 25);
    }),
  );
});
