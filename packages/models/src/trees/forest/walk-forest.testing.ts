import { type Forest, isLeft } from './forest.ts';

/** Sum of the trees for one coded row, split by split: what every quicker way must agree with. */
export function walkForest(forest: Forest, codeOf: (column: number) => number): number {
  let sum = forest.bias;
  for (const root of forest.roots) {
    let at = root;
    while (at >= 0) {
      const side = isLeft(forest, at, codeOf(forest.column[at] ?? 0)) ? 1 : 0;
      at = forest.children[2 * at + side] ?? -1;
    }
    sum += forest.leafValue[~at] ?? 0;
  }
  return sum;
}
