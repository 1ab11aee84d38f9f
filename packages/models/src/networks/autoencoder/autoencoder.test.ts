import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { areaUnderCurve } from '../../evaluate/area-under-curve.ts';
import { tieGroups } from '../../evaluate/tie-groups.ts';
import { seededRandom } from '../../random/seeded-random.ts';
import { sliceRows } from '../../slice-rows.ts';
import type { TrainingData } from '../../training-data.ts';
import { autoencoder } from './autoencoder.ts';

/** Eight features that hang together by two numbers; of one row in twenty, one feature was put out of tune. */
function tunedData(rows: number): TrainingData {
  const random = seededRandom(1);
  const names = Array.from({ length: 8 }, (_, i) => `f${i}`);
  const labels = Uint8Array.from({ length: rows }, () => Number(random.uniform() < 0.05));
  const values = new Float32Array(rows * names.length);
  for (let row = 0; row < rows; row++) {
    const [a, b] = [random.normal(), random.normal()];
    for (let i = 0; i < names.length; i++) {
      values[row * names.length + i] = a * Math.cos(i) + b * Math.sin(i) + 0.1 * random.normal();
    }
    const moved = row * names.length + Math.floor(random.uniform() * names.length);
    if (labels[row]) values[moved] = (values[moved] ?? 0) + (random.uniform() < 0.5 ? 1.2 : -1.2);
  }
  return {
    matrix: { version: 'v', names, rows, values, categoryNames: ['office'], categories: [new Uint32Array(rows)] },
    labels,
    duty: new Float64Array(rows),
    weights: new Float32Array(rows).fill(1),
    days: new Int32Array(rows),
  };
}

const data = tunedData(3000);
const unlabelled = { ...sliceRows(data, 0, 2400), labels: new Uint8Array(2400) };
const later = sliceRows(data, 2400, 3000);
const trained = autoencoder().train(unlabelled, { seed: 1, validation: later });

describe('the autoencoder', () => {
  test('ranks items that are out of tune first, without having seen a label', async () => {
    const { probability } = await (await trained).score(later.matrix);
    expect(areaUnderCurve(tieGroups(probability), later.labels)).toBeGreaterThan(0.75);
  });

  test('says which features are out of the ordinary: contributions add up to the log odds', async () => {
    const model = await trained;
    const before = memory().numTensors;
    const { probability } = await model.score(later.matrix);
    const { features, contributions, base } = await model.explain(later.matrix, [0, 300, 599]);
    expect(memory().numTensors).toBe(before);
    expect(features).toEqual([...later.matrix.names, 'office']);
    [0, 300, 599].forEach((row, i) => {
      const own = contributions.subarray(i * features.length, (i + 1) * features.length);
      const logit = own.reduce((sum, value) => sum + value, base);
      expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(probability[row] ?? 0, 4);
    });
  });

  test('is the same for the same seed, and read back with the same scores', async () => {
    const again = await autoencoder().train(unlabelled, { seed: 1, validation: later });
    const scores = await (await trained).score(later.matrix);
    expect(await again.score(later.matrix)).toEqual(scores);
    expect(await (await autoencoder().load(again.save())).score(later.matrix)).toEqual(scores);
  });

  test('a row may hold nothing known and absurd numbers', async () => {
    const values = new Float32Array(24).fill(Number.NaN, 0, 8).fill(Number.POSITIVE_INFINITY, 8, 16).fill(-1e30, 16);
    const { probability } = await (await trained).score({
      ...later.matrix,
      rows: 3,
      values,
      categories: [new Uint32Array(3)],
    });
    for (const chance of probability) expect(chance > 0 && chance <= 1).toBe(true);
  });
});
