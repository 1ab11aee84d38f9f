import { blend } from './blend/blend.ts';
import type { ModelKind } from './model.ts';
import { treeAttentionNetwork } from './networks/tree-attention/tree-attention-network.ts';
import { trees } from './trees/trees.ts';

/** What is trained where nothing else is asked for: trees and the tree-aware network, averaged in log odds. */
export function defaultKind(): ModelKind {
  return blend('blend', [trees(), treeAttentionNetwork()]);
}
