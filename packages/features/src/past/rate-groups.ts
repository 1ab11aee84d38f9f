import { kept, notDeclared } from './group-table.ts';
import { groupSpecs } from './groups.ts';
import { fromLogOdds, logOdds } from './log-odds.ts';
import type { Past } from './past.ts';

const isParent = groupSpecs.map((_, g) =>
  groupSpecs.some(({ parents }) => parents.length === 2 && parents.includes(g)),
);
const odds = new Float64Array(groupSpecs.length);

/**
 * Shrunk non-compliance rate and the prior it was shrunk toward, for every rated group of one located item; `NaN`
 * where the item did not declare the group. A group never seen gets its prior, so the unknown is not the safest. The
 * prior of a cross is what its two parents give together: their log-odds added, the overall log-odds counted once.
 * Source: empirical Bayes; naive Bayes for the crosses.
 */
export function rateGroups(past: Past, slots: readonly number[], rates: Float64Array, priors: Float64Array): void {
  const overall = past.overallRate;
  const overallOdds = logOdds(overall);
  for (let g = 0; g < past.groups.length; g += 1) {
    const table = past.groups[g];
    const slot = slots[g] ?? notDeclared;
    if (!table?.spec.rated || slot === notDeclared) {
      rates[g] = Number.NaN;
      priors[g] = Number.NaN;
      odds[g] = overallOdds;
      continue;
    }
    const [first, second] = table.spec.parents;
    let prior = overall;
    if (first !== undefined && second !== undefined) {
      prior = fromLogOdds((odds[first] ?? overallOdds) + (odds[second] ?? overallOdds) - overallOdds);
    } else if (first !== undefined) {
      const parent = rates[first] ?? Number.NaN;
      prior = Number.isNaN(parent) ? overall : parent;
    }
    priors[g] = prior;
    const examined = table.read(slot, kept.examined);
    const strength = past.shrinkage[g]?.strength ?? 1;
    const rate =
      examined === 0 ? prior : (table.read(slot, kept.nonCompliant) + strength * prior) / (examined + strength);
    rates[g] = rate;
    if (isParent[g]) odds[g] = logOdds(rate);
  }
}
