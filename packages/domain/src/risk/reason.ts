import { z } from 'zod';

/** What a reason is about; each has its sentences in every language. */
export const reasonThemes = [
  'unit_price',
  'goods_measure',
  'duty_and_preference',
  'declared_amounts',
  'importer',
  'exporter',
  'declarant',
  'office',
  'heading',
  'origin_and_route',
  'same_goods',
  'novelty',
  'neighbours',
  'calendar',
  'value_at_stake',
  'typical_item',
  'other',
] as const;
export type ReasonTheme = (typeof reasonThemes)[number];

/** A reason of a score: what it is about, its declared value and base, and what it adds to the score in points. */
export const reasonSchema = z.object({
  theme: z.enum(reasonThemes),
  /** Name of the feature (`packages/features`) that speaks for the theme. */
  code: z.string().min(1).max(64),
  /** Points of the risk score (0 to 1000) that this reason adds or takes away; those of an item add up to its score. */
  points: z.number(),
  /** The feature's value for this item, null where nothing was declared. */
  value: z.number().nullable(),
  /** What the value is compared with (median of peers, prior rate), where there is such a thing. */
  base: z.number().nullable(),
  /** How many past items or examinations the comparison rests on. */
  count: z.number().nullable(),
  /** Deepest level that had enough peers: `hs6_origin`, `hs6`, `hs4`, `hs2` …, where it applies. */
  level: z.string().max(32).nullable(),
});
export type Reason = z.infer<typeof reasonSchema>;
