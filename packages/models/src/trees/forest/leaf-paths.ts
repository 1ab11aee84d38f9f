import type { Forest } from './forest.ts';

/** One column on the way to a leaf: the codes that lead on, and the share of the training weight that had them. */
export interface PathStep {
  readonly column: number;
  readonly bits: Uint32Array;
  readonly share: number;
}

/** A leaf with the columns asked on the way to it, each once. */
export interface LeafPath {
  readonly leaf: number;
  readonly steps: readonly PathStep[];
}

/** The way to every leaf; splits of one column on one way become one step: both their codes, the product of shares. */
export function leafPaths(forest: Forest): LeafPath[] {
  const { roots, column, children, splitCover } = forest;
  const paths: LeafPath[] = [];
  const walk = (reference: number, steps: readonly PathStep[]): void => {
    if (reference < 0) {
      paths.push({ leaf: ~reference, steps });
      return;
    }
    const whole = splitCover[reference] ?? 0;
    for (const side of [0, 1] as const) {
      const child = children[2 * reference + side] ?? -1;
      const bits = sideBits(forest, reference, side);
      const share = whole > 0 ? coverOf(forest, child) / whole : 0;
      walk(child, withStep(steps, { column: column[reference] ?? 0, bits, share }));
    }
  };
  for (const root of roots) walk(root, []);
  return paths;
}

function coverOf({ splitCover, leafCover }: Forest, reference: number): number {
  return (reference < 0 ? leafCover[~reference] : splitCover[reference]) ?? 0;
}

function sideBits({ goesLeft }: Forest, split: number, side: 0 | 1): Uint32Array {
  const left = goesLeft.slice(8 * split, 8 * split + 8);
  return side === 1 ? left : left.map((word) => ~word);
}

function withStep(steps: readonly PathStep[], step: PathStep): PathStep[] {
  const before = steps.find(({ column }) => column === step.column);
  if (!before) return [...steps, step];
  const both = {
    column: step.column,
    bits: step.bits.map((word, i) => word & (before.bits[i] ?? 0)),
    share: step.share * before.share,
  };
  return steps.map((one) => (one === before ? both : one));
}
