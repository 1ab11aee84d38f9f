import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainNumber, plainSingle, scaledInteger } from './plain-number.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

test('every double reads back from its text, which has no exponent', () => {
  fc.assert(
    fc.property(finite, (number) => {
      const text = plainNumber(number);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text) + 0).toBe(number + 0);
    }),
  );
});

test('every single reads back from its text, in which its noise is not seen', () => {
  expect(plainSingle(Math.fround(0.1))).toBe('0.1');
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(Math.fround(Number(plainSingle(number))) + 0).toBe(number + 0);
    }),
  );
});

test('a decimal keeps every digit of its unscaled number', () => {
  expect(scaledInteger(-5n, 2)).toBe('-0.05');
  expect(scaledInteger(7n, -2)).toBe('700');
  fc.assert(
    fc.property(fc.bigInt(), fc.integer({ min: 0, max: 38 }), (unscaled, scale) => {
      expect(BigInt(scaledInteger(unscaled, scale).replace('.', ''))).toBe(unscaled);
    }),
  );
});
