import type { ItemFacts } from '@tidewaiter/domain';
import { logRatio, logShare } from './ratio.ts';

/** What is measured of each item and held against its peers; `NaN` where it was not declared. */
export const measure = {
  /** ln(customs value per kg). */
  perKg: 0,
  /** ln(customs value per supplementary unit). */
  perUnit: 1,
  /** ln(net mass per supplementary unit). */
  massPerUnit: 2,
  /** ln(gross ÷ net mass). */
  grossToNet: 3,
  /** ln(freight ÷ customs value). */
  freightShare: 4,
  /** Percent. */
  dutyRate: 5,
  /** ln(1 + customs value). */
  logValue: 6,
} as const;
export const measureCount = 7;

/** Measures an item into `into` from `at` on, in the order of `measure`. */
export function measureItem(item: ItemFacts, into: Float64Array, at: number): void {
  const { customsValue, netMassKg, quantity } = item;
  into[at + measure.perKg] = logRatio(customsValue, netMassKg);
  into[at + measure.perUnit] = logRatio(customsValue, quantity);
  into[at + measure.massPerUnit] = logRatio(netMassKg, quantity);
  into[at + measure.grossToNet] = logRatio(item.grossMassKg, netMassKg);
  into[at + measure.freightShare] = logShare(item.freight, customsValue);
  into[at + measure.dutyRate] = item.dutyRatePercent ?? Number.NaN;
  into[at + measure.logValue] = Math.log1p(Math.max(0, customsValue));
}
