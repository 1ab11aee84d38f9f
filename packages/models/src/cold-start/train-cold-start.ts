import { TidewaiterError } from '@tidewaiter/domain';
import type { FeatureMatrix } from '@tidewaiter/features';
import { priceRule } from '../baselines/price-rule.ts';
import { randomBaseline } from '../baselines/random-baseline.ts';
import type { TrainingProgress } from '../model.ts';
import { scoringModel } from '../scoring-model.ts';
import type { TrainedModels } from '../train-model.ts';
import { coldStart } from './cold-start.ts';
import { unlabelled } from './unlabelled.ts';

/** Fewest items from which what is ordinary can be told. */
export const fewestItems = 500;

export interface ColdStartRequest {
  /** Items as declared, examined or not, in the order of their days. */
  readonly matrix: FeatureMatrix;
  /** Days of registration since 1970-01-01, ascending. */
  readonly days: Int32Array;
  readonly seed: number;
  readonly asOfDay: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: TrainingProgress) => void) | undefined;
}

/**
 * Trains the ranking that needs no outcome (`coldStart`), with the baselines that need none beside it.
 *
 * @throws TidewaiterError `too_few_labels` where there are too few items too, `training_diverged`, `cancelled`
 */
export async function trainColdStart({
  matrix,
  days,
  seed,
  asOfDay,
  signal,
  onProgress,
}: ColdStartRequest): Promise<TrainedModels> {
  const { rows } = matrix;
  if (rows < fewestItems) {
    throw new TidewaiterError(
      'too_few_labels',
      `Without outcomes a ranking needs at least ${fewestItems} declared items; there are ${rows}.`,
      { items: rows, needed: fewestItems },
    );
  }
  const data = unlabelled(matrix, days);
  const model = await coldStart().train(data, { seed, validation: data, signal, onProgress });
  const lastDay = days.at(-1) ?? asOfDay;
  return {
    model: scoringModel(model, {
      slope: 1,
      intercept: 0,
      knots: [],
      dutyFactor: 1,
      dutyCurve: { factor: 1, power: 0 },
    }),
    window: {
      asOfDay,
      firstDay: days[0] ?? asOfDay,
      validationDay: lastDay,
      calibrationDay: lastDay,
      lastDay,
      items: rows,
      nonCompliant: 0,
      trainItems: rows,
      validationItems: 0,
      calibrationItems: 0,
    },
    seed,
    baselines: [
      { scorer: priceRule('unit_price_position'), isProbability: false },
      { scorer: randomBaseline(seed), isProbability: false },
    ],
    lookup: null,
  };
}
