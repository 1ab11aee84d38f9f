import { memory } from '@tensorflow/tfjs-core';
import { TidewaiterError } from '@tidewaiter/domain';
import { describe, expect, test } from 'vitest';
import { evaluateScores } from '../../evaluate/evaluate-scores.ts';
import { sliceRows } from '../../slice-rows.ts';
import { testingData } from '../../testing-data.ts';
import { dualTaskNetwork } from './dual-task-network.ts';

const small = { hidden: [16, 8] as [number, number], epochs: 8, members: 2, batch: 128 };
const data = testingData(3000);
const train = sliceRows(data, 0, 2000);
const validation = sliceRows(data, 2000, 2500);
const test500 = sliceRows(data, 2500, 3000);

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing was thrown',
    (error: unknown) => (error instanceof TidewaiterError ? error.code : String(error)),
  );
}

describe('the dual-task network', () => {
  test('learns the probability and the duty, and leaves no tensor behind', async () => {
    const kind = dualTaskNetwork('network', small);
    await kind.train(sliceRows(data, 0, 300), { seed: 1, validation });
    const before = memory().numTensors;
    const model = await kind.train(train, { seed: 1, validation });
    const scores = await model.score(test500.matrix);
    const row = evaluateScores(
      { model: 'n', subset: 'all', isProbability: true },
      scores,
      test500.labels,
      test500.duty,
    );
    expect(row.auc).toBeGreaterThan(0.85);
    expect(row.precision['5']).toBeGreaterThan(0.8);
    expect(row.revenue_recall['10']).toBeGreaterThan(0.25);
    expect(memory().numTensors).toBe(before);
  });

  test('is the same for the same seed and another for another', async () => {
    const scored = async (seed: number) => {
      const model = await dualTaskNetwork('network', { ...small, epochs: 2 }).train(train, { seed, validation });
      return (await model.score(test500.matrix)).probability;
    };
    const first = await scored(5);
    expect(await scored(5)).toEqual(first);
    expect(await scored(6)).not.toEqual(first);
  });

  test('is read back with the same scores and explanations', async () => {
    const kind = dualTaskNetwork('network', { ...small, epochs: 2 });
    const model = await kind.train(train, { seed: 2, validation });
    const back = await kind.load(model.save());
    expect(await back.score(test500.matrix)).toEqual(await model.score(test500.matrix));
    expect(await back.explain(test500.matrix, [3])).toEqual(await model.explain(test500.matrix, [3]));
  });

  test('contributions and base add up to the logit of each row asked for', async () => {
    const model = await dualTaskNetwork('network', small).train(train, { seed: 3, validation });
    const rows = Array.from({ length: 100 }, (_, i) => 4 * i);
    const { probability } = await model.score(test500.matrix);
    const { features, contributions, base } = await model.explain(test500.matrix, rows);
    expect(features).toEqual([...data.matrix.names, 'importer']);
    for (const [i, row] of rows.entries()) {
      const own = contributions.subarray(i * features.length, (i + 1) * features.length);
      const logit = base + own.reduce((sum, value) => sum + value, 0);
      expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(probability[row] ?? 0, 4);
    }
    const ofConstant = rows.map((_, i) => contributions[i * features.length + features.indexOf('constant')]);
    expect(new Set(ofConstant)).toEqual(new Set([0]));
    expect((await model.explain(test500.matrix, [])).contributions.length).toBe(0);
  });

  test('a row may hold nothing known, absurd numbers and an importer never seen', async () => {
    const model = await dualTaskNetwork('network', { ...small, epochs: 1 }).train(train, { seed: 4, validation });
    const names = data.matrix.names;
    const values = new Float32Array(names.length * 3).fill(Number.NaN, 0, names.length);
    values.fill(Number.POSITIVE_INFINITY, names.length, names.length * 2).fill(-1e30, names.length * 2);
    const { probability, expectedDuty } = await model.score({
      ...data.matrix,
      rows: 3,
      values,
      categories: [Uint32Array.of(0, 9e8, 9e9)],
    });
    for (const chance of probability) expect(chance).toBeGreaterThan(0);
    for (const amount of expectedDuty) expect(Number.isFinite(amount)).toBe(true);
  });

  test('numbers that leave their range stop the training, and the last good epoch is kept', async () => {
    const poisoned = { ...train, weights: train.weights.slice() };
    const model = await dualTaskNetwork('network', { ...small, members: 1 }).train(poisoned, {
      seed: 1,
      validation,
      onProgress: ({ epoch }) => {
        if (epoch === 2) poisoned.weights.fill(Number.NaN);
      },
    });
    expect(model.notes).toEqual(['Training left the range of numbers in epoch 3; the weights of epoch 2 were kept.']);
    expect((await model.score(test500.matrix)).probability.every((chance) => chance > 0 && chance < 1)).toBe(true);
  });

  test('training that never ends in numbers is an error', async () => {
    const weights = new Float32Array(2000).fill(Number.NaN);
    const work = dualTaskNetwork('network', small).train({ ...train, weights }, { seed: 1, validation });
    expect(await codeOf(work)).toBe('training_diverged');
  });

  test('training stops at once when it is cancelled', async () => {
    const stop = new AbortController();
    let epochs = 0;
    const work = dualTaskNetwork('network', small).train(train, {
      seed: 1,
      validation,
      signal: stop.signal,
      onProgress: () => {
        epochs += 1;
        stop.abort();
      },
    });
    expect(await codeOf(work)).toBe('cancelled');
    expect(epochs).toBe(1);
  });

  test('another feature list is refused', async () => {
    const model = await dualTaskNetwork('network', { ...small, epochs: 1 }).train(train, { seed: 1, validation });
    expect(await codeOf(model.score({ ...test500.matrix, version: 'test-2' }))).toBe('feature_list_mismatch');
    const names = data.matrix.names.toReversed();
    expect(await codeOf(model.explain({ ...test500.matrix, names }, [0]))).toBe('feature_list_mismatch');
  });

  test('columns that never change are no obstacle', async () => {
    const matrix = { ...train.matrix, values: new Float32Array(train.matrix.values.length).fill(3) };
    const model = await dualTaskNetwork('network', { ...small, epochs: 1 }).train(
      { ...train, matrix },
      { seed: 1, validation },
    );
    const { probability } = await model.score(sliceRows({ ...train, matrix }, 0, 10).matrix);
    for (const chance of probability) expect(chance).toBeLessThan(0.6);
  });
});
