import { type Architecture, embeds } from './member.ts';

/** Embedding of the mean training row: per category, the mean over its values by their training rows. */
export function meanEmbedding(network: Architecture, table: Float32Array): Float32Array {
  const { settings, vocabulary } = network;
  if (!embeds(network)) return new Float32Array(0);
  const mean = new Float32Array(vocabulary.length * settings.embedding);
  let tableRow = 0;
  for (const [category, { counts }] of vocabulary.entries()) {
    const total = counts.reduce((sum, count) => sum + count, 0) || 1;
    for (const count of counts) {
      for (let i = 0; i < settings.embedding; i++) {
        const at = category * settings.embedding + i;
        mean[at] = (mean[at] ?? 0) + (count / total) * (table[tableRow * settings.embedding + i] ?? 0);
      }
      tableRow += 1;
    }
  }
  return mean;
}
