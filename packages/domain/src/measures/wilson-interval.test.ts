import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

test('agrees with published values', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81/263, 15/148, 0/20, 1/29.
  const published = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [successes, trials, low, high] of published) {
    const interval = wilsonInterval(successes, trials);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  }
});

test('nothing examined has no rate', () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});

test('more successes than trials are refused', () => {
  expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
  expect(() => wilsonInterval(Number.NaN, 2)).toThrow(RangeError);
});

test('the interval holds the rate, stays within 0 and 1, and mirrors when outcomes swap', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (hits, misses) => {
      const interval = wilsonInterval(hits, hits + misses);
      const mirrored = wilsonInterval(misses, hits + misses);
      if (!interval || !mirrored) return hits + misses === 0;
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.high).toBeLessThanOrEqual(1);
      expect(interval.low).toBeLessThanOrEqual(interval.rate);
      expect(interval.high).toBeGreaterThanOrEqual(interval.rate);
      expect(interval.low).toBeCloseTo(1 - mirrored.high, 12);
      return true;
    }),
  );
});

test('the same share of more trials has a narrower interval', () => {
  const width = (times: number) => {
    const interval = wilsonInterval(3 * times, 10 * times);
    return (interval?.high ?? 0) - (interval?.low ?? 0);
  };
  expect(width(10)).toBeLessThan(width(1));
  expect(width(100)).toBeLessThan(width(10));
});
