import type { Measures } from '@tidewaiter/contract';

export type Rate = Measures['totals']['hitRate']['all'];

export interface RateRatio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** 97.5 % quantile of the standard normal distribution. */
const z = 1.959963984540054;

/** Below this many non-compliant items on either side an interval of the ratio would mislead. */
export const fewestFound = 5;

/**
 * How many times one rate is the other, with its 95 % interval on the logarithm; null where either side found too few.
 * Source: Katz, Baptista, Azen & Pike, Biometrics 34 (1978).
 */
export function rateRatio(one: Rate, other: Rate): RateRatio | null {
  if (Math.min(one.nonCompliant, other.nonCompliant) < fewestFound) return null;
  const ratio = one.nonCompliant / one.examined / (other.nonCompliant / other.examined);
  const variance = 1 / one.nonCompliant - 1 / one.examined + 1 / other.nonCompliant - 1 / other.examined;
  const reach = Math.exp(z * Math.sqrt(variance));
  return { ratio, low: ratio / reach, high: ratio * reach };
}
