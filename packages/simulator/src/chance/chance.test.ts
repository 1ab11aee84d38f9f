import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AliasTable } from './alias-table.ts';
import { normalDensity, normalShare, smearedDensity } from './density.ts';
import { Random } from './random.ts';

const draws = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('Random', () => {
  it('draws uniform numbers below one, as its seed and stream say', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(1000), (seed, stream) => {
        const [one, same] = [new Random(seed, stream), new Random(seed, stream)];
        const values = draws(50, () => one.uniform());
        expect(draws(50, () => same.uniform())).toEqual(values);
        for (const value of values) expect(value >= 0 && value < 1).toBe(true);
      }),
    );
    expect(new Random(1, 1).uniform()).not.toBe(new Random(1, 2).uniform());
  });

  it('draws normal numbers of mean 0 and variance 1', () => {
    const random = new Random(9);
    const values = draws(100_000, () => random.normal());
    expect(Math.abs(mean(values))).toBeLessThan(0.015);
    expect(Math.abs(mean(values.map((value) => value * value)) - 1)).toBeLessThan(0.02);
  });

  it('picks in proportion to the weights, as an alias table does', () => {
    const random = new Random(4);
    const weights = [1, 0, 3, 6];
    const table = new AliasTable(weights);
    for (const draw of [() => random.pick(weights), () => table.draw(random)]) {
      const values = draws(50_000, draw);
      weights.forEach((weight, index) => {
        const part = values.filter((value) => value === index).length / values.length;
        expect(Math.abs(part - weight / 10)).toBeLessThan(0.01);
      });
    }
  });
});

describe('densities', () => {
  const sum = (density: (x: number) => number): number =>
    mean(draws(4000, () => 0).map((_, i) => density(-10 + i / 200))) * 20;

  it('add up to one', () => {
    expect(sum((x) => normalDensity(x, 0.5, 0.7))).toBeCloseTo(1, 4);
    expect(sum((x) => smearedDensity(x, -1.2, -0.2, 0.3))).toBeCloseTo(1, 4);
  });

  it('know the normal distribution at its landmarks', () => {
    expect(normalShare(0)).toBeCloseTo(0.5, 6);
    expect(normalShare(1.959964)).toBeCloseTo(0.975, 6);
    expect(normalShare(-1.644854)).toBeCloseTo(0.05, 6);
  });
});
