import { goodAt } from '../economy/goods.ts';
import type { Market } from '../economy/market.ts';
import type { Line } from '../traders/firm.ts';
import { burden } from './assessed.ts';
import { type Consignment, mayClaim } from './consignment.ts';
import type { Deal } from './deal.ts';
import { cutDensity, loadDensity, priceDensity } from './likelihood.ts';
import { claimShare, declaredShares, undervaluedLog } from './scheme.ts';
import { schemeChances } from './scheme-chances.ts';

export interface Belief {
  probability: number;
  expectedAdditionalDuty: number;
}

/** Weight of what is seen if nothing is wrong, if something is, and of the duty that would then be missing. */
const mass = { clean: 0, wrong: 0, loss: 0 };
const chances = new Float64Array(5);

function add(weight: number, missing: number): void {
  mass.wrong += weight;
  mass.loss += weight * Math.max(0, missing);
}

/** Adds up the ways in which these goods, of this true origin, could have led to what is declared. */
function weigh(market: Market, deal: Deal, seen: Consignment, line: Line, origin: number, prior: number): void {
  const good = goodAt(line.good);
  const asIs = line.good === seen.good;
  const fromThere = origin === seen.origin;
  const preferred = mayClaim(origin);
  const none = schemeChances(deal, line.good, preferred, chances);
  const [cut = 0, moved = 0, passed = 0, short = 0, documents = 0] = chances;
  const logMass = Math.log(seen.netMass);
  const ratio = seen.grossMass / seen.netMass;
  const expected = market.logPrice(line.good, origin) + line.priceShift;
  const offset = Math.log(seen.value) - logMass - expected;
  const priced = prior * priceDensity(good, offset);
  const load = loadDensity(line, good, logMass, ratio, 1);
  const declared = seen.value * burden(goodAt(seen.good), seen.claimed);

  if (!fromThere) {
    if (asIs && seen.claimed) add(priced * load * passed, seen.value * burden(good, false) - declared);
    return;
  }
  const claim = preferred ? (seen.claimed ? claimShare : 1 - claimShare) : seen.claimed ? 0 : 1;
  if (!asIs) {
    add(priced * load * claim * moved, seen.value * burden(good, seen.claimed) - declared);
    return;
  }
  mass.clean += priced * load * claim * none;
  add(priced * load * claim * documents, 0);
  const factor = Math.exp(Math.min(undervaluedLog.high, Math.max(undervaluedLog.low, offset)));
  add(prior * load * claim * cut * cutDensity(good, offset), declared * (1 / factor - 1));
  for (const share of declaredShares) {
    const left = loadDensity(line, good, logMass, ratio, share);
    add((priced * claim * short * left) / declaredShares.length, declared * (1 / share - 1));
  }
}

/**
 * Bayes' rule over everything that could have led to the declared item, by one who knows the importer, the seller, the
 * broker and the market but not what is in the box: the best that any ranking can do.
 */
export function judge(market: Market, deal: Deal, seen: Consignment, into: Belief): void {
  const { lines, origin, relabelled, relabelledShare } = deal.partner;
  mass.clean = 0;
  mass.wrong = 0;
  mass.loss = 0;
  for (const line of lines) {
    if (line.good !== seen.good && goodAt(line.good).decoy !== seen.good) continue;
    const share = relabelled < 0 ? 1 : 1 - relabelledShare;
    weigh(market, deal, seen, line, origin, line.weight * share);
    if (relabelled === seen.origin) weigh(market, deal, seen, line, relabelled, line.weight * relabelledShare);
  }
  const total = mass.clean + mass.wrong;
  into.probability = total > 0 ? mass.wrong / total : 1;
  into.expectedAdditionalDuty = total > 0 ? mass.loss / total : 0;
}
