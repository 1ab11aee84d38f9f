import { expect, test } from 'vitest';
import { adam } from './adam.ts';

test('the first step is the rate against the sign of the gradient', () => {
  const weights = Float32Array.of(1, 1, 1);
  adam([{ from: 0, to: 3, decay: 0 }], 3)(weights, Float32Array.of(5, -0.01, 0), 0.1);
  for (const [i, wanted] of [0.9, 1.1, 1].entries()) expect(weights[i]).toBeCloseTo(wanted, 4);
});

test('many steps find the lowest point of a bowl, and decay pulls it to zero', () => {
  const weights = Float32Array.of(0, 0);
  const parts = [
    { from: 0, to: 1, decay: 0 },
    { from: 1, to: 2, decay: 1 },
  ];
  const step = adam(parts, 2);
  for (let i = 0; i < 3000; i++)
    step(
      weights,
      weights.map((weight) => weight - 3),
      0.01,
    );
  expect(weights[0]).toBeCloseTo(3, 2);
  expect(weights[1]).toBeGreaterThan(0);
  expect(weights[1]).toBeLessThan(2.9);
});
