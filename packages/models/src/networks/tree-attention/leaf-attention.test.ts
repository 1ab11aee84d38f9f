import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../random/seeded-random.ts';
import { attention } from './attend-leaves.ts';
import { isInFours } from './attention-code.ts';
import { leafAttention } from './leaf-attention.ts';

const shapes = fc.record({
  trees: fc.integer({ min: 1, max: 9 }),
  keys: fc.constantFrom(1, 4, 8),
  heads: fc.constantFrom(1, 2, 3, 4),
  values: fc.constantFrom(3, 4, 16),
});

function example(shape: { trees: number; keys: number; heads: number; values: number }, seed: number, size = 1) {
  const random = seededRandom(seed);
  const numbers = (length: number) => Float32Array.from({ length }, () => size * random.normal());
  const count = 7;
  return {
    k: numbers(count * shape.keys),
    h: numbers(shape.keys * shape.heads),
    v: numbers(count * shape.heads * shape.values),
    batch: (rows: number) => ({
      rows,
      leaves: Int32Array.from({ length: rows * shape.trees }, () => Math.floor(count * random.uniform())),
      queries: numbers(rows * shape.keys),
    }),
  };
}

describe('attention over leaves for scoring', () => {
  test('answers and weights are those of plain loops, batch after batch', () => {
    let inFours = 0;
    fc.assert(
      fc.property(shapes, fc.nat(), fc.array(fc.integer({ min: 0, max: 40 })), (shape, seed, sizes) => {
        const { k, h, v, batch } = example(shape, seed);
        const attend = leafAttention(shape, k, h, v);
        inFours += Number(isInFours(shape));
        for (const size of sizes) {
          const { rows, leaves, queries } = batch(size);
          const wanted = attention(leaves, { ...shape, rows }, k, queries, h, v);
          const got = attend(rows, leaves, queries);
          expect(got.answer.length).toBe(wanted.answer.length);
          got.answer.forEach((value, i) => {
            expect(value).toBeCloseTo(wanted.answer[i] ?? Number.NaN, 5);
          });
          got.weights.forEach((value, i) => {
            expect(value).toBeCloseTo(wanted.weights[i] ?? Number.NaN, 6);
          });
        }
      }),
      { numRuns: 200 },
    );
    expect(inFours).toBeGreaterThan(20);
  });

  test('scores far beyond what an exponential holds, and numbers lost, come out as in plain loops', () => {
    const shape = { trees: 6, keys: 8, heads: 2, values: 4 };
    const { k, h, v, batch } = example(shape, 3, 40);
    const { rows, leaves, queries } = batch(9);
    queries[12] = Number.NaN;
    const wanted = attention(leaves, { ...shape, rows }, k, queries, h, v).answer;
    const got = leafAttention(shape, k, h, v)(rows, leaves, queries).answer;
    expect(wanted.some(Number.isNaN)).toBe(true);
    got.forEach((value, i) => {
      if (Number.isNaN(wanted[i])) expect(value).toBeNaN();
      else expect(value).toBeCloseTo(wanted[i] ?? Number.NaN, 3);
    });
  });
});
