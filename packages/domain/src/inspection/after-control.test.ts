import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDecimal } from '../declaration/decimal.ts';
import { type AfterControl, afterControlSchema, computedDuty } from './after-control.ts';

const nothing: AfterControl = afterControlSchema.parse({});
const declared = { customsValue: '1000', dutyRatePercent: '10', dutyAmount: '100', taxAmount: '220' };

describe('additional duty after control', () => {
  test('is duty and tax on the right value, less what was declared', () => {
    // Tax of 20 % on value and duty; half as much value again asks for half as much duty and tax again.
    expect(computedDuty(declared, { ...nothing, customsValue: '1500' })).toBe('160');
  });

  test('follows the right rate, and both together', () => {
    expect(computedDuty(declared, { ...nothing, dutyRatePercent: '25' })).toBe('180');
    expect(computedDuty(declared, { ...nothing, customsValue: '2000', dutyRatePercent: '0' })).toBe('80');
  });

  test('takes the rate from the amount where only that was declared, and knows none where neither was', () => {
    const byAmount = { ...declared, dutyRatePercent: null };
    expect(computedDuty(byAmount, { ...nothing, customsValue: '1500' })).toBe('160');
    const unknown = { customsValue: '1000', dutyRatePercent: null, dutyAmount: null, taxAmount: null };
    expect(computedDuty(unknown, { ...nothing, customsValue: '1500' })).toBeNull();
    expect(computedDuty(unknown, { ...nothing, dutyRatePercent: '10' })).toBe('0');
  });

  test('is none of what duty does not follow from, and never negative', () => {
    expect(computedDuty(declared, { ...nothing, hsCode: '870323', originCountry: 'CN', quantity: '3' })).toBeNull();
    expect(computedDuty(declared, { ...nothing, customsValue: '500' })).toBe('0');
  });

  test('never falls as value or rate rises, and is money', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2));
    const rate = fc.integer({ min: 0, max: 6000 }).map((points) => (points / 100).toFixed(2));
    fc.assert(
      fc.property(amount, rate, amount, amount, amount, rate, (value, own, tax, one, other, right) => {
        const item = { customsValue: value, dutyRatePercent: own, dutyAmount: null, taxAmount: tax };
        const [low, high] = [one, other].sort((a, b) => Number(a) - Number(b));
        const of = (customsValue: string | undefined) =>
          computedDuty(item, { ...nothing, customsValue: customsValue ?? null, dutyRatePercent: right }) ?? '';
        expect(isDecimal(of(low))).toBe(true);
        expect(Number(of(high))).toBeGreaterThanOrEqual(Number(of(low)));
      }),
    );
  });
});
