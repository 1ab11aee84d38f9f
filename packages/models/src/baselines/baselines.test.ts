import { TidewaiterError } from '@tidewaiter/domain';
import { describe, expect, test } from 'vitest';
import { testingData } from '../testing-data.ts';
import { importerRule } from './importer-rule.ts';
import { lookupTable } from './lookup-table.ts';
import { priceRule } from './price-rule.ts';
import { randomBaseline } from './random-baseline.ts';

const matrix = {
  version: 'v',
  names: ['rate', 'position'],
  rows: 3,
  values: Float32Array.of(0.5, -2, Number.NaN, 0, 0.1, Number.NaN),
  categoryNames: [],
  categories: [],
};

describe('baselines', () => {
  test('the importer rule ranks by the past rate, and a newcomer gets the prior', async () => {
    const { probability } = await importerRule('rate', 0.25).score(matrix);
    expect(Array.from(probability)).toEqual([0.5, 0.25, Math.fround(0.1)]);
  });

  test('the price rule ranks the cheapest first, and an item without peers as one at their median', async () => {
    const { probability } = await priceRule('position').score(matrix);
    expect(probability[0]).toBeGreaterThan(0.8);
    expect(probability[1]).toBe(0.5);
    expect(probability[2]).toBe(0.5);
  });

  test('a feature that is not there is named', async () => {
    await expect(priceRule('prise').score(matrix)).rejects.toThrow(TidewaiterError);
    await expect(priceRule('prise').score(matrix)).rejects.toMatchObject({
      code: 'feature_list_mismatch',
      details: { feature: 'prise' },
    });
  });

  test('chance is the same for the same seed', async () => {
    const { matrix: rows } = testingData(500);
    const first = await randomBaseline(3).score(rows);
    expect(await randomBaseline(3).score(rows)).toEqual(first);
    expect(await randomBaseline(4).score(rows)).not.toEqual(first);
  });

  test('the lookup table knows the past rate of a key, and the overall rate of a new one', () => {
    const table = lookupTable(['a', 'a', 'a', 'b'], [1, 1, 1, 0]);
    expect(Array.from(table.score(['a', 'b', 'c']).probability)).toEqual([3.75 / 4, 0.75 / 2, 0.75]);
    expect(Array.from(lookupTable(Uint32Array.of(7, 7), [1, 0]).score(Uint32Array.of(7, 8)).probability)).toEqual([
      0.5, 0.5,
    ]);
  });
});
