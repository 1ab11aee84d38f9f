import type { ReliabilityBin } from '@tidewaiter/domain';

/** Bins of equal width over 0 to 1 that hold items: mean probability against the rate observed. */
export function reliabilityBins(
  probability: ArrayLike<number>,
  labels: ArrayLike<number>,
  bins = 15,
): ReliabilityBin[] {
  const held = Array.from({ length: bins }, () => ({ predicted: 0, observed: 0, items: 0 }));
  for (let i = 0; i < labels.length; i++) {
    const value = probability[i] ?? 0;
    const bin = held[Math.max(0, Math.min(bins - 1, Math.floor(value * bins)))];
    if (!bin) continue;
    bin.predicted += value;
    bin.observed += labels[i] ?? 0;
    bin.items += 1;
  }
  return held
    .filter(({ items }) => items > 0)
    .map((bin) => ({ predicted: bin.predicted / bin.items, observed: bin.observed / bin.items, items: bin.items }));
}
