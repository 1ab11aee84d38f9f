import { featureNames } from '@tidewaiter/features';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random/seeded-random.ts';
import { sliceRows } from '../slice-rows.ts';
import { testingData } from '../testing-data.ts';
import type { TrainingData } from '../training-data.ts';
import { fitTowards, identityLink, logisticLink } from './fit-towards.ts';
import { priorLine } from './prior-line.ts';
import { priorDutyTerms, priorTerms } from './prior-terms.ts';

const names = ['unit_price_position', 'rate_importer', 'aeo', 'log_value', 'noise'];

/** Made-up outcomes by some of the features that have a meaning; where `turned`, cheap goods are the honest ones. */
function outcomes(rows: number, seed: number, turned = false): TrainingData {
  const random = seededRandom(seed);
  const values = new Float32Array(rows * names.length);
  const labels = new Uint8Array(rows);
  const duty = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const price = random.normal() * 2;
    const rate = 0.02 + 0.3 * random.uniform() ** 3;
    const value = 8 + random.normal();
    values.set([price, rate, Number(random.uniform() < 0.1), value, random.normal()], row * names.length);
    const odds = -3.2 + (turned ? 1 : -1) * Math.min(4, Math.max(-4, price)) + 2 * (rate > 0.1 ? 1 : 0);
    labels[row] = Number(random.uniform() < 1 / (1 + Math.exp(-odds)));
    duty[row] = labels[row] ? Math.exp(0.5 * value + 0.3 * random.normal()) : 0;
  }
  return {
    matrix: { version: 'prior-1', names, rows, values, categoryNames: [], categories: [] },
    labels,
    duty,
    weights: new Float32Array(rows).fill(1),
    days: Int32Array.from({ length: rows }, (_, row) => 18_000 + Math.floor(row / 100)),
  };
}

const train = (data: TrainingData) => priorLine().train(data, { seed: 1, validation: data });

/** Chance that a non-compliant row ranks above a compliant one. */
function auc(scores: Float32Array, labels: Uint8Array): number {
  const [bad, good] = [1, 0].map((label) => scores.filter((_, row) => labels[row] === label));
  let wins = 0;
  for (const one of bad ?? []) for (const other of good ?? []) wins += one > other ? 1 : one === other ? 0.5 : 0;
  return wins / ((bad?.length ?? 0) * (good?.length ?? 0));
}

describe('a line held to what is known beforehand', () => {
  const later = outcomes(1500, 9);

  test('ranks well by a handful of outcomes, and hardly differs from one made by none', async () => {
    const few = await train(outcomes(30, 2));
    const { probability } = await few.score(later.matrix);
    expect(auc(probability, later.labels)).toBeGreaterThan(0.75);
  });

  test('learns the contrary of what was believed where outcomes say so', async () => {
    const contrary = outcomes(4000, 3, true);
    const other = outcomes(1500, 4, true);
    const judged = async (data: TrainingData) =>
      auc((await (await train(data)).score(other.matrix)).probability, other.labels);
    const [many, hardlyAny] = [await judged(contrary), await judged(sliceRows(contrary, 0, 10))];
    expect(hardlyAny).toBeLessThan(0.55);
    expect(many).toBeGreaterThan(hardlyAny + 0.1);
  });

  test('explains its log odds exactly, under the features that it reads', async () => {
    const model = await train(outcomes(400, 5));
    const { probability } = await model.score(later.matrix);
    const { features, contributions, base } = await model.explain(later.matrix, [0, 7, 1499]);
    for (const [i, row] of [0, 7, 1499].entries()) {
      const own = contributions.subarray(i * features.length, (i + 1) * features.length);
      expect(1 / (1 + Math.exp(-own.reduce((sum, value) => sum + value, base)))).toBeCloseTo(probability[row] ?? 0, 5);
      expect(own[names.indexOf('noise')]).toBe(0);
    }
  });

  test('is read back with the same scores, and refuses another list of features', async () => {
    const model = await train(outcomes(400, 6));
    const back = await priorLine().load(model.save());
    expect(await back.score(later.matrix)).toEqual(await model.score(later.matrix));
    await expect(back.score({ ...later.matrix, version: 'prior-2' })).rejects.toMatchObject({
      code: 'feature_list_mismatch',
    });
  });

  test('foretells the level where a list has none of the features it knows', async () => {
    const data = testingData(2000);
    const { names: own } = data.matrix;
    const strange = { ...data, matrix: { ...data.matrix, names: own.map((name) => `${name}_elsewhere`) } };
    const { probability, expectedDuty } = await (await train(strange)).score(strange.matrix);
    const level = data.labels.reduce((sum, label) => sum + label, 0) / data.labels.length;
    expect(Math.max(...probability) - Math.min(...probability)).toBe(0);
    expect(probability[0]).toBeCloseTo(level, 2);
    expect(expectedDuty.every((amount) => Number.isFinite(amount) && amount > 0)).toBe(true);
  });

  test('reads features that there are', () => {
    const read = [...priorTerms, ...priorDutyTerms].flatMap(({ feature, beside }) => [feature, beside ?? feature]);
    for (const feature of read) expect(featureNames).toContain(feature);
  });
});

describe('fitting towards beliefs', () => {
  test('no rows leave what is believed, and many take it where they say', () => {
    const believed = [{ mean: 0.8, deviation: 0.3 }];
    const none = { terms: new Float64Array(), rows: 0, targets: [], weights: [] };
    expect(fitTowards(none, believed, logisticLink, -2)).toEqual({ constant: -2, weights: [0.8], means: [0] });
    const rows = 2000;
    const terms = Float64Array.from({ length: rows }, (_, row) => (row % 100) / 10 - 5);
    const targets = terms.map((x) => 3 - 1.5 * x);
    const { constant, weights } = fitTowards(
      { terms, rows, targets, weights: new Float64Array(rows).fill(1) },
      believed,
      identityLink,
      0,
    );
    expect(weights[0]).toBeCloseTo(-1.5, 2);
    expect(constant).toBeCloseTo(3 + 1.5 * 0.05, 2);
  });

  test('any rows give finite weights', () => {
    const row = fc.record({
      x: fc.double({ min: -5, max: 5, noNaN: true }),
      label: fc.integer({ min: 0, max: 1 }),
      weight: fc.double({ min: 0.02, max: 50, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const line = fitTowards(
          {
            terms: Float64Array.from(rows.flatMap(({ x }) => [x, 2 * x])),
            rows: rows.length,
            targets: rows.map(({ label }) => label),
            weights: rows.map(({ weight }) => weight),
          },
          [
            { mean: 0.5, deviation: 0.3 },
            { mean: 0, deviation: 1 },
          ],
          logisticLink,
          -2,
        );
        for (const value of [line.constant, ...line.weights, ...line.means]) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
