import type { RefitOptions } from '../../model.ts';
import type { TrainingData } from '../../training-data.ts';
import { fitColumns } from '../../trees/columns/fit-columns.ts';
import { growForest } from '../../trees/crew/grow-forest.ts';
import { compactColumns } from '../../trees/forest/compact-columns.ts';
import { codeRows } from '../../trees/grow/code-rows.ts';
import { makeTask } from '../../trees/grow/make-task.ts';
import { rowWeights } from '../../trees/row-weights.ts';
import { defaultTreeSettings } from '../../trees/settings.ts';
import type { DualTaskSettings } from '../dual-task/settings.ts';
import type { LeafForest } from './leaf-reader.ts';

/**
 * Grows the small forest whose leaves a network embeds: few leaves a tree and heavy ones, since what is embedded is
 * which rule an item falls under, and a rule that a handful of rows made says nothing about the next ones.
 */
export async function growLeafForest(
  { trees, maxLeaves }: NonNullable<DualTaskSettings['leaves']>,
  data: TrainingData,
  { seed, signal }: RefitOptions,
): Promise<LeafForest> {
  const settings = {
    ...defaultTreeSettings,
    rounds: trees,
    maxLeaves,
    learningRate: 0.1,
    minChildWeight: 10,
    rowSample: 0.5,
    columnSample: 0.3,
  };
  const columns = fitColumns(data, settings);
  const train = codeRows(columns, { matrix: data.matrix, target: data.labels, weights: rowWeights(data.weights) });
  const rate = data.labels.reduce((sum, label) => sum + label, 1) / (data.labels.length + 2);
  const task = { objective: 'logistic' as const, seed, bias: Math.log(rate / (1 - rate)), train, validation: null };
  const { forest } = await growForest(makeTask(columns, data.matrix.names, settings, task), { signal });
  const compact = compactColumns(columns, [forest]);
  return { columns: compact.columns, forest: compact.forests[0] ?? forest };
}
