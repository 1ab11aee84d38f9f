import { describe, expect, test } from 'vitest';
import type { Scores } from '../model.ts';
import { sliceRows } from '../slice-rows.ts';
import { testingData } from '../testing-data.ts';
import { baggedTrees } from './bagged-trees.ts';
import { trees } from './trees.ts';

const data = testingData(2400);
const all = sliceRows(data, 0, 2000);
const validation = sliceRows(data, 1600, 2000);
const later = sliceRows(data, 2000, 2400);
const kind = baggedTrees();
const single = trees().train(sliceRows(data, 0, 1600), { seed: 1, validation });
const found = kind.train(sliceRows(data, 0, 1600), { seed: 1, validation });
const grown = found.then((model) => model.refit(all, { seed: 1 }));
/** The three forests one by one, by the seeds that the mean grows them with. */
const alone = single.then((model) => Promise.all([1, 7920, 15839].map((seed) => model.refit(all, { seed }))));

const gap = ({ probability: one }: Scores, { probability: other }: Scores) =>
  Math.max(...one.map((chance, row) => Math.abs(chance - (other[row] ?? 0))));
const logit = (chance: number) => Math.log(chance / (1 - chance));

describe('bagged trees', () => {
  test('are one forest until all outcomes are learnt from', async () => {
    expect(gap(await (await found).score(later.matrix), await (await single).score(later.matrix))).toBeLessThan(1e-6);
  });

  test('are then the mean of three, in log odds and in the log of the duty', async () => {
    const scores = await Promise.all((await alone).map((model) => model.score(later.matrix)));
    const [one, two] = scores;
    if (!one || !two) throw new RangeError('three forests were asked for');
    expect(gap(one, two)).toBeGreaterThan(0.01);
    const { probability, expectedDuty } = await (await grown).score(later.matrix);
    probability.forEach((chance, row) => {
      const own = scores.map((score) => score.probability[row] ?? 0);
      expect(logit(chance)).toBeCloseTo(
        own.reduce((sum, one) => sum + logit(one) / 3, 0),
        3,
      );
      const duties = scores.map((score, at) => (score.expectedDuty[row] ?? 0) / (own[at] ?? 1));
      const duty = (expectedDuty[row] ?? 0) / chance;
      expect(duty).toBeGreaterThanOrEqual(0.999 * Math.min(...duties));
      expect(duty).toBeLessThanOrEqual(1.001 * Math.max(...duties));
    });
  });

  test('keep the first forest as a part, for what trees alone would have said', async () => {
    const [first] = (await grown).parts ?? [];
    const [own] = await alone;
    if (!first || !own) throw new RangeError('a part was asked for');
    expect(first.kind).toBe('trees');
    expect(gap(await first.score(later.matrix), await own.score(later.matrix))).toBeLessThan(1e-6);
  });

  test('explain their log odds, and are read back with the same scores and explanations', async () => {
    const model = await grown;
    const scores = await model.score(later.matrix);
    const explained = await model.explain(later.matrix, [0, 99]);
    const { features, contributions, base } = explained;
    for (const [i, row] of [0, 99].entries()) {
      const own = contributions.subarray(i * features.length, (i + 1) * features.length);
      expect(own.reduce((sum, value) => sum + value, base)).toBeCloseTo(logit(scores.probability[row] ?? 0), 3);
    }
    const back = await kind.load(model.save());
    expect(await back.score(later.matrix)).toEqual(scores);
    expect(await back.explain(later.matrix, [0, 99])).toEqual(explained);
  });

  test('are the same for the same seed, and when what learnt again, or was read back, learns once more', async () => {
    const scores = await (await grown).score(later.matrix);
    const back = await kind.load((await grown).save());
    for (const model of [await found, await grown, back]) {
      expect(await (await model.refit(all, { seed: 1 })).score(later.matrix)).toEqual(scores);
    }
  });
});
