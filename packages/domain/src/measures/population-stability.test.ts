import fc from 'fast-check';
import { expect, test } from 'vitest';
import { driftLevel, populationStability } from './population-stability.ts';

const counts = fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 });

test('the index is zero where the counts are alike, never below, and the same both ways', () => {
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      const index = populationStability(a, b);
      if (a.every((count) => count === 0) || b.every((count) => count === 0)) {
        expect(index).toBeNull();
        return;
      }
      expect(populationStability(a, a)).toBe(0);
      expect(populationStability(b, a)).toBeCloseTo(index ?? Number.NaN, 12);
      expect(Number.isFinite(index)).toBe(true);
    }),
  );
});

test('a shift from one half to the other is what the formula says', () => {
  const [a, b] = [0.5, 0.8];
  const byHand = (b - a) * Math.log(b / a) + (1 - b - a) * Math.log((1 - b) / a);
  expect(populationStability([500_000, 500_000], [800_000, 200_000])).toBeCloseTo(byHand, 4);
  expect(driftLevel(byHand)).toBe('large');
});

test('an empty bin keeps the index finite, and bins must be the same', () => {
  expect(populationStability([100, 0], [0, 100])).toBeGreaterThan(1);
  expect(() => populationStability([1], [1, 2])).toThrow(RangeError);
});

test('the words change at a tenth and a quarter', () => {
  expect([0, 0.099, 0.1, 0.249, 0.25, 4].map(driftLevel)).toEqual([
    'stable',
    'stable',
    'moderate',
    'moderate',
    'large',
    'large',
  ]);
});
