import type { RefitOptions } from '../model.ts';
import { type DutyScale, dutyTarget, fitDutyScale } from '../networks/dual-task/duty-scale.ts';
import { progressPhase } from '../progress-phase.ts';
import type { TrainingData } from '../training-data.ts';
import type { Column } from './columns/column.ts';
import { fitColumns } from './columns/fit-columns.ts';
import { growForest } from './crew/grow-forest.ts';
import type { Forest } from './forest/forest.ts';
import { codeRows, pickRows } from './grow/code-rows.ts';
import type { CodedRows, GrowTask } from './grow/grow-task.ts';
import { makeTask } from './grow/make-task.ts';
import { rowWeights } from './row-weights.ts';
import type { TreeSettings } from './settings.ts';

/** Both forests with what it takes to use them; all that are grown from the same data have the same columns. */
export interface GrownForests {
  readonly columns: Column[];
  readonly chance: Forest;
  readonly duty: Forest | null;
  readonly dutyScale: DutyScale | null;
  readonly meanDuty: number;
  readonly notes: string[];
}

/** Trees of both forests; no duty forest: null. */
export interface Rounds {
  readonly chance: number;
  readonly duty: number | null;
}

/** What ends the growing: later rows that no longer get better, or a number of trees that is known. */
export type Stopping = { readonly validation: TrainingData } | { readonly rounds: Rounds };

/** Fewest non-compliant rows with a duty, in training and in validation, for a forest of duties to be grown. */
const fewestDuties = { train: 50, validation: 10 };

/** Grows the forest of chances and, on the non-compliant rows, that of duties. */
export async function growBoth(
  settings: TreeSettings,
  data: TrainingData,
  stopping: Stopping,
  { seed, signal, onProgress }: RefitOptions,
  threads: number | undefined,
): Promise<GrownForests> {
  const own = restrained(settings, data.labels);
  const { columns, train } = codedOnce(data, own);
  const dutyScale = fitDutyScale(data);
  const later =
    'validation' in stopping ? { data: stopping.validation, rows: coded(columns, stopping.validation) } : null;
  const notes: string[] = [];
  const grow = async (
    wanted: TreeSettings,
    task: Pick<GrowTask, 'objective' | 'train' | 'validation' | 'bias'>,
    rounds: number | null,
    report: RefitOptions['onProgress'],
  ): Promise<Forest> => {
    const limited = { ...wanted, rounds: rounds ?? wanted.rounds };
    const { forest, end } = await growForest(makeTask(columns, data.matrix.names, limited, { ...task, seed }), {
      signal,
      threads,
      onProgress: report,
    });
    if (end === 'diverged') {
      notes.push(`Training left the range of numbers; the first ${forest.roots.length} rounds were kept.`);
    }
    return forest;
  };
  const rounds = 'rounds' in stopping ? stopping.rounds : null;
  const chance = await grow(
    own,
    { objective: 'logistic', bias: logOdds(train), train, validation: later?.rows ?? null },
    rounds?.chance ?? null,
    progressPhase(onProgress, 0, 0.8),
  );
  const paid = paidRows(train, data, dutyScale);
  const paidLater = later && paidRows(later.rows, later.data, dutyScale);
  const enough = rounds
    ? rounds.duty !== null
    : paid.rows >= fewestDuties.train && (paidLater?.rows ?? 0) >= fewestDuties.validation;
  const duty = enough
    ? await grow(
        { ...own, ...own.duty },
        { objective: 'robust', bias: 0, train: paid, validation: paidLater },
        rounds?.duty ?? null,
        progressPhase(onProgress, 0.8, 1),
      )
    : null;
  return { columns, chance, duty, dutyScale: duty && dutyScale, meanDuty: meanDuty(data), notes };
}

interface Coded {
  readonly by: string;
  readonly columns: Column[];
  readonly train: CodedRows;
}

/** Rows in bins, for as long as their data lives: several forests are grown from the same. */
const codedBefore = new WeakMap<TrainingData, Coded>();

function codedOnce(data: TrainingData, settings: TreeSettings): Coded {
  const by = JSON.stringify(settings);
  const before = codedBefore.get(data);
  if (before?.by === by) return before;
  const columns = fitColumns(data, settings);
  const made = { by, columns, train: coded(columns, data) };
  codedBefore.set(data, made);
  return made;
}

function coded(columns: readonly Column[], { matrix, labels, weights }: TrainingData): CodedRows {
  return codeRows(columns, { matrix, target: labels, weights: rowWeights(weights) });
}

/** Rows of the rarer class for each leaf of a tree: where fewer, smaller trees ranked later outcomes better. */
const rowsPerLeaf = 150;

/**
 * Holds a forest back where the rarer class has few rows: trees with leaves and rounds in proportion to them stay near
 * the prior instead of learning rows by heart.
 */
function restrained(settings: TreeSettings, labels: Uint8Array): TreeSettings {
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const rare = Math.min(positives, labels.length - positives);
  return {
    ...settings,
    maxLeaves: Math.max(2, Math.min(settings.maxLeaves, Math.floor(rare / rowsPerLeaf))),
    rounds: Math.min(settings.rounds, Math.max(10, 2 * rare)),
  };
}

function paidRows(rows: CodedRows, { labels, duty }: TrainingData, scale: DutyScale | null): CodedRows {
  const targets = Float64Array.from(labels, (label, row) => dutyTarget(scale, label, duty[row] ?? 0));
  const paid = Int32Array.from(targets.keys()).filter((row) => !Number.isNaN(targets[row]));
  return pickRows(rows, paid, (row) => targets[row] ?? 0);
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
