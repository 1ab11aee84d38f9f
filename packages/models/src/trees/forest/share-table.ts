import type { Column } from '../columns/column.ts';
import type { Forest } from './forest.ts';
import { leafPaths } from './leaf-paths.ts';
import { leafShares } from './leaf-shares.ts';
import { leafHeadBytes, stepBytes } from './share-code.ts';

/** What every leaf owes to the features on the way to it, as `shareCode` reads it. */
export interface ShareTable {
  /** Leaves and their steps; addresses count from the first of each. */
  readonly leaves: Uint8Array;
  /** For each step of a leaf a share for each way in which a row can meet its columns. */
  readonly shares: Float32Array;
  /** What a row gets of which nothing is known. */
  readonly base: number;
}

export interface ShareTablePlace {
  /** How many features come before the first category among the explained ones. */
  readonly features: number;
  /** Rows between the codes of one column and the next, and between the sums of one feature and the next. */
  readonly stride: number;
  /** Addresses of the leaves and, from those of the shares, by the bytes that the leaves take. */
  readonly leavesAt: number;
  readonly sharesAt: (leafBytes: number) => number;
}

/** Lays the shares of a forest out; leaves that nothing leads to but the root owe nothing to anyone. */
export function shareTable(
  columns: readonly Column[],
  forest: Forest,
  { features, stride, leavesAt, sharesAt }: ShareTablePlace,
): ShareTable {
  const paths = leafPaths(forest);
  const base = paths.reduce(
    (sum, { leaf, steps }) => sum + steps.reduce((part, { share }) => part * share, forest.leafValue[leaf] ?? 0),
    forest.bias,
  );
  const asked = paths.filter(({ steps }) => steps.length > 0);
  const leafBytes = asked.reduce((sum, { steps }) => sum + leafHeadBytes + steps.length * stepBytes, 0);
  const shares = new Float32Array(asked.reduce((sum, { steps }) => sum + steps.length * 2 ** steps.length, 0));
  const leaves = new DataView(new ArrayBuffer(leafBytes));
  const firstShare = sharesAt(leafBytes);
  let place = 0;
  let share = 0;
  for (const { leaf, steps } of asked) {
    const ways = 2 ** steps.length;
    const end = place + leafHeadBytes + steps.length * stepBytes;
    leaves.setInt32(place, firstShare + 4 * share, true);
    leaves.setInt32(place + 4, leavesAt + end, true);
    leaves.setInt32(place + 8, 4 * ways, true);
    const byWay = leafShares(
      forest.leafValue[leaf] ?? 0,
      steps.map((step) => step.share),
    );
    for (const [i, { column, bits }] of steps.entries()) {
      const own = columns[column];
      const feature = own?.kind === 'category' ? features + own.category : (own?.feature ?? 0);
      const step = place + leafHeadBytes + i * stepBytes;
      leaves.setInt32(step, column * stride, true);
      leaves.setInt32(step + 4, feature * stride * 4, true);
      bits.forEach((word, at) => {
        leaves.setUint32(step + 8 + 4 * at, word, true);
      });
      leaves.setUint8(step + 40, 1 << i);
      for (let way = 0; way < ways; way++) shares[share + i * ways + way] = byWay[way * steps.length + i] ?? 0;
    }
    place = end;
    share += steps.length * ways;
  }
  return { leaves: new Uint8Array(leaves.buffer), shares, base };
}
