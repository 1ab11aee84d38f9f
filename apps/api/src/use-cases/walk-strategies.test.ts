import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseWeek, walkStrategies } from './walk-strategies.ts';

const week = fc
  .array(fc.record({ score: fc.integer({ min: 0, max: 5 }), rate: fc.integer({ min: 0, max: 5 }) }), { maxLength: 60 })
  .map((items) => ({ scores: items.map(({ score }) => score), importerRates: items.map(({ rate }) => rate) }));

it('every strategy fills its places once each, with a probability, and the same by the same seed', () => {
  fc.assert(
    fc.property(week, fc.nat(30), fc.constantFrom(...walkStrategies), fc.nat(1000), (items, places, strategy, seed) => {
      const chosen = chooseWeek(strategy, items, places, seed);
      expect(chosen).toEqual(chooseWeek(strategy, items, places, seed));
      expect(chosen).toHaveLength(Math.min(places, items.scores.length));
      expect(new Set(chosen.map(({ item }) => item)).size).toBe(chosen.length);
      for (const { selectionProbability } of chosen) expect(selectionProbability).toBeGreaterThan(0);
    }),
  );
});

it('by score and by importer the first are taken, whatever the seed', () => {
  const items = { scores: [1, 9, 5, 7], importerRates: [8, 2, 3, 4] };
  for (const seed of [1, 2, 3]) {
    expect(chooseWeek('model', items, 2, seed).map(({ item }) => item)).toEqual([1, 3]);
    expect(chooseWeek('importer', items, 2, seed).map(({ item }) => item)).toEqual([0, 3]);
  }
});

it('mixed draws a tenth of the places among what the model leaves', () => {
  const items = { scores: Array.from({ length: 100 }, (_, item) => item), importerRates: new Float32Array(100) };
  const chosen = chooseWeek('mixed', items, 20, 5);
  const certain = chosen.filter(({ selectionProbability }) => selectionProbability === 1);
  expect(certain.map(({ item }) => item)).toEqual(Array.from({ length: 18 }, (_, at) => 99 - at));
  const byLot = chosen.filter(({ selectionProbability }) => selectionProbability < 1);
  expect(byLot).toHaveLength(2);
  for (const { item, selectionProbability } of byLot) {
    expect(item).toBeLessThan(82);
    expect(selectionProbability).toBeCloseTo(2 / 82, 9);
  }
});
