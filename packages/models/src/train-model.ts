import { featureColumn } from './baselines/feature-column.ts';
import { importerRule } from './baselines/importer-rule.ts';
import { logisticRegression } from './baselines/logistic-regression.ts';
import { type LookupTable, lookupTable, type RowKeys } from './baselines/lookup-table.ts';
import { priceRule } from './baselines/price-rule.ts';
import { randomBaseline } from './baselines/random-baseline.ts';
import { fitCalibration } from './calibrate/fit-calibration.ts';
import { defaultKind } from './default-kind.ts';
import type { Model, ModelKind, Scorer, TrainingProgress } from './model.ts';
import { progressPhase } from './progress-phase.ts';
import { requireTrainable } from './require-trainable.ts';
import { type ScoringModel, scoringModel } from './scoring-model.ts';
import { sliceRows } from './slice-rows.ts';
import { splitByDay } from './split-by-day.ts';
import type { TrainingData } from './training-data.ts';
import { type TrainingWindow, trainingWindow } from './training-window.ts';
import { trees } from './trees/trees.ts';
import { type Weighing, weighed } from './weighing.ts';

export interface TrainRequest extends TrainingData {
  readonly seed: number;
  /** Nothing known on or after this day took part; it is recorded, the caller keeps to it. */
  readonly asOfDay: number;
  /** Features that the rule baselines read. */
  readonly baselines: {
    /** Past rate of non-compliance of the importer, 0 to 1. */
    readonly importerRate: string;
    /** Position of the unit value among like items: robust deviations, low is cheap. */
    readonly pricePosition: string;
  };
  /** Key of each row for the lookup-table baseline; left out, that baseline is. */
  readonly lookupKeys?: RowKeys | undefined;
  /** The idea to train; the blend of trees and tree-aware network when left out. */
  readonly kind?: ModelKind | undefined;
  /** What selection probabilities count in learning; `tempered` when left out. */
  readonly weighing?: Weighing | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: TrainingProgress) => void) | undefined;
}

/** A calibrated model, and the baselines it has to be judged beside. */
export interface TrainedModels {
  readonly model: ScoringModel;
  readonly window: TrainingWindow;
  readonly seed: number;
  /** Trees alone and logistic regression (calibrated like the model), importer rule, price rule, random. */
  readonly baselines: readonly { readonly scorer: Scorer; readonly isProbability: boolean }[];
  readonly lookup: LookupTable | null;
}

/**
 * Trains on a window of outcomes, split by date: the first 80 % train, the next 10 % stop the training, the last 10 %
 * calibrate; then the model learns again from all of them, as long as was found best, and keeps its calibration. Same
 * request, same backend: same weights.
 *
 * @throws TidewaiterError `too_few_labels`, `one_class_only`, `feature_list_mismatch` (a baseline's feature is not
 * there), `training_diverged`, `cancelled`, `invalid_request`
 */
export async function trainModel(request: TrainRequest): Promise<TrainedModels> {
  requireTrainable(request);
  const { matrix, labels, seed, asOfDay, baselines, lookupKeys, signal, onProgress } = request;
  for (const name of [baselines.importerRate, baselines.pricePosition]) featureColumn(matrix, name);
  const split = splitByDay(request.days);
  const window = trainingWindow(request, split, asOfDay);
  const lesson = { ...request, weights: weighed(request.weights, request.weighing ?? 'tempered') };
  const train = sliceRows(lesson, split.train.from, split.train.to);
  const validation = sliceRows(lesson, split.validation.from, split.validation.to);
  const calibration = sliceRows(request, split.calibration.from, split.calibration.to);
  const fit = async (kind: ModelKind, report?: (progress: TrainingProgress) => void): Promise<ScoringModel[]> => {
    const found = await kind.train(train, { seed, validation, signal, onProgress: progressPhase(report, 0, 0.5) });
    const model = await found.refit(lesson, { seed, signal, onProgress: progressPhase(report, 0.5, 1) });
    const again = withParts(model);
    const calibrated = withParts(found).map(async (before, i) =>
      scoringModel(again[i] ?? before, fitCalibration(await before.score(calibration.matrix), calibration)),
    );
    return Promise.all(calibrated);
  };
  const [logistic] = await fit(logisticRegression());
  const [model, ...parts] = await fit(request.kind ?? defaultKind(), onProgress);
  if (!model || !logistic) throw new TypeError('Training gives a model.');
  const forest = [model, ...parts].find(({ kind }) => kind === 'trees') ?? (await fit(trees()))[0];
  return {
    model,
    window,
    seed,
    baselines: [
      ...(forest && forest !== model ? [{ scorer: forest, isProbability: true }] : []),
      { scorer: logistic, isProbability: true },
      { scorer: importerRule(baselines.importerRate, window.nonCompliant / window.items), isProbability: true },
      { scorer: priceRule(baselines.pricePosition), isProbability: false },
      { scorer: randomBaseline(seed), isProbability: false },
    ],
    lookup: lookupKeys ? lookupTable(lookupKeys, labels) : null,
  };
}

/** A model, its parts, and theirs: in the same order before it learns again and after. */
function withParts(model: Model): Model[] {
  return [model, ...(model.parts ?? []).flatMap(withParts)];
}
