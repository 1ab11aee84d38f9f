import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowWeights } from './row-weights.ts';

const rows = fc.array(fc.record({ weight: fc.double({ min: 0.1, max: 50, noNaN: true }), day: fc.nat(900) }), {
  minLength: 1,
  maxLength: 40,
});

test('weights keep their proportions and add up to their effective size, at most the number of rows', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const weights = Float32Array.from(given, ({ weight }) => weight);
      const scaled = rowWeights({ weights, days: new Int32Array(given.length) });
      const sum = scaled.reduce((total, weight) => total + weight, 0);
      expect(sum).toBeLessThanOrEqual(given.length * (1 + 1e-5));
      expect(sum).toBeGreaterThanOrEqual(1 - 1e-5);
      scaled.forEach((weight, row) => {
        expect(weight / (scaled[0] ?? 1)).toBeCloseTo((weights[row] ?? 0) / (weights[0] ?? 1), 2);
      });
    }),
  );
});

test('a row counts half of what a row counts that is one half-life younger', () => {
  const scaled = rowWeights({ weights: Float32Array.of(1, 1, 2), days: Int32Array.of(0, 100, 200) }, 100);
  expect((scaled[0] ?? 0) / (scaled[1] ?? 1)).toBeCloseTo(0.5, 6);
  expect((scaled[1] ?? 0) / (scaled[2] ?? 1)).toBeCloseTo(0.25, 6);
});
