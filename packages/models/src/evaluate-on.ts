import {
  coldStartKind,
  type DutyBin,
  type EvaluationRow,
  type GainCurves,
  type GainLine,
  type ReliabilityBin,
  type Subgroup,
} from '@tidewaiter/domain';
import type { FeatureMatrix } from '@tidewaiter/features';
import type { RowKeys } from './baselines/lookup-table.ts';
import { curveShares } from './evaluate/curve-shares.ts';
import { dutyBins } from './evaluate/duty-bins.ts';
import { evaluateScores } from './evaluate/evaluate-scores.ts';
import { evaluateSubgroups, type Grouping } from './evaluate/evaluate-subgroups.ts';
import { gainLine, oracleLine } from './evaluate/gain-lines.ts';
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
  /** Cuts of the window on whose every part the model alone is judged. */
  readonly groupings?: readonly Grouping[] | undefined;
}

/**
 * The table of `EvaluationRow`s, every model on every subset; over all items the model's reliability plot, its duties by tenths and every
 * model's gain curves; the model on each part of the window; and the model's scores, by row.
 */
export interface EvaluatedModels {
  readonly rows: EvaluationRow[];
  readonly reliability: ReliabilityBin[];
  readonly dutyBins: DutyBin[];
  readonly curves: GainCurves;
  readonly subgroups: Subgroup[];
  readonly scores: Scores;
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
  const lines: GainLine[] = [];
  const judge = (model: string, isProbability: boolean, scores: Scores) => {
    lines.push(gainLine(model, scores, test.labels, test.duty));
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
  const claimsChance = trained.model.kind !== coldStartKind;
  judge(trained.model.kind, claimsChance, own);
  for (const { scorer, isProbability } of trained.baselines)
    judge(scorer.kind, isProbability, await scorer.score(test.matrix));
  if (trained.lookup && test.lookupKeys) judge(trained.lookup.kind, true, trained.lookup.score(test.lookupKeys));
  lines.push(oracleLine(test.labels, test.duty));
  const { kind } = trained.model;
  return {
    rows,
    dutyBins: claimsChance ? dutyBins(own.expectedDuty, test.duty) : [],
    reliability: claimsChance ? reliabilityBins(own.probability, test.labels) : [],
    curves: { shares: [...curveShares], lines },
    subgroups: evaluateSubgroups(kind, own, test.labels, test.duty, test.groupings ?? []),
    scores: own,
  };
}
