import type { Forest } from '../forest/forest.ts';
import type { GrownTree } from './grow-tree.ts';

/** Gathers grown trees into the flat arrays of a forest. */
export class ForestBuilder {
  readonly #trees: GrownTree[] = [];

  get size(): number {
    return this.#trees.length;
  }

  add(tree: GrownTree): void {
    this.#trees.push(tree);
  }

  /** The first `count` trees. */
  build(bias: number, count: number): Forest {
    const trees = this.#trees.slice(0, count);
    const firstSplit: number[] = [0];
    const firstLeaf: number[] = [0];
    for (const { splits, leaves } of trees) {
      firstSplit.push((firstSplit.at(-1) ?? 0) + splits.length);
      firstLeaf.push((firstLeaf.at(-1) ?? 0) + leaves.length);
    }
    const splits = trees.flatMap((tree) => tree.splits);
    const leaves = trees.flatMap((tree) => tree.leaves);
    const reference = (tree: number, own: number) =>
      own >= 0 ? own + (firstSplit[tree] ?? 0) : ~(~own + (firstLeaf[tree] ?? 0));
    const goesLeft = new Uint32Array(8 * splits.length);
    splits.forEach(({ bits }, split) => {
      goesLeft.set(bits, 8 * split);
    });
    return {
      roots: Int32Array.from(trees, ({ root }, tree) => reference(tree, root)),
      firstLeaf: Int32Array.from(firstLeaf),
      column: Uint16Array.from(splits, ({ column }) => column),
      children: Int32Array.from(
        trees.flatMap((tree, number) =>
          tree.splits.flatMap(({ left, right }) => [reference(number, right), reference(number, left)]),
        ),
      ),
      goesLeft,
      splitCover: Float32Array.from(splits, ({ cover }) => cover),
      leafCover: Float32Array.from(leaves, ({ cover }) => cover),
      leafValue: Float32Array.from(leaves, ({ value }) => value),
      bias,
    };
  }
}
