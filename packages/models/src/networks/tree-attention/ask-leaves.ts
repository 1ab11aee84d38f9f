import type { Tensor } from '@tensorflow/tfjs-core';
import type { Architecture } from '../dual-task/member.ts';
import type { WeightTensors } from '../dual-task/weights.ts';
import { attendLeaves } from './attend-leaves.ts';
import { leafProjections } from './leaf-projections.ts';

/**
 * What a batch's leaves answer to its importers and headings.
 *
 * @param leafRows rows × trees
 * @param embedded rows × (categories × embedding), or null
 * @returns rows × (heads × values); null without a forest
 */
export function askLeaves(
  network: Architecture,
  leafRows: Int32Array | undefined,
  embedded: Tensor | null,
  weights: WeightTensors,
): Tensor | null {
  if (!network.leaves || !leafRows) return null;
  const projected = leafProjections(network, leafRows.length / network.leaves.forest.roots.length, embedded, weights);
  if (!projected) return null;
  const { shape, keys, queries, heads, values } = projected;
  return attendLeaves(leafRows, shape, keys, queries, heads, values);
}
