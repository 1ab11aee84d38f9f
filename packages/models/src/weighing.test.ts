import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weighed, weighings } from './weighing.ts';

const weights = fc
  .array(fc.double({ min: 1, max: 50, noNaN: true }), { minLength: 1, maxLength: 20 })
  .map((values) => Float32Array.from(values));

test('what was less likely to be examined never counts less, and what was sure to be counts one', () => {
  fc.assert(
    fc.property(weights, fc.constantFrom(...weighings), (given, weighing) => {
      const own = weighed(given, weighing);
      given.forEach((weight, row) => {
        expect(own[row]).toBeGreaterThanOrEqual(1);
        expect(own[row]).toBeLessThanOrEqual(weight);
        given.forEach((other, at) => {
          if (weight <= other) expect(own[row]).toBeLessThanOrEqual(own[at] ?? 0);
        });
      });
    }),
  );
});

test('tempered weights lie half-way, in the log, between none and full ones', () => {
  const given = Float32Array.of(1, 4, 49);
  expect([...weighed(given, 'none')]).toEqual([1, 1, 1]);
  expect([...weighed(given, 'tempered')]).toEqual([1, 2, 7]);
  expect([...weighed(given, 'full')]).toEqual([1, 4, 49]);
});
