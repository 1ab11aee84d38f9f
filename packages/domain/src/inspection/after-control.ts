import { z } from 'zod';
import { countryCodeSchema, hsCodeSchema } from '../declaration/codes.ts';
import { decimalSchema } from '../declaration/decimal.ts';
import { roundDecimal } from '../declaration/round-decimal.ts';

/** How much of the goods an act looked at. */
export const extents = ['full', 'partial'] as const;
export type Extent = (typeof extents)[number];
export const extentSchema = z.enum(extents);

/** What an item is after control, of what was declared otherwise; null where it was declared rightly. */
export const afterControlSchema = z.object({
  customsValue: decimalSchema.nullable().default(null),
  hsCode: hsCodeSchema.nullable().default(null),
  originCountry: countryCodeSchema.nullable().default(null),
  quantity: decimalSchema.nullable().default(null),
  netMassKg: decimalSchema.nullable().default(null),
  /** Rate of duty that holds for what it is, percent. */
  dutyRatePercent: decimalSchema.nullable().default(null),
});
export type AfterControl = z.infer<typeof afterControlSchema>;

/** What of a declared item its duty follows from. */
export interface DeclaredAmounts {
  readonly customsValue: string;
  readonly dutyRatePercent: string | null;
  readonly dutyAmount: string | null;
  readonly taxAmount: string | null;
}

/**
 * Additional duty and tax that follow from values after control: the duty at the right rate on the right value, with taxes
 * on value and duty at the rate that was declared, less what was declared. Never below zero: what was paid too much is no
 * finding of control. A proposal for the officer, who may know of more.
 *
 * duty = value × rate; tax = (value + duty) × declared tax ÷ (declared value + declared duty)
 *
 * @returns decimal text rounded half up to two places and without idle zeros, in the currency of the item; null where neither the rate nor the
 * amount of duty was declared, or nothing that duty follows from was corrected
 */
export function computedDuty(declared: DeclaredAmounts, after: AfterControl): string | null {
  if (after.customsValue === null && after.dutyRatePercent === null) return null;
  const value = Number(declared.customsValue);
  const given = declared.dutyAmount === null ? null : Number(declared.dutyAmount);
  const declaredRate =
    declared.dutyRatePercent !== null
      ? Number(declared.dutyRatePercent) / 100
      : given !== null && value > 0
        ? given / value
        : null;
  const rate = after.dutyRatePercent === null ? declaredRate : Number(after.dutyRatePercent) / 100;
  if (rate === null) return null;
  const duty = given ?? value * (declaredRate ?? rate);
  const tax = Number(declared.taxAmount ?? '0');
  const taxRate = value + duty > 0 ? tax / (value + duty) : 0;
  const rightValue = after.customsValue === null ? value : Number(after.customsValue);
  const rightDuty = rightValue * rate;
  const more = rightDuty + (rightValue + rightDuty) * taxRate - duty - tax;
  return roundDecimal(Math.max(0, more).toFixed(6), 2);
}
