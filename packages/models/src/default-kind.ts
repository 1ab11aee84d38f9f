import { logisticRegression } from './baselines/logistic-regression.ts';
import { blend } from './blend/blend.ts';
import type { ModelKind } from './model.ts';
import { treeAttentionNetwork } from './networks/tree-attention/tree-attention-network.ts';
import { trees } from './trees/trees.ts';

/** Outcomes from which a network knows more than a straight line. */
const enoughForNetwork = 1000;

/**
 * Share of the network where outcomes say nothing of it. On the simulator a quarter was above trees alone in precision in
 * every world. The expected duty rests on the chance of the trees alone, and on the duty that both foretell: the network's
 * chance gains where there are many items, and loses the few dearest ones.
 */
const networkShare = 0.25;

/**
 * What is trained where nothing else is asked for, since it won walk-forward: trees and the tree-aware network, averaged
 * in log odds. With few outcomes a logistic regression stands in for the network.
 */
export function defaultKind(): ModelKind {
  const forest = trees();
  const network = treeAttentionNetwork();
  const line = logisticRegression();
  return blend('blend', [forest, network, line], ({ labels }) =>
    labels.length < enoughForNetwork
      ? [
          { kind: forest, share: 0.5, stakeShare: 0.5 },
          { kind: line, share: 0.5, stakeShare: 0.5 },
        ]
      : [
          { kind: forest, share: 1 - networkShare, stakeShare: 1 },
          { kind: network, share: networkShare, stakeShare: 0 },
        ],
  );
}
