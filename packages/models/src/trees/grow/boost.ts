import { negativeShare } from '../../negative-share.ts';
import { seededRandom } from '../../random/seeded-random.ts';
import type { Crew } from '../crew/crew.ts';
import type { Forest } from '../forest/forest.ts';
import { addTree } from './add-tree.ts';
import { drawColumns, drawRows } from './draw-sample.ts';
import { ForestBuilder } from './forest-builder.ts';
import type { GrowTask } from './grow-task.ts';
import { growTree } from './grow-tree.ts';
import { fillGradients, meanLoss } from './objective.ts';
import { jobFields, type WorkMemory } from './work-memory.ts';

/** A forest, and how its growing ended. */
export interface Grown {
  readonly forest: Forest;
  readonly end: 'stopped' | 'all_rounds' | 'cancelled' | 'diverged';
  /** Lowest loss on the later rows (on the training rows, where there are none). */
  readonly loss: number;
}

/**
 * Gradient boosting (Friedman 2001, second order as in XGBoost 2016): each tree is fitted to the slopes and bends of
 * the loss at the sum of those before it. Rows and columns are drawn anew for each,
 * and of the compliant rows, where they abound, only as many as are needed. Growing stops when the later rows
 * have not got better for `patience` rounds, and the trees up to the best are kept. Losses that are not numbers end it
 * the same way.
 */
export function boost(
  task: GrowTask,
  memory: WorkMemory,
  crew: Crew,
  onRound: (round: number, loss: number) => void,
): Grown {
  const { settings, train, validation, objective, bias } = task;
  const random = seededRandom(task.seed);
  const margins = new Float64Array(train.rows).fill(bias);
  const later = validation && new Float64Array(validation.rows).fill(bias);
  const laterRows = Int32Array.from({ length: validation?.rows ?? 0 }, (_, row) => row);
  const negatives = objective === 'logistic' ? negativeShare(train.target, settings.negatives) : 1;
  const shareOf = (row: number) =>
    (train.target[row] ?? 0) > 0 || negatives === 1 ? settings.rowSample : settings.rowSample * negatives;
  const spare = new Int32Array(train.rows);
  const trees = new ForestBuilder();
  const startLoss = validation && later ? meanLoss(objective, validation, later) : Number.POSITIVE_INFINITY;
  let best = { loss: startLoss, trees: 0 };
  let end: Grown['end'] = 'all_rounds';
  for (let round = 1; round <= settings.rounds; round++) {
    if (Atomics.load(task.stop, 0) === 1) {
      end = 'cancelled';
      break;
    }
    const trainLoss = fillGradients(objective, train, margins, memory.gradients, 1 / negatives);
    if (!Number.isFinite(trainLoss)) {
      end = 'diverged';
      break;
    }
    const rows = drawRows(memory.order, shareOf, random);
    memory.job[jobFields.columns] = drawColumns(memory.chosen, settings.columnSample, random);
    const tree = growTree(task, memory, crew, rows, spare, 1 / negatives);
    trees.add(tree);
    for (const { from, to, value } of tree.leaves) addToRows(margins, memory.order, from, to, value);
    addTree(tree, train, memory.order.subarray(rows), margins);
    if (validation && later) addTree(tree, validation, laterRows, later);
    const loss = validation && later ? meanLoss(objective, validation, later) : trainLoss;
    if (!Number.isFinite(loss)) {
      end = 'diverged';
      break;
    }
    onRound(round, loss);
    if (loss < best.loss || !validation) best = { loss, trees: trees.size };
    else if (trees.size - best.trees >= settings.patience) {
      end = 'stopped';
      break;
    }
  }
  return { forest: trees.build(bias, best.trees), end, loss: best.loss };
}

function addToRows(margins: Float64Array, order: Int32Array, from: number, to: number, value: number): void {
  // Leaves are kept as float32: what is learnt from must be what is scored with.
  const kept = Math.fround(value);
  for (let i = from; i < to; i++) {
    const row = order[i] ?? 0;
    margins[row] = (margins[row] ?? 0) + kept;
  }
}
