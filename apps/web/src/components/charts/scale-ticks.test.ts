import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleTicks } from './scale-ticks.ts';

test('marks are round', () => {
  expect(scaleTicks(0.38)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
  expect(scaleTicks(421_000)).toEqual([0, 100_000, 200_000, 300_000, 400_000, 500_000]);
  expect(scaleTicks(5)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a scale of nothing still has two ends', () => {
  expect(scaleTicks(0)).toEqual([0, 1]);
  expect(scaleTicks(Number.NaN)).toEqual([0, 1]);
});

test('the scale starts at zero, holds the largest value and has at most six marks', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (largest) => {
      const ticks = scaleTicks(largest);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest * (1 - 1e-6));
    }),
  );
});
