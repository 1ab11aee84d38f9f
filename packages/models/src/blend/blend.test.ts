import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logisticRegression } from '../baselines/logistic-regression.ts';
import type { Scores } from '../model.ts';
import { sliceRows } from '../slice-rows.ts';
import { testingData } from '../testing-data.ts';
import { trees } from '../trees/trees.ts';
import { blend } from './blend.ts';
import { blendScores } from './blend-scores.ts';
import { fitShares } from './fit-shares.ts';
import { chanceLoss, dutyLoss } from './share-losses.ts';

const data = testingData(2400);
const train = sliceRows(data, 0, 1600);
const validation = sliceRows(data, 1600, 2000);
const later = sliceRows(data, 2000, 2400);
const parts = [trees('trees', { rounds: 30, maxLeaves: 8 }, 1), logisticRegression()];
const kind = blend('blend', parts, () => parts.map((one) => ({ kind: one, share: 0.5, stakeShare: 0.5 })));
const trained = kind.train(train, { seed: 1, validation });

const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const twoModels = fc
  .array(fc.record({ a: chance, b: chance, duty: fc.double({ min: 1, max: 1e6, noNaN: true }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) => {
    const scores = (of: 'a' | 'b'): Scores => ({
      probability: Float32Array.from(rows, (row) => row[of]),
      expectedDuty: Float32Array.from(rows, (row) => row[of] * row.duty),
    });
    return [scores('a'), scores('b')] as const;
  });

describe('a blend', () => {
  test('lies between its models, row by row, and is the one that has all the share', () => {
    fc.assert(
      fc.property(twoModels, fc.double({ min: 0, max: 1, noNaN: true }), ([a, b], share) => {
        const rows = a.probability.length;
        const both = blendScores(
          { chance: [share, 1 - share], stake: [share, 1 - share], duty: [share, 1 - share] },
          [a, b],
          rows,
        );
        const first = blendScores({ chance: [1, 0], stake: [1, 0], duty: [1, 0] }, [a, null], rows);
        for (let row = 0; row < rows; row++) {
          const [one, two] = [a.probability[row] ?? 0, b.probability[row] ?? 0];
          expect(both.probability[row]).toBeGreaterThanOrEqual(Math.min(one, two) - 1e-6);
          expect(both.probability[row]).toBeLessThanOrEqual(Math.max(one, two) + 1e-6);
          expect(first.probability[row]).toBeCloseTo(one, 5);
          expect((first.expectedDuty[row] ?? 0) / (a.expectedDuty[row] ?? 1)).toBeCloseTo(1, 3);
        }
      }),
    );
  });

  test('rests its expected duty on the chance that is meant for it, and not on the one that ranks', () => {
    fc.assert(
      fc.property(twoModels, ([a, b]) => {
        const rows = a.probability.length;
        const mixed = blendScores({ chance: [0, 1], stake: [1, 0], duty: [1, 0] }, [a, b], rows);
        for (let row = 0; row < rows; row++) {
          expect(mixed.probability[row]).toBeCloseTo(b.probability[row] ?? 0, 5);
          expect((mixed.expectedDuty[row] ?? 0) / (a.expectedDuty[row] ?? 1)).toBeCloseTo(1, 3);
        }
      }),
    );
  });

  test('gives the share to the model that later outcomes prove right, and those believed where nothing was seen', () => {
    const labels = Uint8Array.from({ length: 2000 }, (_, row) => Number(row % 7 === 0));
    const weights = new Float32Array(2000).fill(1);
    const knowing = Float32Array.from(labels, (label, row) => (row % 5 === 0 ? 0.3 : label ? 0.8 : 0.05));
    const guessing = Float32Array.from(labels, (_, row) => 0.05 + 0.5 * ((row * 0.618) % 1));
    const scores = [guessing, knowing].map((probability) => ({ probability, expectedDuty: probability }));
    const shares = fitShares([0.5, 0.5], chanceLoss(scores, { labels, weights }));
    expect(shares[1]).toBeGreaterThan(0.9);
    expect(shares[0]).toBeCloseTo(1 - (shares[1] ?? 0), 9);
    const nothing = dutyLoss([...scores, ...scores.slice(1)], { duty: new Float64Array(2000) });
    expect(fitShares([0.6, 0.3, 0.1], nothing)).toEqual([0.6, 0.3, 0.1]);
  });

  test('explains its log odds by those of its parts', async () => {
    const model = await trained;
    const { probability } = await model.score(later.matrix);
    const { features, contributions, base } = await model.explain(later.matrix, [0, 5, 399]);
    [0, 5, 399].forEach((row, i) => {
      const own = contributions.subarray(i * features.length, (i + 1) * features.length);
      const logit = own.reduce((sum, value) => sum + value, base);
      expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(probability[row] ?? 0, 4);
    });
  });

  test('is read back with the same scores and explanations', async () => {
    const model = await trained;
    const back = await kind.load(model.save());
    expect(await back.score(later.matrix)).toEqual(await model.score(later.matrix));
    expect(await back.explain(later.matrix, [3])).toEqual(await model.explain(later.matrix, [3]));
  });

  test('learns again from more rows with the shares it has', async () => {
    const model = await trained;
    const again = await model.refit(sliceRows(data, 0, 2000), { seed: 1 });
    expect(again.notes.filter((note) => note.includes('counts'))).toEqual(
      model.notes.filter((note) => note.includes('counts')),
    );
    expect(again.save()).not.toEqual(model.save());
    const parts = await Promise.all((again.parts ?? []).map((part) => part.score(later.matrix)));
    const { probability } = await again.score(later.matrix);
    probability.forEach((own, row) => {
      const chances = parts.map((part) => part.probability[row] ?? 0);
      expect(own).toBeGreaterThanOrEqual(Math.min(...chances) - 1e-6);
      expect(own).toBeLessThanOrEqual(Math.max(...chances) + 1e-6);
    });
  });
});
