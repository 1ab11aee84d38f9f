import { normalDensity, smearedDensity } from '../chance/density.ts';
import type { Good } from '../economy/goods.ts';
import type { Line } from '../traders/firm.ts';
import { noise, undervaluedLog } from './scheme.ts';

/** Density of a declared mass and packing, up to what all hypotheses share, if `share` of the load was declared. */
export function loadDensity(line: Line, good: Good, logMass: number, ratio: number, share: number): number {
  const tare = ratio * share - 1;
  if (tare <= 0) return 0;
  const packing = normalDensity(Math.log(tare), good.logTare, noise.tare) * (share / tare);
  return packing * normalDensity(logMass - Math.log(share), line.logMass, noise.mass);
}

/** Density of a log price so far from the expected one, if it is the true price. */
export function priceDensity(good: Good, offset: number): number {
  const usual = normalDensity(offset, 0, good.spread * noise.price);
  return (1 - noise.errorShare) * usual + noise.errorShare * normalDensity(offset, 0, noise.errorSpread);
}

/** Density of a log price so far from the expected one, if the invoice was cut. */
export function cutDensity(good: Good, offset: number): number {
  const { low, high } = undervaluedLog;
  const usual = smearedDensity(offset, low, high, good.spread * noise.price);
  return (1 - noise.errorShare) * usual + noise.errorShare * smearedDensity(offset, low, high, noise.errorSpread);
}
