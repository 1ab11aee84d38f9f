import { z } from 'zod';

/** A reason of a score: a feature's code, its declared value and base, and what it adds to the score in points. */
export const reasonSchema = z.object({
  /** Name of the feature (`packages/features`), the key under which a sentence is found in each language. */
  code: z.string().min(1).max(64),
  /** Points of the risk score (0 to 1000) that this reason adds or takes away. */
  points: z.number(),
  /** The feature's value for this item, null where nothing was declared. */
  value: z.number().nullable(),
  /** What the value is compared with (median of peers, prior rate), where there is such a thing. */
  base: z.number().nullable(),
  /** How many past items or examinations the comparison rests on. */
  count: z.number().int().nullable(),
  /** Deepest level that had enough peers: `hs6_origin`, `hs6`, `hs4`, `hs2` …, where it applies. */
  level: z.string().max(32).nullable(),
});
export type Reason = z.infer<typeof reasonSchema>;
