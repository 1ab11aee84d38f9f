import { expect, test } from 'vitest';
import { uniformOf } from './uniform-of.ts';

const many = 20_000;

test('the same seed and texts give the same number, others another', () => {
  expect(uniformOf(1, 'a', 'b')).toBe(uniformOf(1, 'a', 'b'));
  expect(
    new Set([uniformOf(1, 'ab', 'c'), uniformOf(1, 'a', 'bc'), uniformOf(2, 'ab', 'c'), uniformOf(1, 'abc')]).size,
  ).toBe(4);
});

test('numbers spread evenly over [0, 1) by text and by seed', () => {
  for (const draw of [(at: number) => uniformOf(7, `D${at}`), (at: number) => uniformOf(at, 'D7')]) {
    const bins = new Array<number>(20).fill(0);
    for (let at = 0; at < many; at += 1) {
      const value = draw(at);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
      const bin = Math.floor(value * 20);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    // Chi-square with 19 degrees of freedom: 43.8 is its 0.999 quantile.
    const expected = many / 20;
    expect(bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(43.8);
  }
});

test('numbers of two declarations do not move together over seeds', () => {
  let product = 0;
  for (let seed = 0; seed < many; seed += 1) product += (uniformOf(seed, 'D1') - 0.5) * (uniformOf(seed, 'D2') - 0.5);
  expect(Math.abs((12 * product) / many)).toBeLessThan(0.025);
});
