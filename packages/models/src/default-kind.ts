import { logisticRegression } from './baselines/logistic-regression.ts';
import { blend, type Part } from './blend/blend.ts';
import type { ModelKind } from './model.ts';
import { treeAttentionNetwork } from './networks/tree-attention/tree-attention-network.ts';
import { priorLine } from './prior-line/prior-line.ts';
import type { TrainingData } from './training-data.ts';
import { baggedTrees } from './trees/bagged-trees.ts';
import { trees } from './trees/trees.ts';

/** Outcomes from which a network knows more than a straight line. */
const enoughForNetwork = 1000;

/**
 * Share of the network where outcomes say nothing of it. On the simulator a quarter was above trees alone in precision in
 * every world. The expected duty rests on the chance of the trees alone, and on the duty that both foretell: the network's
 * chance gains where there are many items, and loses the few dearest ones.
 */
const networkShare = 0.25;

/** Non-compliant outcomes that what is believed beforehand is worth, and the share below which it is left out. */
const beliefWorth = 40;
const leastBelief = 0.1;

/** Parts of models from before the forests were one: read back as they were, and trained no more. */
const formerParts = [trees(), blend('more_trees', [trees()], () => [])];

/**
 * What is trained where nothing else is asked for, since it won walk-forward: three forests and the tree-aware network,
 * averaged in log odds. With few outcomes a logistic regression stands in for the network; with few non-compliant ones a line held
 * to what is known anywhere (`priorLine`) has the larger share, 40 ÷ (40 + them), until it is no longer worth a tenth.
 */
export function defaultKind(): ModelKind {
  const forests = baggedTrees();
  const network = treeAttentionNetwork();
  const line = logisticRegression();
  const belief = priorLine();
  return blend('blend', [forests, network, line, belief, ...formerParts], ({ labels }: TrainingData) => {
    const found = labels.reduce((sum, label) => sum + label, 0);
    const believed = beliefWorth / (beliefWorth + found);
    const share = believed < leastBelief ? 0 : believed;
    const hasNetwork = labels.length >= enoughForNetwork;
    const second = hasNetwork ? networkShare : 0.5;
    const stake = hasNetwork ? 0 : second;
    const learnt: Part[] = [
      { kind: forests, share: (1 - share) * (1 - second), stakeShare: (1 - share) * (1 - stake) },
      { kind: hasNetwork ? network : line, share: (1 - share) * second, stakeShare: (1 - share) * stake },
    ];
    return share === 0 ? learnt : [...learnt, { kind: belief, share, stakeShare: share }];
  });
}
