import { expect, test } from 'vitest';
import { sampleWeights } from './sample-weights.ts';

test('weights are one over the probability, clipped, and one where it is not known', () => {
  expect([...sampleWeights([1, 0.5, 0.25, 0.001, Number.NaN, 0])]).toEqual([1, 2, 4, 50, 1, 1]);
});
