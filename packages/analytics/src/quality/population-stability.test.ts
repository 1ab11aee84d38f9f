import fc from 'fast-check';
import { expect, test } from 'vitest';
import { populationStability } from './population-stability.ts';

const bins = fc
  .array(fc.record({ value: fc.constantFrom('a', 'b', 'c', 'd', 'e'), items: fc.nat(10_000) }), { minLength: 1 })
  .filter((all) => all.some(({ items }) => items > 0));

test('it is zero where the shares are equal, whatever the sizes', () => {
  fc.assert(
    fc.property(bins, fc.integer({ min: 1, max: 50 }), (some, times) => {
      const more = some.map(({ value, items }) => ({ value, items: items * times }));
      expect(populationStability(some, more)?.psi).toBeCloseTo(0, 12);
    }),
  );
});

test('it is never negative, and the same both ways', () => {
  fc.assert(
    fc.property(bins, bins, (one, other) => {
      const there = populationStability(one, other);
      expect(there?.psi).toBeGreaterThanOrEqual(0);
      expect(populationStability(other, one)?.psi).toBeCloseTo(there?.psi ?? Number.NaN, 9);
    }),
  );
});

test('bins in another order, split or empty change nothing', () => {
  fc.assert(
    fc.property(bins, bins, (one, other) => {
      const split = one.flatMap(({ value, items }) => [
        { value, items: items - Math.floor(items / 2) },
        { value, items: Math.floor(items / 2) },
        { value: 'empty', items: 0 },
      ]);
      const plain = populationStability(one, other);
      const reordered = populationStability(split.reverse(), other);
      expect(reordered?.psi).toBeCloseTo(plain?.psi ?? Number.NaN, 9);
      expect(reordered?.bins).toBe(plain?.bins);
    }),
  );
});

test('a known shift has the index that is computed by hand', () => {
  const was = [
    { value: 'sea', items: 800 },
    { value: 'air', items: 200 },
  ];
  const is = [
    { value: 'sea', items: 500 },
    { value: 'air', items: 500 },
  ];
  expect(populationStability(is, was)?.psi).toBeCloseTo(-0.3 * Math.log(0.625) + 0.3 * Math.log(2.5), 12);
  expect(populationStability(is, [])).toBeNull();
});

test('two samples of one population exceed what chance makes about once in a thousand', () => {
  let state = 11;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const draw = (items: number) => {
    const counts = new Map<string, number>();
    for (let n = 0; n < items; n += 1) {
      const value = String(Math.floor(random() * 8));
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({ value, items: count }));
  };
  let exceeded = 0;
  for (let round = 0; round < 2000; round += 1) {
    const found = populationStability(draw(400), draw(900));
    if (found && found.psi > found.byChance) exceeded += 1;
  }
  expect(exceeded).toBeLessThan(10);
});
