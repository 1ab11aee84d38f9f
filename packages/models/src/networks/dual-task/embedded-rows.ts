import { type Architecture, embeds } from './member.ts';

/** Embeddings of the categories of a batch, rows × (categories × embedding); empty where the network has none. */
export function embeddedRows(network: Architecture, table: Float32Array, categoryRows: Int32Array): Float32Array {
  if (!embeds(network)) return new Float32Array(0);
  const size = network.settings.embedding;
  const found = new Float32Array(categoryRows.length * size);
  for (let i = 0, to = 0; i < categoryRows.length; i++) {
    for (let from = (categoryRows[i] ?? 0) * size, end = from + size; from < end; from++)
      found[to++] = table[from] ?? 0;
  }
  return found;
}
