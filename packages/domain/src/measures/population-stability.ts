/** Fewest items of a week by which drift is told at all: below, chance alone moves the index past 0.1. */
export const fewestForDrift = 200;

export const driftLevels = ['stable', 'moderate', 'large'] as const;
export type DriftLevel = (typeof driftLevels)[number];

/** The usual words for an index: stable below 0.1, moderate below 0.25, large from there on. */
export function driftLevel(index: number): DriftLevel {
  return index < 0.1 ? 'stable' : index < 0.25 ? 'moderate' : 'large';
}

/**
 * Population stability index `Σ (a − e) · ln(a ÷ e)` of the shares `a` and `e` of two sets of counts over the same bins:
 * 0 where they are alike, never below; the same whichever is named first. Half an item is added to each bin, so that
 * an empty one does not make it infinite. Null where either set is empty.
 * Source: Lewis, An Introduction to Credit Scoring (1994); levels 0.1 and 0.25 by custom.
 * @throws RangeError where the bins differ in number
 */
export function populationStability(expected: ArrayLike<number>, actual: ArrayLike<number>): number | null {
  if (expected.length !== actual.length) throw new RangeError('both sets of counts need the same bins');
  const bins = expected.length;
  let [expectedSum, actualSum] = [0, 0];
  for (let bin = 0; bin < bins; bin++) {
    expectedSum += expected[bin] ?? 0;
    actualSum += actual[bin] ?? 0;
  }
  if (expectedSum === 0 || actualSum === 0) return null;
  let index = 0;
  for (let bin = 0; bin < bins; bin++) {
    // A bin that neither has ever held says nothing.
    if ((expected[bin] ?? 0) + (actual[bin] ?? 0) === 0) continue;
    const was = ((expected[bin] ?? 0) + 0.5) / (expectedSum + bins / 2);
    const is = ((actual[bin] ?? 0) + 0.5) / (actualSum + bins / 2);
    index += (is - was) * Math.log(is / was);
  }
  return index;
}
