/** A share between 0 and 1 with its 95 % interval. */
export interface ShareInterval {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** 97.5 % quantile of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * Share of successes with its 95 % Wilson score interval:
 * `(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)` with `p = successes ÷ trials`, `n = trials`.
 * Holds for few trials and shares near 0 or 1, where the normal interval fails. `trials` may be a fraction: the
 * effective size of a weighted sample. `null` where there was no trial.
 * Source: E. B. Wilson, JASA 22 (1927), 209–212.
 * @throws RangeError where successes are below 0 or more than trials
 */
export function wilsonInterval(successes: number, trials: number): ShareInterval | null {
  if (!(successes >= 0 && successes <= trials)) {
    throw new RangeError(`${successes} of ${trials} is not a share`);
  }
  if (trials === 0) return null;
  const rate = successes / trials;
  const centre = rate + z ** 2 / (2 * trials);
  const reach = z * Math.sqrt((rate * (1 - rate)) / trials + z ** 2 / (4 * trials ** 2));
  const scale = 1 + z ** 2 / trials;
  return {
    rate,
    low: successes === 0 ? 0 : Math.max(0, (centre - reach) / scale),
    high: successes === trials ? 1 : Math.min(1, (centre + reach) / scale),
  };
}
