import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareScores } from './compare-scores.ts';
import { curveShares } from './curve-shares.ts';
import { expectedTopSum } from './expected-top-sum.ts';
import { gainCurve } from './gain-curve.ts';
import { oracleLine } from './gain-lines.ts';
import { tieGroups } from './tie-groups.ts';

const ranked = fc
  .array(fc.record({ score: fc.integer({ min: 0, max: 4 }), value: fc.nat(9) }), { minLength: 1, maxLength: 40 })
  .map((items) => ({ scores: items.map(({ score }) => score), values: items.map(({ value }) => value) }));

describe('a gain curve', () => {
  test('is at every whole number of items what lies on top, never falls, and ends with everything', () => {
    fc.assert(
      fc.property(ranked, ({ scores, values }) => {
        const ranking = tieGroups(scores);
        const shares = scores.map((_, item) => (item + 1) / scores.length);
        const curve = gainCurve(ranking, values, shares);
        const all = values.reduce((sum, value) => sum + value, 0);
        curve.forEach((share, item) => {
          expect(share).toBeCloseTo(all === 0 ? 0 : expectedTopSum(ranking, values, item + 1) / all, 9);
          expect(share).toBeGreaterThanOrEqual((curve[item - 1] ?? 0) - 1e-12);
        });
        expect(curve.at(-1)).toBeCloseTo(all === 0 ? 0 : 1, 9);
      }),
    );
  });

  test('of equal scores is the diagonal', () => {
    const curve = gainCurve(tieGroups([1, 1, 1, 1]), [0, 3, 0, 1], curveShares);
    for (const [at, share] of curve.entries()) expect(share).toBeCloseTo(curveShares[at] ?? 0, 9);
  });

  test('of the oracle is never below another', () => {
    fc.assert(
      fc.property(ranked, ({ scores, values }) => {
        const best = oracleLine(values.map(Number), values).duty;
        const curve = gainCurve(tieGroups(scores), values, curveShares);
        for (const [at, share] of curve.entries()) expect(share).toBeLessThanOrEqual((best[at] ?? 0) + 1e-4);
      }),
    );
  });

  test('is kept at a hundred points or so, from nothing to everything', () => {
    expect([curveShares.length, curveShares[0], curveShares.at(-1)]).toEqual([101, 0, 1]);
    expect(new Set(curveShares).size).toBe(101);
  });
});

const items = 600;
const labels = Uint8Array.from({ length: items }, (_, item) => Number(item % 10 === 0));
const duty = Float64Array.from(labels, (label, item) => label * (1 + (item % 7)));
const scoresOf = (value: (item: number) => number) => {
  const probability = Float32Array.from({ length: items }, (_, item) => value(item));
  return { probability, expectedDuty: probability };
};
const good = scoresOf((item) => (labels[item] ?? 0) + (item % 13) / 100);
const bad = scoresOf((item) => ((item * 7919) % 600) / 600);

describe('two models on the same items', () => {
  const at5 = (rows: ReturnType<typeof compareScores>) => rows.filter(({ percent }) => percent === '5');

  test('that score alike differ by nothing, for certain', () => {
    for (const row of compareScores({ champion: good, challenger: good, labels, duty, seed: 1 }))
      expect(row).toMatchObject({ difference: 0, low: 0, high: 0 });
  });

  test('are told apart where one ranks and the other does not, either way round', () => {
    for (const { low } of at5(compareScores({ champion: bad, challenger: good, labels, duty, seed: 1 })))
      expect(low).toBeGreaterThan(0);
    for (const { high } of at5(compareScores({ champion: good, challenger: bad, labels, duty, seed: 1 })))
      expect(high).toBeLessThan(0);
  });

  test('give the same interval by the same seed, and a wider one where declarations hold many items', () => {
    const whole = { champion: bad, challenger: good, labels, duty, seed: 3 };
    expect(compareScores(whole)).toEqual(compareScores(whole));
    const clusters = Int32Array.from({ length: items }, (_, item) => Math.floor(item / 60));
    const width = (rows: ReturnType<typeof compareScores>) => (at5(rows)[1]?.high ?? 0) - (at5(rows)[1]?.low ?? 0);
    expect(width(compareScores({ ...whole, clusters }))).not.toBe(width(compareScores(whole)));
  });

  test('weigh items: what counts a hundredfold decides the share', () => {
    const weights = Float64Array.from(labels, (label) => (label ? 1 : 100));
    const plain = compareScores({ champion: good, challenger: good, labels, duty, seed: 1 });
    const weighed = compareScores({ champion: good, challenger: good, labels, duty, seed: 1, weights });
    expect(plain.find(({ percent }) => percent === '10')?.champion).toBeCloseTo(1, 9);
    expect(weighed.find(({ percent }) => percent === '10')?.champion).toBeLessThan(0.05);
  });

  test('of no items are not compared', () => {
    const none = { probability: new Float32Array(), expectedDuty: new Float32Array() };
    expect(compareScores({ champion: none, challenger: none, labels: [], duty: [], seed: 1 })).toEqual([]);
  });
});
