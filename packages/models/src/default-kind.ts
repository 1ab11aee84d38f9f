import { logisticRegression } from './baselines/logistic-regression.ts';
import { blend } from './blend/blend.ts';
import type { ModelKind } from './model.ts';
import { treeAttentionNetwork } from './networks/tree-attention/tree-attention-network.ts';
import { trees } from './trees/trees.ts';

/** Outcomes from which a network knows more than a straight line. */
const enoughForNetwork = 1000;

/**
 * What is trained where nothing else is asked for: trees, trees that forget and split less, and the tree-aware
 * network, averaged in log odds. With few outcomes a logistic regression stands in for the network.
 */
export function defaultKind(): ModelKind {
  const forest = trees();
  const recent = trees('recent_trees', { maxLeaves: 8, learningRate: 0.1, columnSample: 0.2, halfLife: 120 });
  const network = treeAttentionNetwork();
  const line = logisticRegression();
  return blend('blend', [forest, recent, network, line], ({ labels }) =>
    labels.length < enoughForNetwork ? [forest, recent, line] : [forest, recent, network],
  );
}
