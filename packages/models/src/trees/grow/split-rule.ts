import type { TreeSettings } from '../settings.ts';

/** A leaf as its sums: slope, bend, and the bounds that monotone splits above it set. */
export interface LeafSums {
  readonly slope: number;
  readonly bend: number;
  readonly low: number;
  readonly high: number;
}

/** The best split so far of one leaf. Written over as better ones are found. */
export interface Candidate {
  gain: number;
  column: number;
  leftSlope: number;
  leftBend: number;
  /** Bit c: code c goes left. */
  readonly bits: Uint32Array;
}

/** What a split has to beat: no split, and `minGain`. */
export function noCandidate(minGain: number): Candidate {
  return { gain: Math.max(minGain, 1e-9), column: -1, leftSlope: 0, leftBend: 0, bits: new Uint32Array(8) };
}

/** The answer that lowers the loss of a leaf most, within its bounds. */
export function leafAnswer(
  slope: number,
  bend: number,
  { low, high }: Pick<LeafSums, 'low' | 'high'>,
  l2: number,
): number {
  return Math.max(low, Math.min(high, -slope / (bend + l2)));
}

/** Twice the loss that a leaf's answer saves. Without bounds in the way: slope² ÷ (bend + l2). */
export function saved(slope: number, bend: number, answer: number, l2: number): number {
  return -(2 * slope * answer + (bend + l2) * answer * answer);
}

/** Gain of parting a leaf, or -1 where it is not allowed: too light a side, or against the `direction`. */
export function splitGain(
  leaf: LeafSums,
  leftSlope: number,
  leftBend: number,
  direction: number,
  { minChildWeight }: TreeSettings,
  l2: number,
): number {
  const rightSlope = leaf.slope - leftSlope;
  const rightBend = leaf.bend - leftBend;
  if (leftBend < minChildWeight || rightBend < minChildWeight) return -1;
  if (direction === 0 && leaf.low === Number.NEGATIVE_INFINITY && leaf.high === Number.POSITIVE_INFINITY) {
    return (
      (leftSlope * leftSlope) / (leftBend + l2) +
      (rightSlope * rightSlope) / (rightBend + l2) -
      (leaf.slope * leaf.slope) / (leaf.bend + l2)
    );
  }
  const left = leafAnswer(leftSlope, leftBend, leaf, l2);
  const right = leafAnswer(rightSlope, rightBend, leaf, l2);
  if ((right - left) * direction < 0) return -1;
  const own = leafAnswer(leaf.slope, leaf.bend, leaf, l2);
  return (
    saved(leftSlope, leftBend, left, l2) +
    saved(rightSlope, rightBend, right, l2) -
    saved(leaf.slope, leaf.bend, own, l2)
  );
}
