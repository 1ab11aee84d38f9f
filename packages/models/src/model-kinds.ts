import { logisticRegression } from './baselines/logistic-regression.ts';
import { coldStart } from './cold-start/cold-start.ts';
import { defaultKind } from './default-kind.ts';
import type { ModelKind } from './model.ts';
import { autoencoder } from './networks/autoencoder/autoencoder.ts';
import { dualTaskNetwork } from './networks/dual-task/dual-task-network.ts';
import { treeAttentionNetwork } from './networks/tree-attention/tree-attention-network.ts';
import { priorLine } from './prior-line/prior-line.ts';
import { baggedTrees } from './trees/bagged-trees.ts';
import { trees } from './trees/trees.ts';

/** Every kind of model that can be trained and read back. A new idea adds itself here. */
export const modelKinds: readonly ModelKind[] = [
  defaultKind(),
  trees(),
  baggedTrees(),
  treeAttentionNetwork(),
  dualTaskNetwork(),
  autoencoder(),
  coldStart(),
  logisticRegression(),
  priorLine(),
];
