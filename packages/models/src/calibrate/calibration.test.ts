import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedCalibrationError } from '../evaluate/expected-calibration-error.ts';
import { reliabilityBins } from '../evaluate/reliability-bins.ts';
import { seededRandom } from '../random/seeded-random.ts';
import { calibratedScores } from './calibrated-scores.ts';
import { calibrated } from './calibration.ts';
import { fitCalibration } from './fit-calibration.ts';
import { fitDutyFactor } from './fit-duty-factor.ts';
import { fitIsotonic } from './fit-isotonic.ts';
import { fitPlatt } from './fit-platt.ts';

/** A forecaster that is too sure of itself: log odds doubled and shifted; where `bent`, only those above even. */
function overconfident(rows: number, seed: number, bent = false) {
  const random = seededRandom(seed);
  const truth = Float32Array.from({ length: rows }, () => 1 / (1 + Math.exp(1 - 1.5 * random.normal())));
  const labels = Uint8Array.from(truth, (chance) => Number(random.uniform() < chance));
  const probability = truth.map((chance) => {
    const odds = Math.log(chance / (1 - chance));
    return 1 / (1 + Math.exp(bent ? -(odds > 0 ? 4 : 0.5) * odds : -2 * odds - 1));
  });
  const duty = Float64Array.from(labels, (label) => label * 100);
  const weights = new Float32Array(rows).fill(1);
  return { labels, probability, duty, weights, expectedDuty: probability.map((chance) => chance * 50) };
}

describe('calibration', () => {
  test.each([
    ['a line', 300],
    ['steps', 5000],
  ])('%s never turns the ranking round', (_, rows) => {
    const slice = overconfident(rows, 1, rows > 1000);
    const calibration = fitCalibration(slice, slice);
    expect(calibration.knots.length > 0).toBe(rows > 1000);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const [low, high] = [calibrated(calibration, Math.min(a, b)), calibrated(calibration, Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThan(0);
        expect(high).toBeLessThan(1);
        if (Math.min(a, b) > 1e-6 && Math.max(a, b) < 1 - 1e-6 && Math.abs(a - b) > 1e-6)
          expect(low).toBeLessThan(high);
      }),
    );
  });

  test('an overconfident forecast becomes one that can be believed', () => {
    const calibration = fitCalibration(overconfident(8000, 2), overconfident(8000, 2));
    const later = overconfident(8000, 3);
    const error = (probability: Float32Array) =>
      expectedCalibrationError(reliabilityBins(probability, later.labels)) ?? 1;
    expect(error(later.probability)).toBeGreaterThan(0.1);
    expect(error(calibratedScores(calibration, later).probability)).toBeLessThan(0.025);
  });

  test('the expected duties of a later slice add up to the assessed ones', () => {
    const calibration = fitCalibration(overconfident(8000, 4), overconfident(8000, 4));
    const later = overconfident(8000, 5);
    const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
    const ratio = sum(calibratedScores(calibration, later).expectedDuty) / sum(later.duty);
    expect(ratio).toBeGreaterThan(0.95);
    expect(ratio).toBeLessThan(1.05);
  });

  test('a slice without duty leaves the expected duty as it is', () => {
    expect(fitDutyFactor([1, 2], [0, 0], [1, 1])).toBe(1);
  });

  test('chances that can be believed already stay as they are', () => {
    const random = seededRandom(5);
    const probability = Float32Array.from({ length: 3000 }, () => random.uniform() ** 3);
    const labels = Array.from(probability, (chance) => Number(random.uniform() < chance));
    const ones = new Float32Array(3000).fill(1);
    const scores = { probability, expectedDuty: probability };
    const { slope, intercept, knots } = fitCalibration(scores, { labels, duty: new Float64Array(3000), weights: ones });
    expect({ slope, intercept, knots }).toEqual({ slope: 1, intercept: 0, knots: [] });
  });

  test('few rows change little, and no slope is negative', () => {
    const few = fitPlatt(Float64Array.from([-1, 1]), [0, 1], [1, 1]);
    expect(few.slope).toBeGreaterThan(0.5);
    expect(few.slope).toBeLessThan(1.5);
    const against = fitPlatt(
      Float64Array.from({ length: 200 }, (_, i) => i / 50 - 2),
      new Uint8Array(200).fill(1, 0, 100),
      new Float32Array(200).fill(1),
    );
    expect(against.slope).toBeGreaterThan(0);
  });

  test('the isotonic fit of rising labels is the labels, and pools those that fall', () => {
    const one = new Float32Array(4).fill(1);
    expect(fitIsotonic(Float64Array.from([1, 2, 3, 4]), [0, 1, 0, 1], one)).toEqual([
      { logit: 1, rate: 0 },
      { logit: 2.5, rate: 0.5 },
      { logit: 4, rate: 1 },
    ]);
  });

  test('the isotonic fit rises and keeps the mean', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 1 })), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, (pairs) => {
        const labels = pairs.map(([, label]) => label);
        const knots = fitIsotonic(
          Float64Array.from(pairs, ([logit]) => logit),
          labels,
          labels.map(() => 1),
        );
        for (const [i, knot] of knots.entries()) {
          if (i === 0) continue;
          expect(knot.logit).toBeGreaterThan(knots[i - 1]?.logit ?? 0);
          expect(knot.rate).toBeGreaterThan(knots[i - 1]?.rate ?? 0);
        }
        const rateOf = (logit: number) =>
          knots.reduce((best, knot) => (Math.abs(knot.logit - logit) < Math.abs(best.logit - logit) ? knot : best))
            .rate;
        if (knots.length === 1)
          expect(rateOf(0)).toBeCloseTo(labels.reduce((sum, label) => sum + label, 0) / labels.length, 9);
      }),
    );
  });
});
