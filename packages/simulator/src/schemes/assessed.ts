import type { Good } from '../economy/goods.ts';

/** Duty rate that applies: none under a preference. */
export function ratePercent(good: Good, claimed: boolean): number {
  return claimed ? 0 : good.dutyPercent;
}

/** Duty and tax on a customs value, as a share of it. Tax is due on the value with the duty. */
export function burden(good: Good, claimed: boolean): number {
  const duty = ratePercent(good, claimed) / 100;
  return duty + (1 + duty) * (good.taxPercent / 100);
}
