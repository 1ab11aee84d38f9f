import { controlLanes, dateOf, highestLane, type Lane, type SelectionPlan } from '@tidewaiter/domain';
import type { Candidate, ItemSelection } from './candidate.ts';
import { planFor } from './plan-for.ts';
import { routeByCriteria } from './route-by-criteria.ts';
import { leastProbability } from './select-office-day.ts';
import { uniformOf } from './uniform-of.ts';

/**
 * The lane of one declaration that comes alone, with no batch to compete in. A criterion routes it with probability 1.
 * Else lanes hold slices of a thousand by the plan's rates: random with the chance of `minimumRandomRate`, by a number
 * fixed by seed and declaration; risk where the highest risk score of its items lies in the top `expectedRate −
 * minimumRandomRate` of the reference window, red before yellow before blue. So rates hold as far as scores are spread
 * like the reference, and officer hours are not looked at. Probability of being examined: 1 by risk, else the sum of the
 * random rates, since the draw does not look at risk.
 */
export function selectLane(candidate: Candidate, plan: SelectionPlan): readonly ItemSelection[] {
  const routed = routeByCriteria(candidate);
  if (routed) return routed.items;
  const office = planFor(plan, candidate.officeCode);
  const day = dateOf(candidate.registrationDay);
  const lot = uniformOf(plan.seed, 'draw', candidate.officeCode, day, candidate.declarationNumber);
  const risk = 1 - Math.max(...candidate.items.map((item) => item.riskScore)) / 1000;
  let [drawnLane, riskLane]: [Lane, Lane] = ['green', 'green'];
  let [drawnUpTo, riskUpTo] = [0, 0];
  for (const lane of controlLanes) {
    drawnUpTo += office[lane].minimumRandomRate;
    riskUpTo += Math.max(0, office[lane].expectedRate - office[lane].minimumRandomRate);
    if (drawnLane === 'green' && lot < drawnUpTo) drawnLane = lane;
    if (riskLane === 'green' && risk < riskUpTo) riskLane = lane;
  }
  const lane = highestLane(drawnLane, riskLane);
  const reason = drawnLane !== 'green' ? 'random' : riskLane !== 'green' ? 'model' : 'release';
  const selectionProbability = riskLane !== 'green' ? 1 : Math.min(1, Math.max(leastProbability, drawnUpTo));
  return candidate.items.map(({ itemNumber }) => ({
    declarationNumber: candidate.declarationNumber,
    itemNumber,
    lane,
    reason,
    criterionId: null,
    selectionProbability,
  }));
}
