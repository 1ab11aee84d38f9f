import { add, concat, matMul, mul, reshape, slice, type Tensor, type Tensor2D, zeros } from '@tensorflow/tfjs-core';
import type { Architecture } from '../dual-task/member.ts';
import type { WeightTensors } from '../dual-task/weights.ts';
import type { AttentionShape } from './attend-leaves.ts';

/** What attention works on: see `attendLeaves`. */
export interface LeafProjections {
  readonly shape: AttentionShape;
  readonly keys: Tensor;
  readonly queries: Tensor;
  readonly heads: Tensor;
  readonly values: Tensor;
}

/**
 * Projects the embedded leaves to keys and values, once per leaf, and the embeddings of importer and heading with
 * their product to queries, once per row.
 *
 * @param embedded rows × (categories × embedding); null: all rows ask alike
 * @returns null where the network has no forest
 */
export function leafProjections(
  { settings, leaves, asking }: Architecture,
  rows: number,
  embedded: Tensor | null,
  { leafTable, leafKey, leafQuery, leafBias, leafHeads, leafValue }: WeightTensors,
): LeafProjections | null {
  if (!settings.leaves || !leaves || !leafTable || !leafKey || !leafBias || !leafHeads || !leafValue) return null;
  const { keys, heads, values } = settings.leaves;
  const asked = asking.map((place): Tensor2D => part(embedded, place, settings.embedding));
  const [first, second] = asked;
  const query = first && second ? concat([...asked, mul<Tensor2D>(first, second)], 1) : first;
  return {
    shape: { rows, trees: leaves.forest.roots.length, keys, heads, values },
    keys: matMul(leafTable, leafKey),
    queries: query && leafQuery ? add(matMul(query, leafQuery), leafBias) : add(zeros([rows, keys]), leafBias),
    heads: leafHeads,
    values: matMul(leafTable, leafValue),
  };
}

function part(embedded: Tensor | null, place: number, width: number): Tensor2D {
  if (!embedded) throw new TypeError('A category that asks is embedded.');
  const rows = embedded.shape[0] ?? 0;
  const flat: Tensor2D = reshape(embedded, [rows, embedded.size / rows]);
  return slice(flat, [0, place * width], [rows, width]);
}
