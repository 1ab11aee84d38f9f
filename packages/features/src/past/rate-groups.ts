import { kept, notDeclared } from './group-table.ts';
import { combineRates } from './log-odds.ts';
import type { Past } from './past.ts';

/**
 * Shrunk non-compliance rate and the prior it was shrunk toward, for every rated group of one located item; `NaN`
 * where the item did not declare the group. A group never seen gets its prior, so the unknown is not the safest.
 */
export function rateGroups(past: Past, slots: Int32Array, rates: Float64Array, priors: Float64Array): void {
  const overall = past.overallRate;
  for (let g = 0; g < past.groups.length; g += 1) {
    const table = past.groups[g];
    const slot = slots[g] ?? notDeclared;
    if (!table?.spec.rated || slot === notDeclared) {
      rates[g] = Number.NaN;
      priors[g] = Number.NaN;
      continue;
    }
    const [first, second] = table.spec.parents;
    let prior = overall;
    if (first !== undefined && second !== undefined) {
      prior = combineRates(orElse(rates[first], overall), orElse(rates[second], overall), overall);
    } else if (first !== undefined) {
      prior = orElse(rates[first], overall);
    }
    priors[g] = prior;
    const strength = past.shrinkage[g]?.strength ?? 1;
    rates[g] =
      slot < 0
        ? prior
        : (table.read(slot, kept.nonCompliant) + strength * prior) / (table.read(slot, kept.examined) + strength);
  }
}

function orElse(rate: number | undefined, otherwise: number): number {
  return rate === undefined || Number.isNaN(rate) ? otherwise : rate;
}
