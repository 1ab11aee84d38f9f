/** Mean squared difference between probability and outcome; null without items. */
export function brierScore(probability: ArrayLike<number>, labels: ArrayLike<number>): number | null {
  if (labels.length === 0) return null;
  let sum = 0;
  for (let i = 0; i < labels.length; i++) sum += ((probability[i] ?? 0) - (labels[i] ?? 0)) ** 2;
  return sum / labels.length;
}
