import { kept, keptWidth } from './group-table.ts';
import { groupSpecs } from './groups.ts';
import { fromOdds, oddsOf } from './odds.ts';
import { at } from './state.ts';

const none = -1;
const firstParents = Int32Array.from(groupSpecs, ({ parents }) => parents[0] ?? none);
const secondParents = Int32Array.from(groupSpecs, ({ parents }) => parents[1] ?? none);
const rated = Int32Array.from(groupSpecs.flatMap((spec, g) => (spec.rated ? [g] : [])));

/**
 * Shrunk non-compliance rate and the prior it was shrunk toward, for every rated group of one item whose counts were
 * gathered; `NaN` where the item did not declare the group. A group never seen gets its prior, so the unknown is not the
 * safest. The prior of a cross is what its two parents give together: their odds multiplied, the overall odds counted
 * once. Source: empirical Bayes; naive Bayes for the crosses.
 *
 * @param strengths pseudo-examinations by group
 */
export function shrinkRates(state: Float64Array, strengths: Float64Array): void {
  const overall = state[at.overallRate] ?? Number.NaN;
  const overallOdds = oddsOf(overall);
  for (let i = 0; i < rated.length; i += 1) {
    const g = rated[i] ?? 0;
    const counts = at.own + g * keptWidth;
    const examined = state[counts + kept.examined] ?? Number.NaN;
    if (Number.isNaN(examined)) {
      state[at.priors + g] = Number.NaN;
      state[at.rates + g] = Number.NaN;
      state[at.odds + g] = overallOdds;
      continue;
    }
    const first = firstParents[g] ?? none;
    const second = secondParents[g] ?? none;
    let prior = overall;
    if (second !== none) {
      const together = ((state[at.odds + first] ?? 1) * (state[at.odds + second] ?? 1)) / overallOdds;
      prior = fromOdds(together);
    } else if (first !== none) {
      const parent = state[at.rates + first] ?? Number.NaN;
      prior = Number.isNaN(parent) ? overall : parent;
    }
    const strength = strengths[g] ?? 1;
    const found = state[counts + kept.nonCompliant] ?? 0;
    const rate = examined === 0 ? prior : (found + strength * prior) / (examined + strength);
    state[at.priors + g] = prior;
    state[at.rates + g] = rate;
    state[at.odds + g] = oddsOf(rate);
  }
}
