import { type ShareInterval, wilsonInterval } from '@tidewaiter/domain';

/** What is known of the two strata that make up everything that went through selection. */
export interface LevelSample {
  /** Items that were to be examined for certain: those that a criterion or their risk selected. */
  readonly certain: { readonly items: number; readonly examined: number; readonly nonCompliant: number };
  /** Everything else: `items` of them, released or drawn by lot; of the drawn, the examined ones speak for all. */
  readonly chance: {
    readonly items: number;
    /** Examined items among the drawn. */
    readonly examined: number;
    /** Σ 1/π over them, π being the probability with which each was to be examined. */
    readonly weight: number;
    /** Σ 1/π over those that were non-compliant. */
    readonly nonCompliantWeight: number;
    /** Σ 1/π². */
    readonly squaredWeight: number;
  };
}

/**
 * Level of non-compliance among everything that went through selection, with a 95 % interval; `null` while no item of the
 * random share was examined.
 *
 * Selection takes some declarations for certain and draws others by lot, so the population has two strata of known sizes,
 * and what is examined sooner in one than in the other does not tilt the sum. Among the drawn the rate is the Hájek form of
 * Horvitz–Thompson, `p = Σ y/π ÷ Σ 1/π`: dividing by the estimated size keeps it within 0 and 1, and drawn items that
 * are not examined yet do no harm. (An item that is drawn and would have been selected for its risk has π = 1 and so
 * speaks for itself alone.) Its interval is Wilson's with Kish's effective size `n = (Σ 1/π)² ÷ Σ 1/π²`, because the
 * normal interval fails for the few and rare cases of a small random share. The certain stratum has its plain rate with a finite-population
 * correction, `n ÷ (1 − n/N)`: no uncertainty once all of it is examined; where none is, it may be anything between 0 and 1
 * and takes the rate of the drawn. The strata are summed by their sizes, and their intervals by MOVER
 * (square-and-add). What is left out: items of one declaration are drawn together, so where they are alike the true
 * interval is somewhat wider.
 * Sources: Horvitz & Thompson, JASA 47 (1952); Hájek (1971); Kish, Survey Sampling (1965), 8.2; Dean & Pagano,
 * J. Surv. Stat. Methodol. 3 (2015); Zou & Donner, Stat. Med. 27 (2008).
 */
export function nonComplianceLevel({ certain, chance }: LevelSample): ShareInterval | null {
  if (chance.examined === 0 || chance.weight === 0) return null;
  const effective = chance.weight ** 2 / chance.squaredWeight;
  const share = Math.min(1, chance.nonCompliantWeight / chance.weight);
  const drawn = wilsonInterval(share * effective, effective);
  if (!drawn) return null;
  const strata = [
    { items: Math.max(chance.items, chance.examined), interval: drawn },
    { items: certain.items, interval: certainInterval(certain, drawn.rate) },
  ];
  const all = strata.reduce((sum, { items }) => sum + items, 0);
  let [rate, below, above] = [0, 0, 0];
  for (const { items, interval } of strata) {
    const part = items / all;
    rate += part * interval.rate;
    below += (part * (interval.rate - interval.low)) ** 2;
    above += (part * (interval.high - interval.rate)) ** 2;
  }
  return { rate, low: Math.max(0, rate - Math.sqrt(below)), high: Math.min(1, rate + Math.sqrt(above)) };
}

function certainInterval({ items, examined, nonCompliant }: LevelSample['certain'], otherwise: number): ShareInterval {
  if (examined === 0) return { rate: otherwise, low: 0, high: 1 };
  const rate = nonCompliant / examined;
  if (examined >= items) return { rate, low: rate, high: rate };
  const effective = examined / (1 - examined / items);
  return wilsonInterval(rate * effective, effective) ?? { rate, low: 0, high: 1 };
}
