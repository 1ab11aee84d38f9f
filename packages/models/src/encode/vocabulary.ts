import { z } from 'zod';

/** Values of one category that own an embedding; every other, and those never seen, share the one "unknown". */
const categorySchema = z.object({
  name: z.string(),
  hashes: z.array(z.int().min(0)),
  /** Training rows per hash, after the first entry: the rows of all others. */
  counts: z.array(z.int().min(0)),
});

export const vocabularySchema = z.array(categorySchema);
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** Rows of the embedding table: per category its "unknown" first, then its hashes. */
export function tableRows(vocabulary: Vocabulary): number {
  return vocabulary.reduce((sum, category) => sum + 1 + category.hashes.length, 0);
}
