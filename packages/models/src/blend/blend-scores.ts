import { logistic, logit } from '../calibrate/logit.ts';
import type { Scores } from '../model.ts';
import { dutyIf } from './fit-duty-share.ts';

/** Share of the first model in the mean log odds and in the mean log of the duty if non-compliant. */
export interface Shares {
  readonly chance: number;
  readonly duty: number;
}

/** Averages the scores of two models, row by row. */
export function blendScores(shares: Shares, first: Scores, second: Scores): Scores {
  const probability = first.probability.map((own, row) =>
    logistic(shares.chance * logit(own) + (1 - shares.chance) * logit(second.probability[row] ?? 0)),
  );
  const expectedDuty = probability.map((chance, row) => {
    const log = shares.duty * Math.log1p(dutyIf(first, row)) + (1 - shares.duty) * Math.log1p(dutyIf(second, row));
    return chance * Math.expm1(log);
  });
  return { probability, expectedDuty };
}
