import type { ModelKind } from '../../model.ts';
import { dualTaskNetwork } from '../dual-task/dual-task-network.ts';
import type { DualTaskSettings } from '../dual-task/settings.ts';

/**
 * Tree-aware dual-task attention network in TensorFlow.js, written from the paper (DATE: Kim et al., KDD 2020,
 * arXiv 2006.16723): the leaves that an item falls into in a small boosted forest are embedded, attention over them is
 * asked by the embeddings of importer and heading, and the answer feeds two heads, the probability of non-compliance
 * and the additional duty. Beyond the paper, the standardised features enter beside it.
 *
 * @param kind the name it goes by
 * @param changes settings that differ from its defaults
 */
export function treeAttentionNetwork(kind = 'tree_attention', changes: Partial<DualTaskSettings> = {}): ModelKind {
  return dualTaskNetwork(kind, {
    members: 1,
    pieces: false,
    leaves: {
      trees: 64,
      maxLeaves: 16,
      embedding: 16,
      keys: 8,
      heads: 2,
      values: 16,
      query: ['importer', 'hs6'],
    },
    ...changes,
  });
}
