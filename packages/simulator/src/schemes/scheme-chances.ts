import { goodAt } from '../economy/goods.ts';
import type { Deal } from './deal.ts';

const most = 0.85;

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/**
 * Writes into `chances` (order of `schemes`) how likely each scheme is for a good, given what is at stake; `preferred`
 * where the goods truly are of a preferential origin. Returns the chance that nothing is wrong.
 */
export function schemeChances(deal: Deal, goodIndex: number, preferred: boolean, chances: Float64Array): number {
  const good = goodAt(goodIndex);
  const rate = preferred ? 0 : good.dutyPercent;
  const stake = clamp((rate + good.taxPercent / 2) / 22, 0.25, 2);
  const lean = (scheme: number): number => deal.intensity * (deal.favourite === scheme ? 1.5 : 0.3);
  const saved = good.decoy < 0 ? 0 : rate - goodAt(good.decoy).dutyPercent;
  chances[0] = lean(0) * stake * (deal.underInvoices ? 2.6 : 0.9);
  chances[1] = saved > 0 ? lean(1) * clamp(saved / 6, 0.5, 2) : 0;
  chances[2] =
    preferred || deal.partner.relabelled < 0 ? 0 : lean(2) * clamp(rate / 14, 0, 2) * (deal.detour ? 1.5 : 1);
  chances[3] = lean(3) * stake;
  let sum = chances[0] + chances[1] + chances[2] + chances[3];
  if (sum > most) {
    for (let scheme = 0; scheme < 4; scheme += 1) chances[scheme] = ((chances[scheme] ?? 0) * most) / sum;
    sum = most;
  }
  chances[4] = (1 - sum) * deal.firm.carelessness;
  return 1 - sum - chances[4];
}
