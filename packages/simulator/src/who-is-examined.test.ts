import { dayOf } from '@tidewaiter/domain';
import { describe, expect, it } from 'vitest';
import { simulate } from './simulate.ts';
import type { SimulatedItem } from './simulated-item.ts';

const share = (rows: readonly SimulatedItem[], holds: (row: SimulatedItem) => boolean): number =>
  rows.filter(holds).length / rows.length;

describe('control', () => {
  it.each(['steady', 'drift', 'newcomers'] as const)('looks at everything in %s', (world) => {
    const rows = [...simulate({ world, seed: 1, items: 2000 })];
    expect(share(rows, (row) => row.examined && row.selectionProbability === 1)).toBe(1);
  });

  it('looks at about eight in a hundred in the selective world, more where the old rules point', () => {
    const rows = [...simulate({ world: 'selective', seed: 1, items: 40_000 })];
    const examined = share(rows, (row) => row.examined);
    expect(examined).toBeGreaterThan(0.06);
    expect(examined).toBeLessThan(0.1);
    const expected = rows.reduce((sum, row) => sum + row.selectionProbability, 0) / rows.length;
    expect(Math.abs(examined - expected)).toBeLessThan(0.006);
    expect(Math.min(...rows.map((row) => row.selectionProbability))).toBeGreaterThanOrEqual(0.02);
    const seen = rows.filter((row) => row.examined);
    expect(share(seen, (row) => row.truth.nonCompliant)).toBeGreaterThan(share(rows, (row) => row.truth.nonCompliant));
  });

  it('weighed by one over the selection probability, what was seen stands for the whole', () => {
    const rows = [...simulate({ world: 'selective', seed: 4, items: 120_000 })];
    let [weight, wrong] = [0, 0];
    for (const { examined, truth, selectionProbability } of rows) {
      if (!examined) continue;
      weight += 1 / selectionProbability;
      wrong += truth.nonCompliant ? 1 / selectionProbability : 0;
    }
    expect(Math.abs(wrong / weight - share(rows, (row) => row.truth.nonCompliant))).toBeLessThan(0.008);
  });

  it('hears of some of what is wrong in the selective world, which no column of a declaration tells', () => {
    const rows = [...simulate({ world: 'selective', seed: 6, items: 120_000 })];
    // Of what the form makes look harmless: the level among the examined is above that of the whole, weighed it is not.
    const plain = rows.filter(({ truth }) => truth.probability < 0.05);
    const seen = plain.filter((row) => row.examined);
    const level = share(plain, (row) => row.truth.nonCompliant);
    expect(share(seen, (row) => row.truth.nonCompliant)).toBeGreaterThan(1.3 * level);
    const weight = (row: SimulatedItem) => 1 / row.selectionProbability;
    const all = seen.reduce((sum, row) => sum + weight(row), 0);
    const wrong = seen.reduce((sum, row) => sum + (row.truth.nonCompliant ? weight(row) : 0), 0);
    expect(wrong / all).toBeLessThan(1.25 * level);
    expect(wrong / all).toBeGreaterThan(0.75 * level);
  });

  it('examines a declaration whole', () => {
    const verdicts = new Map<string, boolean>();
    for (const { item, examined } of simulate({ world: 'selective', seed: 2, items: 5000 })) {
      expect(verdicts.get(item.declarationNumber) ?? examined).toBe(examined);
      verdicts.set(item.declarationNumber, examined);
    }
  });

  it('now and then misses what is wrong', () => {
    const wrong = [...simulate({ world: 'steady', seed: 1, items: 60_000 })].filter((row) => row.truth.nonCompliant);
    const missed = share(wrong, (row) => row.outcome?.nonCompliant === false);
    expect(missed).toBeGreaterThan(0.02);
    expect(missed).toBeLessThan(0.06);
  });

  it('leaves the demonstration an open queue and a measured past', () => {
    const end = dayOf('2026-06-30') ?? Number.NaN;
    const rows = [...simulate({ world: 'demo', seed: 1, endOn: '2026-06-30' })];
    expect(rows).toHaveLength(42_000);
    const daysLeft = (row: SimulatedItem): number => end - row.item.registrationDay;
    const part = (from: number, to: number) => rows.filter((row) => daysLeft(row) > from && daysLeft(row) <= to);
    expect(share(part(42, 1000), (row) => row.examined)).toBeGreaterThan(0.12);
    expect(share(part(42, 1000), (row) => row.examined)).toBeLessThan(0.18);
    expect(share(part(21, 42), (row) => row.examined)).toBeLessThan(0.08);
    expect(share(part(-1, 21), (row) => row.examined)).toBe(0);
    for (const { outcome } of rows) if (outcome !== null) expect(end - outcome.examinedDay).toBeGreaterThan(21);
  });
});
