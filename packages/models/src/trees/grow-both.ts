import type { TrainingOptions } from '../model.ts';
import { type DutyScale, dutyTarget, fitDutyScale } from '../networks/dual-task/duty-scale.ts';
import type { TrainingData } from '../training-data.ts';
import type { Column } from './columns/column.ts';
import { fitColumns } from './columns/fit-columns.ts';
import { growForest } from './crew/grow-forest.ts';
import { compactColumns } from './forest/compact-columns.ts';
import type { Forest } from './forest/forest.ts';
import { codeRows, pickRows, sliceCoded } from './grow/code-rows.ts';
import type { CodedRows, GrowTask } from './grow/grow-task.ts';
import { makeTask } from './grow/make-task.ts';
import { rowWeights } from './row-weights.ts';
import type { TreeSettings } from './settings.ts';

/** Both forests with what it takes to use them. */
export interface GrownForests {
  readonly columns: Column[];
  readonly chance: Forest;
  readonly duty: Forest | null;
  readonly dutyScale: DutyScale | null;
  readonly meanDuty: number;
  readonly notes: string[];
}

/** Fewest non-compliant rows with a duty, in training and in validation, for a forest of duties to be grown. */
const fewestDuties = { train: 50, validation: 10 };

/**
 * Grows the forest of chances and, on the non-compliant rows, that of duties. The validation slice finds how many
 * trees each should have; then both are grown again on training and validation rows together with as many, since the
 * latest outcomes tell most about the next ones.
 */
export async function growBoth(
  settings: TreeSettings,
  data: TrainingData,
  { seed, validation, signal, onProgress }: TrainingOptions,
  threads: number | undefined,
): Promise<GrownForests> {
  const columns = fitColumns(data, settings);
  const dutyScale = fitDutyScale(data);
  const both = codeRows(
    columns,
    [data, validation].map(({ matrix, labels, weights }) => ({ matrix, target: labels, weights: rowWeights(weights) })),
  );
  const grow = (task: Pick<GrowTask, 'objective' | 'train' | 'validation' | 'bias'>, rounds: number) =>
    growForest(makeTask(columns, data.matrix.names, { ...settings, rounds }, { ...task, seed }), {
      signal,
      threads,
      onProgress,
    });
  const notes: string[] = [];
  const refit = async (
    objective: GrowTask['objective'],
    bias: number,
    rows: { readonly train: CodedRows; readonly validation: CodedRows; readonly both: CodedRows },
  ): Promise<Forest> => {
    const found = await grow({ objective, bias, train: rows.train, validation: rows.validation }, settings.rounds);
    if (found.end === 'diverged') {
      notes.push(`Training left the range of numbers; the first ${found.forest.roots.length} rounds were kept.`);
      return found.forest;
    }
    const rounds = found.forest.roots.length;
    if (rounds === 0) return found.forest;
    return (await grow({ objective, bias, train: rows.both, validation: null }, rounds)).forest;
  };

  const split = data.matrix.rows;
  const all = { train: sliceCoded(both, 0, split), validation: sliceCoded(both, split, both.rows), both };
  const chance = await refit('logistic', logOdds(all.train), all);
  const targets = [data, validation].flatMap(({ labels, duty }) =>
    Array.from(labels, (label, row) => dutyTarget(dutyScale, label, duty[row] ?? 0)),
  );
  const withDuty = Int32Array.from(targets.keys()).filter((row) => !Number.isNaN(targets[row]));
  const paidRows = (rows: Int32Array) => pickRows(both, rows, (row) => targets[row] ?? 0);
  const paid = {
    train: paidRows(withDuty.filter((row) => row < split)),
    validation: paidRows(withDuty.filter((row) => row >= split)),
    both: paidRows(withDuty),
  };
  const enough = paid.train.rows >= fewestDuties.train && paid.validation.rows >= fewestDuties.validation;
  const duty = enough ? await refit('robust', 0, paid) : null;
  const compact = compactColumns(columns, duty ? [chance, duty] : [chance]);
  const [ofChance = chance, ofDuty = null] = compact.forests;
  return {
    columns: compact.columns,
    chance: ofChance,
    duty: ofDuty,
    dutyScale: ofDuty && dutyScale,
    meanDuty: meanDuty(data),
    notes,
  };
}

function logOdds({ target, weights }: CodedRows): number {
  let positive = 1;
  let total = 2;
  for (let row = 0; row < target.length; row++) {
    positive += (target[row] ?? 0) * (weights[row] ?? 0);
    total += weights[row] ?? 0;
  }
  return Number.isFinite(total) ? Math.log(positive / (total - positive)) : 0;
}

function meanDuty({ labels, duty }: TrainingData): number {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < labels.length; row++) {
    if (labels[row] !== 1) continue;
    sum += duty[row] ?? 0;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}
