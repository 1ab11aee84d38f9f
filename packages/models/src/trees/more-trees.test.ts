import { describe, expect, test } from 'vitest';
import type { Scores } from '../model.ts';
import { sliceRows } from '../slice-rows.ts';
import { testingData } from '../testing-data.ts';
import { moreTrees } from './more-trees.ts';
import { trees } from './trees.ts';

const data = testingData(2400);
const train = sliceRows(data, 0, 1600);
const validation = sliceRows(data, 1600, 2000);
const later = sliceRows(data, 2000, 2400);
const kind = moreTrees(2);
const first = trees().train(train, { seed: 1, validation });
const found = kind.train(train, { seed: 1, validation, before: [first] });
const grown = found.then((model) => model.refit(sliceRows(data, 0, 2000), { seed: 1 }));

const gap = ({ probability: one }: Scores, { probability: other }: Scores) =>
  Math.max(...one.map((chance, row) => Math.abs(chance - (other[row] ?? 0))));

describe('further forests', () => {
  test('are the one that was trained before until all outcomes are learnt from', async () => {
    expect(gap(await (await found).score(later.matrix), await (await first).score(later.matrix))).toBeLessThan(1e-6);
  });

  test('differ from each other and from the first, and score between each other', async () => {
    const model = await grown;
    const again = await (await first).refit(sliceRows(data, 0, 2000), { seed: 1 });
    const [one, two] = await Promise.all((model.parts ?? []).map((part) => part.score(later.matrix)));
    if (!one || !two) throw new RangeError('two forests were asked for');
    expect(gap(one, two)).toBeGreaterThan(0.01);
    expect(gap(one, await again.score(later.matrix))).toBeGreaterThan(0.01);
    const { probability } = await model.score(later.matrix);
    probability.forEach((chance, row) => {
      const [a, b] = [one.probability[row] ?? 0, two.probability[row] ?? 0];
      expect(chance).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-6);
      expect(chance).toBeLessThanOrEqual(Math.max(a, b) + 1e-6);
    });
  });

  test('explain their log odds, and are read back with the same scores', async () => {
    const model = await grown;
    const scores = await model.score(later.matrix);
    const { features, contributions, base } = await model.explain(later.matrix, [0, 99]);
    for (const [i, row] of [0, 99].entries()) {
      const own = contributions.subarray(i * features.length, (i + 1) * features.length);
      const logit = own.reduce((sum, value) => sum + value, base);
      expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(scores.probability[row] ?? 0, 4);
    }
    expect(await (await kind.load(model.save())).score(later.matrix)).toEqual(scores);
  });

  test('are the same for the same seed', async () => {
    const again = await (await found).refit(sliceRows(data, 0, 2000), { seed: 1 });
    expect(await again.score(later.matrix)).toEqual(await (await grown).score(later.matrix));
  });
});
