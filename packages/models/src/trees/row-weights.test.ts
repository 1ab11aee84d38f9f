import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowWeights } from './row-weights.ts';

const rows = fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 });

test('weights keep their proportions and add up to their effective size, at most the number of rows', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const weights = Float32Array.from(given);
      const scaled = rowWeights(weights);
      const sum = scaled.reduce((total, weight) => total + weight, 0);
      expect(sum).toBeLessThanOrEqual(given.length * (1 + 1e-5));
      expect(sum).toBeGreaterThanOrEqual(1 - 1e-5);
      scaled.forEach((weight, row) => {
        expect(weight / (scaled[0] ?? 1)).toBeCloseTo((weights[row] ?? 0) / (weights[0] ?? 1), 2);
      });
    }),
  );
});
