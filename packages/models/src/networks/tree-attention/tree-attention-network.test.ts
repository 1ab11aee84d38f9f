import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { evaluateScores } from '../../evaluate/evaluate-scores.ts';
import { sliceRows } from '../../slice-rows.ts';
import { testingData } from '../../testing-data.ts';
import { treeAttentionNetwork } from './tree-attention-network.ts';

const leaves = { trees: 12, maxLeaves: 8, embedding: 8, keys: 4, heads: 2, values: 8, query: ['importer', 'hs6'] };
const kind = treeAttentionNetwork('tree_attention', { hidden: [16, 8], epochs: 8, batch: 128, leaves });
const data = testingData(3000);
const train = sliceRows(data, 0, 2000);
const validation = sliceRows(data, 2000, 2500);
const later = sliceRows(data, 2500, 3000);
const trained = kind.train(train, { seed: 1, validation });

describe('the tree-aware network', () => {
  test('learns the probability and the duty, and leaves no tensor behind', async () => {
    const model = await trained;
    const before = memory().numTensors;
    const scores = await model.score(later.matrix);
    await model.explain(later.matrix, [1, 2]);
    expect(memory().numTensors).toBe(before);
    const row = evaluateScores({ model: 'n', subset: 'all', isProbability: true }, scores, later.labels, later.duty);
    expect(row.auc).toBeGreaterThan(0.85);
    expect(row.precision['5']).toBeGreaterThan(0.8);
    expect(row.revenue_recall['10']).toBeGreaterThan(0.25);
  });

  test('is the same for the same seed', async () => {
    const again = await kind.train(train, { seed: 1, validation });
    expect(again.save()).toEqual((await trained).save());
  });

  test('is read back with the same scores and explanations', async () => {
    const model = await trained;
    const back = await kind.load(model.save());
    expect(await back.score(later.matrix)).toEqual(await model.score(later.matrix));
    expect(await back.explain(later.matrix, [3])).toEqual(await model.explain(later.matrix, [3]));
  });

  test('contributions add up to the log odds, and most of them come from what decides', async () => {
    const model = await trained;
    const rows = Array.from({ length: 100 }, (_, i) => 5 * i);
    const { probability } = await model.score(later.matrix);
    const { features, contributions, base } = await model.explain(later.matrix, rows);
    const sizes = features.map(() => 0);
    rows.forEach((row, i) => {
      const own = contributions.subarray(i * features.length, (i + 1) * features.length);
      const logit = own.reduce((sum, value) => sum + value, base);
      expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(probability[row] ?? 0, 4);
      own.forEach((value, feature) => {
        sizes[feature] = (sizes[feature] ?? 0) + Math.abs(value);
      });
    });
    const size = (name: string) => sizes[features.indexOf(name)] ?? 0;
    expect(size('same_goods_rate')).toBeGreaterThan(2 * size('noise'));
  });

  test('rows score alike, alone, in a row and out of order', async () => {
    const model = await trained;
    const { probability } = await model.score(later.matrix);
    const alone = await model.score(sliceRows(later, 7, 8).matrix);
    expect(alone.probability[0]).toBeCloseTo(probability[7] ?? 0, 5);
  });
});
