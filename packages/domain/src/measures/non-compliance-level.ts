import { type ShareInterval, wilsonInterval } from './wilson-interval.ts';

/** What is known of the two strata that make up everything declared. */
export interface LevelSample {
  /** Items that a criterion took before chance could: a stratum selected with certainty. */
  readonly criterion: { readonly items: number; readonly examined: number; readonly nonCompliant: number };
  /** Everything else: `items` of them, of which chance drew some, and of these the examined ones count. */
  readonly rest: {
    readonly items: number;
    /** Examined items of the random share. */
    readonly examined: number;
    /** Σ 1/π over them, π being the probability with which each was drawn. */
    readonly weight: number;
    /** Σ 1/π over those that were non-compliant. */
    readonly nonCompliantWeight: number;
    /** Σ 1/π². */
    readonly squaredWeight: number;
  };
}

/**
 * Level of non-compliance among everything declared, from the random share, with a 95 % interval; `null` while no
 * item of the random share was examined.
 *
 * The items that a criterion took were never open to chance, so the population has two strata. In the rest the rate is the
 * Hájek form of Horvitz–Thompson, `p = Σ y/π ÷ Σ 1/π`: dividing by the estimated instead of the known size keeps
 * it within 0 and 1 and makes it robust to drawn items that are not examined yet. Its interval is Wilson's with Kish's effective
 * size `n = (Σ 1/π)² ÷ Σ 1/π²`, because the normal one fails for the few and rare cases of a small random share. The
 * criterion stratum has its plain rate with a finite-population correction, `n ÷ (1 − n/N)`: no uncertainty once all
 * of it is examined; where none is, it may be anything between 0 and 1 and takes the rate of the rest. The strata are summed by their known sizes, and
 * their intervals by MOVER (square-and-add). What is left out: items of one declaration are drawn together, so where they are
 * alike the true interval is somewhat wider.
 * Sources: Horvitz & Thompson, JASA 47 (1952); Hájek (1971); Kish, Survey Sampling (1965), 8.2; Dean & Pagano,
 * J. Surv. Stat. Methodol. 3 (2015); Zou & Donner, Stat. Med. 27 (2008).
 */
export function nonComplianceLevel({ criterion, rest }: LevelSample): ShareInterval | null {
  if (rest.examined === 0 || rest.weight === 0) return null;
  const effective = rest.weight ** 2 / rest.squaredWeight;
  const share = Math.min(1, rest.nonCompliantWeight / rest.weight);
  const chance = wilsonInterval(share * effective, effective);
  if (!chance) return null;
  const strata = [
    { items: Math.max(rest.items, rest.examined), interval: chance },
    { items: criterion.items, interval: criterionInterval(criterion, chance.rate) },
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

function criterionInterval(
  { items, examined, nonCompliant }: LevelSample['criterion'],
  otherwise: number,
): ShareInterval {
  if (examined === 0) return { rate: otherwise, low: 0, high: 1 };
  const rate = nonCompliant / examined;
  if (examined >= items) return { rate, low: rate, high: rate };
  const effective = examined / (1 - examined / items);
  return wilsonInterval(rate * effective, effective) ?? { rate, low: 0, high: 1 };
}
