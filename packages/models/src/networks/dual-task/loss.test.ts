import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dualTaskLoss } from './loss.ts';

const row = fc.record({
  logit: fc.double({ min: -6, max: 6, noNaN: true }),
  output: fc.double({ min: -3, max: 3, noNaN: true }),
  label: fc.integer({ min: 0, max: 1 }),
  duty: fc.option(fc.double({ min: -3, max: 3, noNaN: true }), { nil: Number.NaN }),
  weight: fc.double({ min: 0.5, max: 4, noNaN: true }),
});

describe('the loss of both tasks', () => {
  test('its slope is the difference quotient of its value', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const targets = {
          labels: Float32Array.from(rows, ({ label }) => label),
          duty: Float32Array.from(rows, ({ duty }) => duty),
          weights: Float32Array.from(rows, ({ weight }) => weight),
        };
        const outputs = rows.flatMap(({ logit, output }) => [logit, output]);
        const { slope } = dualTaskLoss(outputs, targets, 0.3);
        const step = 1e-5;
        for (const [i, own] of outputs.entries()) {
          const up = dualTaskLoss(outputs.with(i, own + step), targets, 0.3).loss;
          const down = dualTaskLoss(outputs.with(i, own - step), targets, 0.3).loss;
          expect(slope[i]).toBeCloseTo((up - down) / (2 * step), 4);
        }
      }),
    );
  });

  test('a huge assessment pulls no harder than a large one', () => {
    const one = (duty: number) => ({
      labels: Float32Array.of(1),
      duty: Float32Array.of(duty),
      weights: Float32Array.of(1),
    });
    expect(dualTaskLoss([0, 0], one(1000), 1).slope).toEqual(dualTaskLoss([0, 0], one(2), 1).slope);
  });

  test('doubling every weight changes nothing', () => {
    const targets = (weight: number) => ({
      labels: Float32Array.of(1, 0),
      duty: Float32Array.of(1, Number.NaN),
      weights: Float32Array.of(weight, 3 * weight),
    });
    expect(dualTaskLoss([0.3, 0, -1, 0], targets(2), 0.2).loss).toBeCloseTo(
      dualTaskLoss([0.3, 0, -1, 0], targets(1), 0.2).loss,
      6,
    );
  });
});
