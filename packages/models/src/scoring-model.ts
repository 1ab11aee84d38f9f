import type { FeatureMatrix } from '@tidewaiter/features';
import { calibratedScores } from './calibrate/calibrated-scores.ts';
import { type Calibration, calibrated } from './calibrate/calibration.ts';
import { logistic, logit } from './calibrate/logit.ts';
import { settleResidual } from './explain/settle-residual.ts';
import type { Explanation, Model, Scores } from './model.ts';
import { pickRows } from './pick-rows.ts';

/** Any model with its calibration: the one door for scoring. */
export interface ScoringModel {
  readonly kind: string;
  readonly notes: readonly string[];
  readonly calibration: Calibration;
  /** Calibrated probability and expected duty of every row. */
  score(matrix: FeatureMatrix): Promise<Scores>;
  /** Contributions to the logit of the calibrated probability; see `Explanation`. */
  explain(matrix: FeatureMatrix, rows: ArrayLike<number>): Promise<Explanation>;
  /** The model within, as it was trained. */
  readonly model: Model;
}

/** Puts a calibration on a model. Contributions are stretched, row by row, from raw to calibrated log odds. */
export function scoringModel(model: Model, calibration: Calibration): ScoringModel {
  return {
    kind: model.kind,
    notes: model.notes,
    calibration,
    model,
    score: async (matrix) => calibratedScores(calibration, await model.score(matrix)),
    explain: async (matrix, rows) => {
      // Side by side, rows are read several times faster than from here and there.
      const those = pickRows(matrix, rows);
      const inOrder = Uint32Array.from({ length: rows.length }, (_, row) => row);
      return stretch(await model.explain(those, inOrder), calibration);
    },
  };
}

function stretch(raw: Explanation, calibration: Calibration): Explanation {
  const onCalibrated = (value: number) => logit(calibrated(calibration, logistic(value)));
  const base = onCalibrated(raw.base);
  const contributions = raw.contributions.slice();
  const width = raw.features.length;
  for (let from = 0; from < contributions.length; from += width) {
    const row = contributions.subarray(from, from + width);
    const sum = row.reduce((total, contribution) => total + contribution, 0);
    const wanted = onCalibrated(raw.base + sum) - base;
    const factor = Math.abs(sum) > 1e-6 ? wanted / sum : 1;
    for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) * factor;
    settleResidual(row, wanted);
  }
  return { features: raw.features, contributions, base };
}
