import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PeerSketch } from './peer-sketch.ts';

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

const float = fc.float({ noNaN: true, noDefaultInfinity: true, min: -100, max: 100 });

test('median, scale and rank are exact while everything is kept', () => {
  fc.assert(
    fc.property(fc.array(float, { minLength: 1, maxLength: 40 }), float, (values, own) => {
      const sketch = new PeerSketch(40);
      for (const value of values) sketch.add(3, value);
      const middle = median(values);
      expect(sketch.count(3)).toBe(values.length);
      expect(sketch.median(3)).toBeCloseTo(middle, 4);
      expect(sketch.scale(3)).toBeCloseTo(1.4826 * median(values.map((value) => Math.abs(value - middle))), 3);
      const below = values.filter((v) => v < own).length + values.filter((v) => v === own).length / 2;
      expect(sketch.rank(3, own)).toBeCloseTo((below + 0.5) / (values.length + 1), 9);
    }),
  );
});

test('what is asked between does not change the sample', () => {
  fc.assert(
    fc.property(fc.array(float, { minLength: 1, maxLength: 60 }), (values) => {
      const [asked, quiet] = [new PeerSketch(8), new PeerSketch(8)];
      for (const value of values) {
        asked.add(0, value);
        asked.scale(0);
        quiet.add(0, value);
      }
      expect([asked.median(0), asked.scale(0)]).toEqual([quiet.median(0), quiet.scale(0)]);
    }),
  );
});

test('old values fade once the sample is full', () => {
  const sketch = new PeerSketch(16);
  for (let at = 0; at < 100; at += 1) sketch.add(0, 1);
  for (let at = 0; at < 100; at += 1) sketch.add(0, 5);
  expect(sketch.median(0)).toBe(5);
});

test('groups do not mix, and an empty one has nothing', () => {
  const sketch = new PeerSketch(4);
  sketch.add(0, 1);
  sketch.add(20, 9);
  expect(sketch.median(20)).toBe(9);
  expect(sketch.median(5)).toBeNaN();
  expect(sketch.count(-1)).toBe(0);
});
