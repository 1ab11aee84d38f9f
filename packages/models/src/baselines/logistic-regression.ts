import type { ModelKind } from '../model.ts';
import { dualTaskNetwork } from '../networks/dual-task/dual-task-network.ts';

/** Logistic regression in TensorFlow.js: the network's linear part alone, on standardised values without categories. */
export function logisticRegression(): ModelKind {
  return dualTaskNetwork('logistic', {
    hidden: null,
    embedding: 0,
    pieces: false,
    members: 1,
    epochs: 12,
    learningRate: 1e-2,
  });
}
