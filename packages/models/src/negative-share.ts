/** Compliant rows that are enough however few others there are. */
const enoughAnyway = 30_000;

/**
 * Share of the compliant rows that one pass over the training rows needs to see, each counting one over that share:
 * where they are nearly all there is, most of them say the same, and every pass draws others.
 *
 * @param perPositive compliant rows that are enough for each non-compliant one
 */
export function negativeShare(labels: ArrayLike<number>, perPositive: number): number {
  let positives = 0;
  for (let row = 0; row < labels.length; row++) positives += (labels[row] ?? 0) > 0 ? 1 : 0;
  const negatives = labels.length - positives;
  return negatives === 0 ? 1 : Math.min(1, Math.max(perPositive * positives, enoughAnyway) / negatives);
}
