import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dutyBins } from '../evaluate/duty-bins.ts';
import { seededRandom } from '../random/seeded-random.ts';
import { fitDutyCurve } from './fit-duty-curve.ts';

/** Items one in five of which brings a duty; the forecaster is too flat by the given exponent, as hurdle models are. */
function flattened(rows: number, seed: number, exponent: number) {
  const random = seededRandom(seed);
  const mean = Float64Array.from({ length: rows }, () => Math.exp(5 + 2 * random.normal()));
  const duty = mean.map((amount) => (random.uniform() < 0.2 ? 5 * amount * Math.exp(0.6 * random.normal() - 0.18) : 0));
  return { expected: mean.map((amount) => amount ** exponent), duty, weights: new Float32Array(rows).fill(1) };
}

const worst = (expected: ArrayLike<number>, duty: ArrayLike<number>) =>
  Math.max(...dutyBins(expected, duty).map((bin) => Math.abs(Math.log(bin.assessed / bin.expected))));

describe('the curve of expected duties', () => {
  test('makes every tenth of later items bring about what it was expected to', () => {
    const { expected, duty, weights } = flattened(20_000, 1, 0.75);
    const { factor, power } = fitDutyCurve(expected, duty, weights);
    const later = flattened(20_000, 2, 0.75);
    expect(power).toBeGreaterThan(0.25);
    expect(worst(later.expected, later.duty)).toBeGreaterThan(1);
    expect(
      worst(
        later.expected.map((amount) => factor * amount ** (1 + power)),
        later.duty,
      ),
    ).toBeLessThan(0.35);
  });

  test('stays near what was foretold where that was right', () => {
    const { expected, duty, weights } = flattened(20_000, 3, 1);
    const { factor, power } = fitDutyCurve(expected, duty, weights);
    expect(Math.abs(power)).toBeLessThan(0.05);
    expect(factor * 150 ** (1 + power)).toBeGreaterThan(130);
    expect(factor * 150 ** (1 + power)).toBeLessThan(170);
  });

  test('is what was foretold where too few items brought anything', () => {
    const { expected, weights } = flattened(200, 4, 1);
    const few = Float64Array.from(expected, (amount, row) => (row < 29 ? amount : 0));
    expect(fitDutyCurve(expected, few, weights)).toEqual({ factor: 1, power: 0 });
    expect(fitDutyCurve([], [], [])).toEqual({ factor: 1, power: 0 });
  });

  test('rises and is finite, whatever the items', () => {
    const amount = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e9, noNaN: true }));
    const row = fc.record({ expected: amount, duty: amount, weight: fc.double({ min: 0.02, max: 50, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 40, maxLength: 120 }), (rows) => {
        const { factor, power } = fitDutyCurve(
          rows.map(({ expected }) => expected),
          rows.map(({ duty }) => duty),
          rows.map(({ weight }) => weight),
        );
        expect(factor).toBeGreaterThan(0);
        expect(Number.isFinite(factor)).toBe(true);
        expect(Math.abs(power)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});
