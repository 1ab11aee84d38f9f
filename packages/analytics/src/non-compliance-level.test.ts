import { wilsonInterval } from '@tidewaiter/domain';
import { expect, test } from 'vitest';
import { nonComplianceLevel } from './non-compliance-level.ts';

const nothingCertain = { items: 0, examined: 0, nonCompliant: 0 };

/** A sample of the drawn in which every item was drawn with one of these probabilities. */
function drawn(items: number, draws: readonly { chance: number; nonCompliant: boolean }[]) {
  const sum = (of: (draw: (typeof draws)[number]) => number) => draws.reduce((total, draw) => total + of(draw), 0);
  return {
    items,
    examined: draws.length,
    weight: sum(({ chance }) => 1 / chance),
    nonCompliantWeight: sum(({ chance, nonCompliant }) => (nonCompliant ? 1 / chance : 0)),
    squaredWeight: sum(({ chance }) => 1 / chance ** 2),
  };
}

test('with one probability for all it is the plain rate with its Wilson interval', () => {
  const draws = Array.from({ length: 40 }, (_, n) => ({ chance: 0.01, nonCompliant: n < 6 }));
  const level = nonComplianceLevel({ certain: nothingCertain, chance: drawn(4000, draws) });
  const plain = wilsonInterval(6, 40);
  expect(level?.rate).toBeCloseTo(0.15, 12);
  expect(level?.low).toBeCloseTo(plain?.low ?? Number.NaN, 12);
  expect(level?.high).toBeCloseTo(plain?.high ?? Number.NaN, 12);
});

test('items that chance drew rarely count for more', () => {
  const level = nonComplianceLevel({
    certain: nothingCertain,
    chance: drawn(1100, [
      { chance: 0.1, nonCompliant: true },
      { chance: 0.001, nonCompliant: false },
    ]),
  });
  expect(level?.rate).toBeCloseTo(10 / 1010, 12);
});

test('nothing is said while no item of the random share is examined', () => {
  expect(nonComplianceLevel({ certain: nothingCertain, chance: drawn(100, []) })).toBeNull();
});

test('a certain stratum that is wholly examined adds its rate and no uncertainty', () => {
  const draws = Array.from({ length: 50 }, (_, n) => ({ chance: 0.05, nonCompliant: n < 5 }));
  const rest = drawn(900, draws);
  const level = nonComplianceLevel({ certain: { items: 100, examined: 100, nonCompliant: 80 }, chance: rest });
  const alone = nonComplianceLevel({ certain: nothingCertain, chance: rest });
  expect(level?.rate).toBeCloseTo(0.9 * 0.1 + 0.1 * 0.8, 12);
  expect((level?.high ?? 0) - (level?.rate ?? 0)).toBeCloseTo(0.9 * ((alone?.high ?? 0) - (alone?.rate ?? 0)), 12);
});

test('a certain stratum that nobody examined only widens the interval', () => {
  const rest = drawn(
    900,
    Array.from({ length: 50 }, (_, n) => ({ chance: 0.05, nonCompliant: n < 5 })),
  );
  const level = nonComplianceLevel({ certain: { items: 100, examined: 0, nonCompliant: 0 }, chance: rest });
  const alone = nonComplianceLevel({ certain: nothingCertain, chance: rest });
  expect(level?.rate).toBeCloseTo(alone?.rate ?? Number.NaN, 12);
  expect(level?.high).toBeGreaterThan(alone?.high ?? 1);
});

test('the interval covers the true level about 95 times in 100', () => {
  let state = 7;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  // A tenth of the population is twice as often drawn and four times as often non-compliant.
  const truth = 0.9 * 0.05 + 0.1 * 0.2;
  let covered = 0;
  for (let round = 0; round < 400; round += 1) {
    const draws = [];
    for (let n = 0; n < 5000; n += 1) {
      const often = random() < 0.1;
      const chance = often ? 0.08 : 0.04;
      const nonCompliant = random() < (often ? 0.2 : 0.05);
      if (random() < chance) draws.push({ chance, nonCompliant });
    }
    const level = nonComplianceLevel({ certain: nothingCertain, chance: drawn(5000, draws) });
    if (level && level.low <= truth && truth <= level.high) covered += 1;
  }
  expect(covered / 400).toBeGreaterThan(0.92);
  expect(covered / 400).toBeLessThan(0.985);
});
