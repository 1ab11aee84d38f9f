import { seededRandom } from './random/seeded-random.ts';
import type { TrainingData } from './training-data.ts';

const names = ['same_goods_rate', 'price_position', 'importer_rate', 'log_value', 'spiky', 'constant', 'noise'];

/**
 * Made-up outcomes for tests: a rate that nearly decides where it is known, a price rule that pays only for one kind
 * of goods, an importer's rate that says a little, a constant column, and noise; a hundred rows a day.
 */
export function testingData(rows: number, seed = 1): TrainingData {
  const random = seededRandom(seed);
  const values = new Float32Array(rows * names.length);
  const importers = new Uint32Array(rows);
  const labels = new Uint8Array(rows);
  const duty = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const known = random.uniform() < 0.5;
    const sure = random.uniform() < 0.3 ? 0.95 : 0.03;
    const price = random.normal();
    const rate = random.uniform() * 0.4;
    const value = 8 + random.normal();
    const spiky = random.uniform() < 0.8 ? 0 : random.uniform();
    values.set([known ? sure : Number.NaN, price, rate, value, spiky, 7, random.normal()], row * names.length);
    importers[row] = 1 + Math.floor(random.uniform() ** 2 * 200);
    const otherwise = price < -1 && spiky > 0 ? 0.8 : 0.02 + rate / 2;
    labels[row] = Number(random.uniform() < (known ? sure : otherwise));
    duty[row] = labels[row] ? Math.exp(value - 2 + 0.5 * random.normal()) : 0;
  }
  return {
    matrix: { version: 'test-1', names, rows, values, categoryNames: ['importer'], categories: [importers] },
    labels,
    duty,
    weights: new Float32Array(rows).fill(1),
    days: Int32Array.from({ length: rows }, (_, row) => 18_000 + Math.floor(row / 100)),
  };
}

/** Names of the features that the rule baselines read. */
export const testingBaselines = { importerRate: 'importer_rate', pricePosition: 'price_position' };
