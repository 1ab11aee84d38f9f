import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaUnderCurve } from './area-under-curve.ts';
import { averagePrecision } from './average-precision.ts';
import { brierScore } from './brier-score.ts';
import { evaluateScores } from './evaluate-scores.ts';
import { examinedItems } from './examined-items.ts';
import { expectedCalibrationError } from './expected-calibration-error.ts';
import { expectedTopSum } from './expected-top-sum.ts';
import { reliabilityBins } from './reliability-bins.ts';
import { tieGroups } from './tie-groups.ts';

/** Every order in which tied items may stand. */
function orders(scores: readonly number[]): number[][] {
  const extend = (taken: number[]): number[][] => {
    if (taken.length === scores.length) return [taken];
    const left = scores.map((_, item) => item).filter((item) => !taken.includes(item));
    const best = Math.max(...left.map((item) => scores[item] ?? 0));
    return left.filter((item) => scores[item] === best).flatMap((item) => extend([...taken, item]));
  };
  return extend([]);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const ranked = fc
  .array(fc.record({ score: fc.integer({ min: 0, max: 3 }), label: fc.integer({ min: 0, max: 1 }), duty: fc.nat(9) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((items) => ({
    scores: items.map(({ score }) => score),
    labels: items.map(({ label }) => label),
    duty: items.map(({ duty }) => duty),
  }));

describe('measures of a ranking', () => {
  test('what is found at the top is the mean over all orders of ties', () => {
    fc.assert(
      fc.property(ranked, fc.nat(6), ({ scores, duty }, examined) => {
        const brute = mean(
          orders(scores).map((order) => order.slice(0, examined).reduce((sum, item) => sum + (duty[item] ?? 0), 0)),
        );
        expect(expectedTopSum(tieGroups(scores), duty, examined)).toBeCloseTo(brute, 9);
      }),
    );
  });

  test('average precision is the mean over all orders of ties', () => {
    fc.assert(
      fc.property(ranked, ({ scores, labels }) => {
        const positives = labels.reduce((sum, label) => sum + label, 0);
        const brute = orders(scores).map((order) => {
          let found = 0;
          let total = 0;
          for (const [place, item] of order.entries()) {
            if (labels[item] !== 1) continue;
            found += 1;
            total += found / (place + 1);
          }
          return total / positives;
        });
        const own = averagePrecision(tieGroups(scores), labels);
        if (positives === 0) expect(own).toBeNull();
        else expect(own).toBeCloseTo(mean(brute), 9);
      }),
    );
  });

  test('the area under the curve is the share of pairs in the right order, ties half', () => {
    fc.assert(
      fc.property(ranked, ({ scores, labels }) => {
        const pairs = labels.flatMap((a, i) => labels.flatMap((b, j) => (a === 1 && b === 0 ? [[i, j] as const] : [])));
        const won = pairs.map(([i, j]) => (Math.sign((scores[i] ?? 0) - (scores[j] ?? 0)) + 1) / 2);
        const own = areaUnderCurve(tieGroups(scores), labels);
        if (pairs.length === 0) expect(own).toBeNull();
        else expect(own).toBeCloseTo(mean(won), 9);
      }),
    );
  });

  test('the order of the input decides nothing', () => {
    fc.assert(
      fc.property(ranked, ({ scores, labels, duty }) => {
        const row = (reverse: boolean) => {
          const turn = (values: number[]) => Float32Array.from(reverse ? values.toReversed() : values);
          const probability = turn(scores.map((score) => score / 4));
          const judged = { model: 'm', subset: 'all', isProbability: true };
          const result = evaluateScores(judged, { probability, expectedDuty: turn(scores) }, turn(labels), turn(duty));
          const figures = [result.precision, result.recall, result.revenue_recall].flatMap((at) => Object.values(at));
          return [...figures, result.auc, result.average_precision, result.brier, result.ece];
        };
        for (const [i, value] of row(false).entries()) {
          const other = row(true)[i];
          if (value === null) expect(other).toBeNull();
          else expect(other).toBeCloseTo(value, 9);
        }
      }),
    );
  });

  test('a hand-made table has the figures worked out on paper', () => {
    const probability = Float32Array.from([0.875, 0.75, 0.75, 0.25, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125]);
    const labels = [1, 1, 0, 0, 1, 0, 0, 0, 0, 0];
    const duty = [10, 40, 0, 0, 50, 0, 0, 0, 0, 0];
    const expectedDuty = Float32Array.from([1, 9, 2, 0, 0, 0, 0, 0, 0, 0]);
    const row = evaluateScores(
      { model: 'm', subset: 'all', isProbability: true },
      { probability, expectedDuty },
      labels,
      duty,
    );
    expect(row).toMatchObject({ items: 10, nonCompliant: 3 });
    expect(row.precision).toEqual({ '1': 1, '2': 1, '5': 1, '10': 1 });
    expect(row.recall['10']).toBeCloseTo(1 / 3, 9);
    expect(row.revenue_recall['10']).toBeCloseTo(0.4, 9);
    // Pairs won: 7 by the first, 6.5 by the second, 2.5 by the third, of 21.
    expect(row.auc).toBeCloseTo(16 / 21, 9);
    expect(row.brier).toBeCloseTo(
      (0.125 ** 2 + 0.25 ** 2 + 0.75 ** 2 + 0.25 ** 2 + 0.875 ** 2 + 5 * 0.125 ** 2) / 10,
      9,
    );
  });

  test('scores that are not probabilities get no Brier score and no calibration error', () => {
    const scores = Float32Array.from([3, 2]);
    const judged = { model: 'm', subset: 'all', isProbability: false };
    const row = evaluateScores(judged, { probability: scores, expectedDuty: scores }, [1, 0], [0, 0]);
    expect(row).toMatchObject({ brier: null, ece: null, auc: 1 });
    expect(row.revenue_recall).toEqual({ '1': null, '2': null, '5': null, '10': null });
  });

  test('an empty subset has no measures', () => {
    const none = new Float32Array(0);
    const row = evaluateScores(
      { model: 'm', subset: 'none', isProbability: true },
      { probability: none, expectedDuty: none },
      [],
      [],
    );
    expect(row).toMatchObject({ items: 0, auc: null, average_precision: null, brier: null, ece: null });
    expect(row.precision['5']).toBeNull();
  });

  test('the examined share is rounded up', () => {
    expect([examinedItems(100, 5), examinedItems(101, 5), examinedItems(1, 1), examinedItems(0, 5)]).toEqual([
      5, 6, 1, 0,
    ]);
  });
});

describe('measures of a probability', () => {
  test('bins hold every item, and the calibration error is their mean distance by items', () => {
    const probability = [0, 0.05, 0.5, 0.52, 1];
    const labels = [0, 1, 0, 1, 1];
    const bins = reliabilityBins(probability, labels, 15);
    expect(bins.map(({ items }) => items)).toEqual([2, 2, 1]);
    expect(bins[0]).toMatchObject({ predicted: 0.025, observed: 0.5 });
    expect(expectedCalibrationError(bins)).toBeCloseTo((2 * 0.475 + 2 * 0.01 + 0) / 5, 9);
  });

  test('the Brier score of a sure and right forecast is 0, of a coin 0.25', () => {
    expect(brierScore([1, 0], [1, 0])).toBe(0);
    expect(brierScore([0.5, 0.5], [1, 0])).toBe(0.25);
  });
});
