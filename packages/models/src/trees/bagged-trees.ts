import type { ModelKind } from '../model.ts';
import { trees } from './trees.ts';

/** Three forests cost a score thrice one; more of them bring little. */
const forests = 3;

/** Three forests by one recipe, each with a seed of its own, averaged in log odds and in the log of the duty. */
export function baggedTrees(): ModelKind {
  return trees('bagged_trees', { forests });
}
