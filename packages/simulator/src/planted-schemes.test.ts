import { describe, expect, it } from 'vitest';
import { bayesLimit } from './bayes-limit.ts';
import { simulate } from './simulate.ts';
import type { SimulatedItem } from './simulated-item.ts';
import { worldNames } from './worlds.ts';

/** Area under the ROC curve: the chance that a true row is ranked above a false one, ties in order of arrival. */
function auc(rows: readonly { readonly score: number; readonly hit: boolean }[]): number {
  let below = 0;
  let pairs = 0;
  for (const row of [...rows].sort((a, b) => a.score - b.score)) {
    if (row.hit) pairs += below;
    else below += 1;
  }
  return pairs / (below * (rows.length - below));
}

function meanBy(
  rows: readonly SimulatedItem[],
  key: (row: SimulatedItem) => string,
  value: (row: SimulatedItem) => number,
) {
  const sums = new Map<string, { sum: number; square: number; count: number }>();
  for (const row of rows) {
    const of = sums.get(key(row)) ?? { sum: 0, square: 0, count: 0 };
    sums.set(key(row), of);
    of.sum += value(row);
    of.square += value(row) ** 2;
    of.count += 1;
  }
  return (row: SimulatedItem) => {
    const { sum, square, count } = sums.get(key(row)) ?? { sum: 0, square: 1, count: 1 };
    const mean = sum / count;
    return { mean, deviation: Math.sqrt(Math.max(0.01, square / count - mean * mean)) };
  };
}

const logUnitPrice = ({ item }: SimulatedItem): number => Math.log((item.fobValue ?? 1) / (item.netMassKg ?? 1));
const steady = [...simulate({ world: 'steady', seed: 11, items: 40_000 })];
const honestOr = (scheme: string) => steady.filter(({ truth }) => truth.scheme === null || truth.scheme === scheme);

describe('planted schemes', () => {
  it.each(worldNames)('make four to six in a hundred items of %s non-compliant, over seeds', (world) => {
    const limits = [1, 2, 3].map((seed) => bayesLimit(simulate({ world, seed, items: 25_000 })));
    const mean = limits.reduce((sum, limit) => sum + limit.nonCompliant / limit.items, 0) / limits.length;
    expect(mean).toBeGreaterThan(0.035);
    expect(mean).toBeLessThan(0.065);
  });

  it.each(worldNames)('can be ranked in %s by one who knows the truth behind them', (world) => {
    const limit = bayesLimit(simulate({ world, seed: 2, items: 40_000 }));
    expect(limit.precision['5']).toBeGreaterThan(0.5);
    expect(limit.precision['1']).toBeGreaterThan(0.95);
    expect(limit.revenueRecall['5']).toBeGreaterThan(0.7);
  });

  it('come with a probability that is calibrated', () => {
    const bins = Array.from({ length: 15 }, () => ({ said: 0, was: 0 }));
    for (const { truth } of steady) {
      const bin = bins[Math.min(14, Math.floor(truth.probability * 15))];
      if (bin === undefined) throw new Error('no such bin');
      bin.said += truth.probability;
      bin.was += truth.nonCompliant ? 1 : 0;
    }
    const error = bins.reduce((sum, { said, was }) => sum + Math.abs(said - was), 0) / steady.length;
    expect(error).toBeLessThan(0.004);
  });

  it('come with an expected duty that adds up to what is evaded', () => {
    const evaded = steady.reduce((sum, { truth }) => sum + truth.additionalDuty, 0);
    const expected = steady.reduce((sum, { truth }) => sum + truth.expectedAdditionalDuty, 0);
    expect(expected / evaded).toBeGreaterThan(0.8);
    expect(expected / evaded).toBeLessThan(1.2);
  });

  it('betray undervaluation by a unit price below its peers', () => {
    const rows = honestOr('undervaluation');
    const peers = meanBy(rows, ({ item }) => item.hsCode + item.originCountry, logUnitPrice);
    const scored = rows.map((row) => {
      const { mean, deviation } = peers(row);
      return { score: (mean - logUnitPrice(row)) / deviation, hit: row.truth.nonCompliant };
    });
    expect(auc(scored)).toBeGreaterThan(0.75);
  });

  it('betray misclassification by a unit price unlike that of the declared heading', () => {
    const rows = honestOr('misclassification');
    const peers = meanBy(rows, ({ item }) => item.hsCode + item.originCountry, logUnitPrice);
    const scored = rows.map((row) => {
      const { mean, deviation } = peers(row);
      return { score: Math.abs(mean - logUnitPrice(row)) / deviation, hit: row.truth.nonCompliant };
    });
    expect(auc(scored)).toBeGreaterThan(0.55);
  });

  it('betray a false origin by a departure that is not the origin claimed', () => {
    const strange = ({ item }: SimulatedItem): number =>
      item.preferenceCode !== null && item.departureCountry !== item.originCountry ? 1 : 0;
    const share = (rows: readonly SimulatedItem[]): number =>
      rows.reduce((sum, row) => sum + strange(row), 0) / rows.length;
    const [cheats, honest] = [
      steady.filter(({ truth }) => truth.scheme === 'false_origin'),
      steady.filter(({ truth }) => truth.scheme === null),
    ];
    expect(share(cheats)).toBeGreaterThan(0.4);
    expect(share(honest)).toBeLessThan(0.2);
  });

  it('betray a short quantity by more packing than the goods need', () => {
    const rows = honestOr('quantity');
    const scored = rows.map((row) => ({
      score: (row.item.grossMassKg ?? 1) / (row.item.netMassKg ?? 1),
      hit: row.truth.nonCompliant,
    }));
    expect(auc(scored)).toBeGreaterThan(0.75);
  });

  it('evade duty with a heavy tail: the worst hundredth is worth more than a tenth of it', () => {
    const duties = steady.map(({ truth }) => truth.additionalDuty).filter((duty) => duty > 0);
    duties.sort((a, b) => b - a);
    const total = duties.reduce((sum, duty) => sum + duty, 0);
    const worst = duties.slice(0, Math.ceil(duties.length / 100)).reduce((sum, duty) => sum + duty, 0);
    expect(worst / total).toBeGreaterThan(0.1);
  });
});
