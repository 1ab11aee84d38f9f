import type { Crew } from '../crew/crew.ts';
import { bestCandidate } from './best-candidate.ts';
import type { GrowTask } from './grow-task.ts';
import { partRows } from './part-rows.ts';
import { type Candidate, type LeafSums, leafAnswer } from './split-rule.ts';
import { jobFields, type WorkMemory } from './work-memory.ts';

/** A tree as it was grown. References: zero or more a split, negative `~leaf`. */
export interface GrownTree {
  readonly root: number;
  readonly splits: {
    readonly column: number;
    readonly bits: Uint32Array;
    readonly cover: number;
    left: number;
    right: number;
  }[];
  /** Leaves with their rows, `from` to `to` in `order`. */
  readonly leaves: { readonly value: number; readonly cover: number; readonly from: number; readonly to: number }[];
}

interface OpenLeaf extends LeafSums {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly cover: number;
  readonly histogram: number;
  readonly candidate: Candidate | null;
  /** Writes the reference of what this leaf becomes into its parent. */
  readonly attach: (reference: number) => void;
}

/**
 * Grows one tree on the first `rows` rows of `order`, always parting the leaf that gains most, until it has all its
 * leaves or nothing gains.
 */
export function growTree(
  task: GrowTask,
  memory: WorkMemory,
  crew: Crew,
  rows: number,
  spare: Int32Array,
  negativeWeight: number,
): GrownTree {
  const { settings, train } = task;
  let root = -1;
  const tree: GrownTree['splits'] = [];
  const ended: OpenLeaf[] = [];
  const open: OpenLeaf[] = [];
  let histograms = 0;

  const place = (leaf: OpenLeaf): void => {
    if (leaf.candidate) open.push(leaf);
    else ended.push(leaf);
  };

  const whole = { ...rootSums(memory, rows), low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const coverOf = (row: number) =>
    (train.weights[row] ?? 0) * (task.objective === 'logistic' && train.target[row] === 0 ? negativeWeight : 1);
  let cover = 0;
  for (let i = 0; i < rows; i++) cover += coverOf(memory.order[i] ?? 0);
  const [candidate = null] = weigh(memory, crew, { from: 0, to: rows, small: histograms, large: -1 }, [whole]);
  place({
    ...whole,
    from: 0,
    to: rows,
    depth: 0,
    cover,
    histogram: histograms++,
    candidate,
    attach: (reference) => {
      root = reference;
    },
  });

  while (open.length > 0 && open.length + ended.length < settings.maxLeaves) {
    const leaf = takeBest(open);
    if (!leaf.candidate) break;
    const { column, bits, leftSlope, leftBend } = leaf.candidate;
    const columnCodes = train.codes.subarray(column * train.rows, (column + 1) * train.rows);
    const { middle, leftWeight } = partRows(memory.order, leaf.from, leaf.to, columnCodes, bits, coverOf, spare);
    const split = { column, bits, cover: leaf.cover, left: -1, right: -1 };
    leaf.attach(tree.push(split) - 1);
    const [left, right] = childSums(leaf, leftSlope, leftBend, task.monotone[column] ?? 0, settings.l2);
    const isLeftSmall = middle - leaf.from <= leaf.to - middle;
    const isLast = open.length + ended.length + 2 >= settings.maxLeaves || leaf.depth + 1 >= settings.maxDepth;
    const small = isLast ? -1 : histograms++;
    const range = isLeftSmall ? { from: leaf.from, to: middle } : { from: middle, to: leaf.to };
    const [ofSmall = null, ofLarge = null] = isLast
      ? []
      : weigh(memory, crew, { ...range, small, large: leaf.histogram }, isLeftSmall ? [left, right] : [right, left]);
    place({
      ...left,
      from: leaf.from,
      to: middle,
      depth: leaf.depth + 1,
      cover: leftWeight,
      histogram: isLeftSmall ? small : leaf.histogram,
      candidate: isLeftSmall ? ofSmall : ofLarge,
      attach: (reference) => {
        split.left = reference;
      },
    });
    place({
      ...right,
      from: middle,
      to: leaf.to,
      depth: leaf.depth + 1,
      cover: leaf.cover - leftWeight,
      histogram: isLeftSmall ? leaf.histogram : small,
      candidate: isLeftSmall ? ofLarge : ofSmall,
      attach: (reference) => {
        split.right = reference;
      },
    });
  }
  const leaves = [...ended, ...open].sort((a, b) => a.from - b.from);
  leaves.forEach((leaf, number) => {
    leaf.attach(~number);
  });
  return {
    root,
    splits: tree,
    leaves: leaves.map((leaf) => ({
      value: settings.learningRate * leafAnswer(leaf.slope, leaf.bend, leaf, settings.l2),
      cover: leaf.cover,
      from: leaf.from,
      to: leaf.to,
    })),
  };
}

function rootSums({ order, gradients }: WorkMemory, rows: number): { slope: number; bend: number } {
  let slope = 0;
  let bend = 0;
  for (let i = 0; i < rows; i++) {
    const row = order[i] ?? 0;
    slope += gradients[2 * row] ?? 0;
    bend += gradients[2 * row + 1] ?? 0;
  }
  return { slope, bend };
}

/** Lets the crew fill histograms and find the best split of one leaf or two. */
function weigh(
  memory: WorkMemory,
  crew: Crew,
  job: { readonly from: number; readonly to: number; readonly small: number; readonly large: number },
  leaves: readonly LeafSums[],
): (Candidate | null)[] {
  for (const name of ['from', 'to', 'small', 'large'] as const) memory.job[jobFields[name]] = job[name];
  leaves.forEach(({ slope, bend, low, high }, which) => {
    memory.leaves.set([slope, bend, low, high], 4 * which);
  });
  crew.run();
  return leaves.map((_, which) => bestCandidate(memory, which === 0 ? 0 : 1, crew.threads));
}

function takeBest(open: OpenLeaf[]): OpenLeaf {
  let best = 0;
  for (let i = 1; i < open.length; i++) {
    if ((open[i]?.candidate?.gain ?? 0) > (open[best]?.candidate?.gain ?? 0)) best = i;
  }
  const [leaf] = open.splice(best, 1);
  if (!leaf) throw new RangeError('No leaf is open.');
  return leaf;
}

/** Sums of both sides; across a monotone split neither side may later cross the middle of the two answers. */
function childSums(
  leaf: LeafSums,
  leftSlope: number,
  leftBend: number,
  direction: number,
  l2: number,
): [LeafSums, LeafSums] {
  const { low, high } = leaf;
  const left = { slope: leftSlope, bend: leftBend, low, high };
  const right = { slope: leaf.slope - leftSlope, bend: leaf.bend - leftBend, low, high };
  if (direction === 0) return [left, right];
  const middle = (leafAnswer(left.slope, left.bend, left, l2) + leafAnswer(right.slope, right.bend, right, l2)) / 2;
  return direction > 0
    ? [
        { ...left, high: middle },
        { ...right, low: middle },
      ]
    : [
        { ...left, low: middle },
        { ...right, high: middle },
      ];
}
