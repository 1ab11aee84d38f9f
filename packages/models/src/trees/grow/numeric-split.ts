import type { TreeSettings } from '../settings.ts';
import { type Candidate, type LeafSums, splitGain } from './split-rule.ts';

/**
 * Tries every cut of a numeric column, with what is not known on either side, and keeps the best in `best`. Where a
 * leaf holds nothing that is not known, it goes with the heavier side.
 *
 * @param from first number of the column in the histograms; `codes` how many it has, 0 first
 */
export function numericSplit(
  histograms: Float64Array,
  from: number,
  codes: number,
  column: number,
  direction: number,
  leaf: LeafSums,
  settings: TreeSettings,
  best: Candidate,
): void {
  const unknownSlope = histograms[from] ?? 0;
  const unknownBend = histograms[from + 1] ?? 0;
  const someUnknown = unknownBend > 1e-9;
  let slope = 0;
  let bend = 0;
  for (let code = 1; code < codes; code++) {
    const own = histograms[from + 2 * code + 1] ?? 0;
    if (own === 0) continue;
    slope += histograms[from + 2 * code] ?? 0;
    bend += own;
    const gain = splitGain(leaf, slope, bend, direction, settings, settings.l2);
    if (gain > best.gain) keep(best, gain, column, code, slope, bend, !someUnknown && bend * 2 > leaf.bend);
    if (!someUnknown) continue;
    const together = splitGain(leaf, slope + unknownSlope, bend + unknownBend, direction, settings, settings.l2);
    if (together > best.gain) keep(best, together, column, code, slope + unknownSlope, bend + unknownBend, true);
  }
}

function keep(
  best: Candidate,
  gain: number,
  column: number,
  last: number,
  slope: number,
  bend: number,
  unknownLeft: boolean,
): void {
  best.gain = gain;
  best.column = column;
  best.leftSlope = slope;
  best.leftBend = bend;
  best.bits.fill(0);
  for (let code = unknownLeft ? 0 : 1; code <= last; code++) {
    best.bits[code >> 5] = (best.bits[code >> 5] ?? 0) | (1 << (code & 31));
  }
}
