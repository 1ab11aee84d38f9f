import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantileTable, scoreOf } from './quantile-table.ts';
import { riskScore } from './risk-score.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });

test('quantiles are linear between order statistics', () => {
  expect([...quantileTable([30, 10, 20], 5)]).toEqual([10, 15, 20, 25, 30]);
  expect([...quantileTable([], 3)]).toEqual([0, 0, 0]);
  expect(() => quantileTable([Number.NaN])).toThrow(RangeError);
});

test('a score is the place in the table, in thousandths', () => {
  const table = quantileTable([0, 10, 20, 30, 40], 5);
  expect([-1, 0, 5, 20, 40, 41].map((value) => scoreOf(value, table))).toEqual([0, 0, 125, 500, 1000, 1000]);
  expect(scoreOf(1, quantileTable([1, 1, 1], 5))).toBe(500);
});

test('a score lies between 0 and 1000 and never falls as the value rises', () => {
  fc.assert(
    fc.property(fc.array(finite, { minLength: 1 }), finite, finite, (values, a, b) => {
      const table = quantileTable(values, 101);
      const [low, high] = [scoreOf(Math.min(a, b), table), scoreOf(Math.max(a, b), table)];
      expect(low).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1000);
    }),
  );
});

test('the weight moves the risk score from probability to expected duty', () => {
  const scale = { probabilities: quantileTable([0, 1]), expectedDuties: quantileTable([0, 1000]) };
  expect(riskScore(0.2, 700, scale, 0)).toBeCloseTo(200, 6);
  expect(riskScore(0.2, 700, scale, 1)).toBeCloseTo(700, 6);
  expect(riskScore(0.2, 700, scale, 0.5)).toBeCloseTo(450, 6);
});
