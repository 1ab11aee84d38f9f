import { TidewaiterError } from '@tidewaiter/domain';
import type { TrainingData } from './training-data.ts';

/** Fewest outcomes a model is trained on. */
export const fewestLabels = 200;

/**
 * @throws TidewaiterError `too_few_labels` (with the count needed), `one_class_only`, or `invalid_request` when the
 * arrays do not fit each other or the days do not ascend
 */
export function requireTrainable({ matrix, labels, duty, weights, days }: TrainingData): void {
  const rows = matrix.rows;
  const fits = [labels, duty, weights, days, ...matrix.categories].every((array) => array.length === rows);
  if (!fits || matrix.values.length !== rows * matrix.names.length) {
    throw new TidewaiterError('invalid_request', 'Features, labels, duty, weights and days differ in length.', {
      rows,
    });
  }
  if (days.some((day, row) => row > 0 && day < (days[row - 1] ?? day))) {
    throw new TidewaiterError('invalid_request', 'Training rows are not in the order of their days.');
  }
  if (rows < fewestLabels) {
    throw new TidewaiterError('too_few_labels', `A model needs at least ${fewestLabels} outcomes; there are ${rows}.`, {
      labels: rows,
      needed: fewestLabels,
    });
  }
  const nonCompliant = labels.reduce((sum, label) => sum + label, 0);
  if (nonCompliant === 0 || nonCompliant === rows) {
    const only = nonCompliant === 0 ? 'compliant' : 'non-compliant';
    throw new TidewaiterError('one_class_only', `All ${rows} outcomes are ${only}: there is nothing to tell apart.`, {
      labels: rows,
      nonCompliant,
    });
  }
}
