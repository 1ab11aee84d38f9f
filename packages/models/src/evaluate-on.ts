import type { EvaluationRow, ReliabilityBin } from '@tidewaiter/domain';
import type { FeatureMatrix } from '@tidewaiter/features';
import type { RowKeys } from './baselines/lookup-table.ts';
import { evaluateScores } from './evaluate/evaluate-scores.ts';
import { reliabilityBins } from './evaluate/reliability-bins.ts';
import type { Scores } from './model.ts';
import type { TrainedModels } from './train-model.ts';

/** Items later than the training window, with what was found. */
export interface TestItems {
  readonly matrix: FeatureMatrix;
  readonly labels: Uint8Array;
  readonly duty: Float32Array | Float64Array;
  /** Keys as in training, for the lookup table. */
  readonly lookupKeys?: RowKeys | undefined;
  /** Subsets to judge beside `all`: 1 where a row belongs. */
  readonly subsets?: readonly { readonly name: string; readonly mask: Uint8Array }[] | undefined;
}

/** The table of `EvaluationRow`s, every model on every subset, and the model's reliability plot over all items. */
export interface EvaluatedModels {
  readonly rows: EvaluationRow[];
  readonly reliability: ReliabilityBin[];
}

/**
 * Judges the model and its baselines on later items.
 *
 * @throws TidewaiterError `feature_list_mismatch` when the items have another feature list
 */
export async function evaluateOn(trained: TrainedModels, test: TestItems): Promise<EvaluatedModels> {
  const everyone = { name: 'all', mask: new Uint8Array(test.labels.length).fill(1) };
  const subsets = [everyone, ...(test.subsets ?? [])];
  const rows: EvaluationRow[] = [];
  const judge = (model: string, isProbability: boolean, scores: Scores) => {
    for (const { name, mask } of subsets) {
      const of = <Values extends Uint8Array | Float32Array | Float64Array>(values: Values) =>
        values.filter((_, row) => mask[row] === 1);
      const chosen = {
        probability: scores.probability.filter((_, row) => mask[row] === 1),
        expectedDuty: scores.expectedDuty.filter((_, row) => mask[row] === 1),
      };
      rows.push(evaluateScores({ model, subset: name, isProbability }, chosen, of(test.labels), of(test.duty)));
    }
  };
  const own = await trained.model.score(test.matrix);
  judge(trained.model.kind, true, own);
  for (const { scorer, isProbability } of trained.baselines)
    judge(scorer.kind, isProbability, await scorer.score(test.matrix));
  if (trained.lookup && test.lookupKeys) judge(trained.lookup.kind, true, trained.lookup.score(test.lookupKeys));
  return { rows, reliability: reliabilityBins(own.probability, test.labels) };
}
