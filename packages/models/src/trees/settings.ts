import { z } from 'zod';

/** How a boosted forest is grown; saved with it. */
export const treeSettingsSchema = z.object({
  /**
   * Forests that are grown when all outcomes are learnt from, each with a seed of its own, and averaged: what one owes to
   * the rows and columns it happened to draw averages out (bagging, Breiman 1996). Before that, one stands for them.
   */
  forests: z.int().min(1).max(16).default(1),
  /** Most trees of a forest; early stopping takes fewer. */
  rounds: z.int().min(1),
  /** Share of each tree's answer that is kept. */
  learningRate: z.number().positive().max(1),
  /** At most 32: a row's leaf is found among the bits of one word. */
  maxLeaves: z.int().min(2).max(32),
  /** Splits between the root and a leaf: explanation tables double with each, and a byte holds which of them are met. */
  maxDepth: z.int().min(1).max(8),
  /** Pull of every leaf towards zero, in units of second derivatives. */
  l2: z.number().min(0),
  /** Least gain for which a leaf is split. */
  minGain: z.number().min(0),
  /** Least sum of second derivatives on either side of a split. */
  minChildWeight: z.number().min(0),
  /** Shares of rows and of columns that each tree sees. */
  rowSample: z.number().positive().max(1),
  columnSample: z.number().positive().max(1),
  /** Compliant rows per non-compliant one that a tree draws from, where there are as many. */
  negatives: z.number().positive(),
  /** Most bins of a column beside the one for "not known". */
  bins: z.int().min(2).max(255),
  /** Rounds without a better validation before growing stops. */
  patience: z.int().min(1),
  /** Categories that trees may split on. Ids of traders are left out: trees memorise them. */
  categories: z.array(z.string()),
  /** Rows from which a category value gets a bin of its own; rarer ones share that of unknown values. */
  fewestOfCategory: z.int().min(1),
  /** Pull of a category value's slope to zero when values are put in order, and extra `l2` where such a split is weighed. */
  categorySmoothing: z.number().min(0),
  /** Features in which the answer may only rise (1) or only fall (-1). */
  monotone: z.record(z.string(), z.union([z.literal(1), z.literal(-1)])),
  /** What the forest of duties has otherwise: it is grown on the non-compliant rows alone. */
  duty: z.object({ learningRate: z.number(), maxLeaves: z.int(), l2: z.number(), minChildWeight: z.number() }),
});
export type TreeSettings = z.infer<typeof treeSettingsSchema>;

export const defaultTreeSettings: TreeSettings = {
  forests: 1,
  rounds: 600,
  learningRate: 0.08,
  maxLeaves: 31,
  maxDepth: 8,
  l2: 5,
  minGain: 0,
  minChildWeight: 2,
  rowSample: 0.8,
  columnSample: 0.4,
  negatives: 12,
  bins: 255,
  patience: 30,
  categories: ['office', 'procedure', 'origin', 'departure', 'preference', 'hs4'],
  fewestOfCategory: 100,
  categorySmoothing: 20,
  monotone: {},
  duty: { learningRate: 0.08, maxLeaves: 12, l2: 5, minChildWeight: 10 },
};
