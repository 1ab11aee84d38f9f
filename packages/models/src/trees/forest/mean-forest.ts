import type { Forest } from './forest.ts';

/** One forest of all trees of some, over the same columns, whose sum is the mean of theirs. */
export function meanForest(forests: readonly Forest[]): Forest {
  const share = 1 / forests.length;
  const splits = startsOf(forests.map(({ column }) => column.length));
  const leaves = startsOf(forests.map(({ leafValue }) => leafValue.length));
  const moved = (references: Int32Array, at: number) =>
    references.map((own) => (own >= 0 ? own + (splits[at] ?? 0) : ~(~own + (leaves[at] ?? 0))));
  return {
    roots: Int32Array.from(forests.flatMap(({ roots }, at) => [...moved(roots, at)])),
    firstLeaf: Int32Array.of(
      0,
      ...forests.flatMap(({ firstLeaf }, at) => [...firstLeaf.subarray(1)].map((leaf) => leaf + (leaves[at] ?? 0))),
    ),
    column: Uint16Array.from(forests.flatMap(({ column }) => [...column])),
    children: Int32Array.from(forests.flatMap(({ children }, at) => [...moved(children, at)])),
    goesLeft: Uint32Array.from(forests.flatMap(({ goesLeft }) => [...goesLeft])),
    splitCover: Float32Array.from(forests.flatMap(({ splitCover }) => [...splitCover])),
    leafCover: Float32Array.from(forests.flatMap(({ leafCover }) => [...leafCover])),
    leafValue: Float32Array.from(forests.flatMap(({ leafValue }) => [...leafValue].map((value) => share * value))),
    bias: share * forests.reduce((sum, { bias }) => sum + bias, 0),
  };
}

function startsOf(lengths: readonly number[]): number[] {
  let sum = 0;
  return lengths.map((length) => {
    const start = sum;
    sum += length;
    return start;
  });
}
