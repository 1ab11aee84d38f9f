import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundDecimal } from './round-decimal.ts';

test('float noise after the twelfth place is rounded away', () => {
  expect(roundDecimal('241.58000000000004', 12)).toBe('241.58');
  expect(roundDecimal('4897.0999999999985', 12)).toBe('4897.099999999999');
  expect(roundDecimal('4897.0999999999999', 12)).toBe('4897.1');
});

test('a carry runs through into the whole part', () => {
  expect(roundDecimal('9.9999', 3)).toBe('10');
  expect(roundDecimal('0.5', 0)).toBe('1');
});

test('the result is never further from the text than half of the last place', () => {
  const digits = fc.stringMatching(/^\d{1,8}$/);
  fc.assert(
    fc.property(digits, digits, fc.integer({ min: 0, max: 6 }), (whole, part, places) => {
      const scaled = (text: string) => {
        const [before = '', after = ''] = text.split('.');
        return BigInt(before + after.padEnd(8, '0'));
      };
      const off = scaled(roundDecimal(`${whole}.${part}`, places)) - scaled(`${whole}.${part}`);
      const unit = 10n ** BigInt(8 - places);
      expect(2n * off).toBeGreaterThan(-unit);
      expect(2n * off).toBeLessThanOrEqual(unit);
    }),
  );
});
