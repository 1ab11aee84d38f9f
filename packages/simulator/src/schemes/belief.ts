import { normalDensity, smearedDensity } from '../chance/density.ts';
import { type Good, goodAt } from '../economy/goods.ts';
import type { Market } from '../economy/market.ts';
import type { Line } from '../traders/firm.ts';
import { burden } from './assessed.ts';
import { type Consignment, mayClaim } from './consignment.ts';
import type { Deal } from './deal.ts';
import { claimShare, declaredShares, noise, undervaluedLog } from './scheme.ts';
import { schemeChances } from './scheme-chances.ts';

export interface Belief {
  probability: number;
  expectedAdditionalDuty: number;
}

const chances = new Float64Array(5);

/** Density of a declared mass and packing, up to what all hypotheses share, if `share` of the load was declared. */
function loadDensity(line: Line, good: Good, logMass: number, ratio: number, share: number): number {
  const tare = ratio * share - 1;
  if (tare <= 0) return 0;
  const packing = normalDensity(Math.log(tare), good.logTare, noise.tare) * (share / tare);
  return packing * normalDensity(logMass - Math.log(share), line.logMass, noise.mass);
}

/**
 * Bayes' rule over everything that could have led to the declared item, by one who knows the importer, the seller, the
 * broker and the market but not what is in the box: the best that any ranking can do.
 */
export function judge(market: Market, deal: Deal, seen: Consignment, into: Belief): void {
  const { partner } = deal;
  const logMass = Math.log(seen.netMass);
  const ratio = seen.grossMass / seen.netMass;
  const logPrice = Math.log(seen.value) - logMass;
  const declared = burden(goodAt(seen.good), seen.claimed);
  let clean = 0;
  let wrong = 0;
  let loss = 0;
  let lines = 0;
  for (const line of partner.lines) lines += line.weight;

  for (const line of partner.lines) {
    const good = goodAt(line.good);
    const asIs = line.good === seen.good;
    if (!asIs && good.decoy !== seen.good) continue;
    const load = loadDensity(line, good, logMass, ratio, 1);
    for (let relabelled = 0; relabelled < (partner.relabelled < 0 ? 1 : 2); relabelled += 1) {
      const origin = relabelled ? partner.relabelled : partner.origin;
      const saysSo = origin === seen.origin;
      if (!saysSo && partner.relabelled !== seen.origin) continue;
      const preferred = mayClaim(origin);
      const none = schemeChances(deal, line.good, preferred, chances);
      const share = partner.relabelled < 0 ? 1 : relabelled ? partner.relabelledShare : 1 - partner.relabelledShare;
      const prior = (line.weight / lines) * share;
      const claim = preferred ? (seen.claimed ? claimShare : 1 - claimShare) : seen.claimed ? 0 : 1;
      const expected = market.logPrice(line.good, origin) + line.priceShift;
      const spread = good.spread * noise.price;
      const price =
        (1 - noise.errorShare) * normalDensity(logPrice, expected, spread) +
        noise.errorShare * normalDensity(logPrice, expected, noise.errorSpread);

      if (asIs && saysSo) {
        clean += prior * claim * load * price * none;
        wrong += prior * claim * load * price * (chances[4] ?? 0);
        const { low, high } = undervaluedLog;
        const cut =
          (1 - noise.errorShare) * smearedDensity(logPrice - expected, low, high, spread) +
          noise.errorShare * smearedDensity(logPrice - expected, low, high, noise.errorSpread);
        const undervalued = prior * claim * load * (chances[0] ?? 0) * cut;
        wrong += undervalued;
        const missing = Math.exp(-Math.min(high, Math.max(low, logPrice - expected))) - 1;
        loss += undervalued * seen.value * missing * declared;
        for (const part of declaredShares) {
          const short =
            prior *
            claim *
            price *
            ((chances[3] ?? 0) / declaredShares.length) *
            loadDensity(line, good, logMass, ratio, part);
          wrong += short;
          loss += short * seen.value * (1 / part - 1) * declared;
        }
      }
      if (!asIs && saysSo) {
        const moved = prior * claim * load * price * (chances[1] ?? 0);
        wrong += moved;
        loss += moved * seen.value * (burden(good, seen.claimed) - declared);
      }
      if (asIs && !relabelled && seen.origin === partner.relabelled && seen.claimed) {
        const passed = prior * load * price * (chances[2] ?? 0);
        wrong += passed;
        loss += passed * seen.value * (burden(good, false) - declared);
      }
    }
  }
  const total = clean + wrong;
  into.probability = total > 0 ? wrong / total : 1;
  into.expectedAdditionalDuty = total > 0 ? loss / total : 0;
}
