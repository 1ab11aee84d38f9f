import type { Random } from '../chance/random.ts';
import { countries } from '../economy/countries.ts';
import { goodAt } from '../economy/goods.ts';
import type { Market } from '../economy/market.ts';
import type { Deal } from './deal.ts';
import { claimShare, declaredShares, noise, undervaluedLog } from './scheme.ts';
import { schemeChances } from './scheme-chances.ts';

/** An item as it is and as it is declared, before rounding. One object is written over and over. */
export interface Consignment {
  scheme: number;
  good: number;
  origin: number;
  claimed: boolean;
  netMass: number;
  grossMass: number;
  value: number;
  trueGood: number;
  trueValue: number;
  /** Whether a preference would be due in truth. */
  trueClaim: boolean;
}

export const compliant = -1;

const chances = new Float64Array(5);

function drawScheme(random: Random, none: number): number {
  let left = random.uniform() - none;
  if (left < 0) return compliant;
  for (let scheme = 0; scheme < 5; scheme += 1) {
    left -= chances[scheme] ?? 0;
    if (left < 0) return scheme;
  }
  return compliant;
}

export function mayClaim(origin: number): boolean {
  return (countries[origin]?.agreement ?? '') !== '';
}

/** Draws what is shipped and what is said about it. */
export function drawConsignment(random: Random, market: Market, deal: Deal, into: Consignment): void {
  const { partner } = deal;
  const line = partner.lines[partner.lines.length === 1 ? 0 : random.pick(partner.lineWeights)];
  if (line === undefined) throw new RangeError('a partner without goods');
  const good = goodAt(line.good);
  const relabelled = partner.relabelled >= 0 && random.chance(partner.relabelledShare);
  const origin = relabelled ? partner.relabelled : partner.origin;
  const preferred = mayClaim(origin);
  const scheme = drawScheme(random, schemeChances(deal, line.good, preferred, chances));

  const spread = random.chance(noise.errorShare) ? noise.errorSpread : good.spread * noise.price;
  const logPrice = market.logPrice(line.good, origin) + line.priceShift + spread * random.normal();
  const mass = Math.exp(line.logMass + noise.mass * random.normal());
  const value = Math.exp(logPrice) * mass;

  into.scheme = scheme;
  into.trueGood = line.good;
  into.good = scheme === 1 ? good.decoy : line.good;
  into.origin = scheme === 2 ? partner.relabelled : origin;
  into.trueClaim = preferred && random.chance(claimShare);
  into.claimed = scheme === 2 || into.trueClaim;
  into.grossMass = mass * (1 + Math.exp(good.logTare + noise.tare * random.normal()));
  const cut = Math.exp(undervaluedLog.low + random.uniform() * (undervaluedLog.high - undervaluedLog.low));
  const share = scheme === 3 ? (declaredShares[random.below(declaredShares.length)] ?? 1) : 1;
  into.netMass = mass * share;
  into.trueValue = value;
  into.value = value * share * (scheme === 0 ? cut : 1);
}
