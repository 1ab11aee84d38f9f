import type { TreeSettings } from '../settings.ts';
import { type Candidate, type LeafSums, splitGain } from './split-rule.ts';

/** Values on the smaller side of a split: more would fit noise. */
const mostValues = 32;

/**
 * Orders the values of a category by their smoothed slope and tries to part the first or the last few of them from all
 * others (Fisher 1958: for one ordered score the best parting is a prefix). Values too light in this leaf stay with
 * the rest and with what is unknown, so that a rare value decides nothing.
 */
export function categorySplit(
  histograms: Float64Array,
  from: number,
  codes: number,
  column: number,
  leaf: LeafSums,
  settings: TreeSettings,
  best: Candidate,
): void {
  const { categorySmoothing, minChildWeight, l2 } = settings;
  const scored: { readonly code: number; readonly slope: number; readonly bend: number; readonly score: number }[] = [];
  for (let code = 1; code < codes; code++) {
    const slope = histograms[from + 2 * code] ?? 0;
    const bend = histograms[from + 2 * code + 1] ?? 0;
    if (bend > 0 && bend >= minChildWeight)
      scored.push({ code, slope, bend, score: slope / (bend + categorySmoothing) });
  }
  scored.sort((a, b) => a.score - b.score || a.code - b.code);
  for (const ordered of [scored, scored.toReversed()]) {
    let slope = 0;
    let bend = 0;
    for (let taken = 1; taken <= Math.min(mostValues, ordered.length); taken++) {
      const value = ordered[taken - 1];
      slope += value?.slope ?? 0;
      bend += value?.bend ?? 0;
      const gain = splitGain(leaf, slope, bend, 0, settings, l2 + categorySmoothing);
      if (gain <= best.gain) continue;
      best.gain = gain;
      best.column = column;
      best.leftSlope = slope;
      best.leftBend = bend;
      best.bits.fill(0);
      for (const { code } of ordered.slice(0, taken)) {
        best.bits[code >> 5] = (best.bits[code >> 5] ?? 0) | (1 << (code & 31));
      }
    }
  }
}
