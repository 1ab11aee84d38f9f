import { TidewaiterError } from '@tidewaiter/domain';
import { describe, expect, test } from 'vitest';
import { evaluateScores } from '../evaluate/evaluate-scores.ts';
import { seededRandom } from '../random/seeded-random.ts';
import { sliceRows } from '../slice-rows.ts';
import { testingData } from '../testing-data.ts';
import { trees } from './trees.ts';

const small = { rounds: 60, maxLeaves: 8, minChildWeight: 1, patience: 10, columnSample: 1 };
const data = testingData(3000);
const train = sliceRows(data, 0, 2000);
const validation = sliceRows(data, 2000, 2500);
const later = sliceRows(data, 2500, 3000);
const kind = trees('trees', small, 1);

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing was thrown',
    (error: unknown) => (error instanceof TidewaiterError ? error.code : String(error)),
  );
}

describe('boosted trees', () => {
  test('learn the probability and the duty', async () => {
    const model = await kind.train(train, { seed: 1, validation });
    const scores = await model.score(later.matrix);
    const row = evaluateScores({ model: 't', subset: 'all', isProbability: true }, scores, later.labels, later.duty);
    expect(row.auc).toBeGreaterThan(0.85);
    expect(row.precision['5']).toBeGreaterThan(0.8);
    expect(row.revenue_recall['10']).toBeGreaterThan(0.25);
    expect(row.ece).toBeLessThan(0.1);
  });

  test('are the same by any number of threads, and others by another seed', async () => {
    const bytes = async (threads: number, seed: number) =>
      (
        await trees('trees', { ...small, rounds: 8, rowSample: 0.7 }, threads).train(train, { seed, validation })
      ).save();
    const one = await bytes(1, 5);
    expect(await bytes(2, 5)).toEqual(one);
    expect(await bytes(3, 5)).toEqual(one);
    expect(await bytes(1, 6)).not.toEqual(one);
  });

  test('are read back with the same scores and explanations', async () => {
    const model = await kind.train(train, { seed: 2, validation });
    const back = await kind.load(model.save());
    expect(await back.score(later.matrix)).toEqual(await model.score(later.matrix));
    expect(await back.explain(later.matrix, [3])).toEqual(await model.explain(later.matrix, [3]));
  });

  test('say why: contributions and base add up to the log odds', async () => {
    const model = await kind.train(train, { seed: 3, validation });
    const rows = Array.from({ length: 150 }, (_, i) => 3 * i);
    const { probability } = await model.score(later.matrix);
    const { features, contributions, base } = await model.explain(later.matrix, rows);
    rows.forEach((row, i) => {
      const own = contributions.subarray(i * features.length, (i + 1) * features.length);
      const logit = own.reduce((sum, value) => sum + value, base);
      expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(probability[row] ?? 0, 5);
      expect(own[features.indexOf('constant')]).toBe(0);
    });
  });

  test('a feature that may only lower the answer never raises it', async () => {
    const falling = trees('trees', { ...small, monotone: { price_position: -1 } }, 1);
    const model = await falling.train(train, { seed: 1, validation });
    const width = data.matrix.names.length;
    const price = data.matrix.names.indexOf('price_position');
    const prices = Array.from({ length: 40 }, (_, i) => -2 + i / 10);
    for (let row = 0; row < 60; row++) {
      const values = new Float32Array(width * prices.length);
      prices.forEach((value, i) => {
        values.set(later.matrix.values.subarray(row * width, (row + 1) * width), i * width);
        values[i * width + price] = value;
      });
      const categories = [new Uint32Array(prices.length)];
      const { probability } = await model.score({ ...later.matrix, rows: prices.length, values, categories });
      for (let i = 1; i < prices.length; i++) {
        expect(probability[i]).toBeLessThanOrEqual((probability[i - 1] ?? 0) + 1e-7);
      }
    }
  });

  test('categories that matter are parted from those that do not, and an unseen one counts as a rare one', async () => {
    const random = seededRandom(1);
    const hashes = Uint32Array.from({ length: 3000 }, () => 1 + Math.floor(30 * random.uniform()));
    const labels = hashes.map((hash) => Number(random.uniform() < (hash % 5 === 0 ? 0.6 : 0.05)));
    const matrix = { ...data.matrix, categoryNames: ['office'], categories: [hashes] };
    const own = { ...data, matrix, labels: Uint8Array.from(labels) };
    const byOffice = trees('trees', { ...small, categories: ['office'], fewestOfCategory: 20 }, 1);
    const model = await byOffice.train(sliceRows(own, 0, 2000), { seed: 1, validation: sliceRows(own, 2000, 2500) });
    const { probability } = await model.score({
      ...sliceRows(own, 0, 3).matrix,
      categories: [Uint32Array.of(5, 6, 4_000_000)],
    });
    expect(probability[0]).toBeGreaterThan(0.3);
    expect(probability[1]).toBeLessThan(0.15);
    expect(probability[2]).toBeLessThan(0.3);
  });

  test('a single huge duty hardly moves what others are expected to pay', async () => {
    const total = async (duty: Float64Array) => {
      const model = await kind.train({ ...train, duty }, { seed: 1, validation });
      return (await model.score(later.matrix)).expectedDuty.reduce((sum, amount) => sum + amount, 0);
    };
    const plain = await total(Float64Array.from(train.duty));
    const withHuge = Float64Array.from(train.duty);
    withHuge[train.labels.indexOf(1)] = 1e12;
    expect((await total(withHuge)) / plain).toBeLessThan(2);
  });

  test('a row may hold nothing known, absurd numbers and an importer never seen', async () => {
    const model = await kind.train(train, { seed: 4, validation });
    const width = data.matrix.names.length;
    const values = new Float32Array(width * 3).fill(Number.NaN, 0, width);
    values.fill(Number.POSITIVE_INFINITY, width, width * 2).fill(-1e30, width * 2);
    const categories = [Uint32Array.of(0, 9e8, 4e9)];
    const { probability, expectedDuty } = await model.score({ ...data.matrix, rows: 3, values, categories });
    for (const chance of probability) expect(chance > 0 && chance < 1).toBe(true);
    for (const amount of expectedDuty) expect(Number.isFinite(amount)).toBe(true);
  });

  test('weights without a number stop the training', async () => {
    const weights = new Float32Array(2000).fill(Number.NaN);
    expect(await codeOf(kind.train({ ...train, weights }, { seed: 1, validation }))).toBe('training_diverged');
  });

  test('training stops when it is cancelled', async () => {
    const stop = new AbortController();
    const work = trees('trees', { ...small, rounds: 100_000, patience: 100_000 }, 1).train(train, {
      seed: 1,
      validation,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(await codeOf(work)).toBe('cancelled');
    expect(await codeOf(kind.train(train, { seed: 1, validation, signal: AbortSignal.abort() }))).toBe('cancelled');
  });

  test('another feature list is refused', async () => {
    const model = await kind.train(train, { seed: 1, validation });
    expect(await codeOf(model.score({ ...later.matrix, version: 'test-2' }))).toBe('feature_list_mismatch');
    const names = data.matrix.names.toReversed();
    expect(await codeOf(model.explain({ ...later.matrix, names }, [0]))).toBe('feature_list_mismatch');
  });

  test('columns that never change give everyone the same chance', async () => {
    const values = new Float32Array(train.matrix.values.length).fill(3);
    const matrix = { ...train.matrix, values };
    const model = await kind.train({ ...train, matrix }, { seed: 1, validation });
    const { probability } = await model.score(sliceRows({ ...train, matrix }, 0, 10).matrix);
    expect(new Set(probability).size).toBe(1);
  });
});
