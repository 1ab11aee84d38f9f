import { z } from 'zod';

/**
 * How one feature becomes columns: its standardised value (clipped), one column per piece between two edges holding
 * how much of the piece the value has passed (0 to 1), and a flag for "not known" where training saw that.
 */
const columnSchema = z.object({
  feature: z.int().min(0),
  mean: z.number(),
  deviation: z.number().positive(),
  edges: z.array(z.number()),
  flag: z.boolean(),
});

/** Fitted on the training part only; travels with the weights. */
export const encoderSchema = z.object({
  version: z.string(),
  names: z.array(z.string()),
  categoryNames: z.array(z.string()),
  columns: z.array(columnSchema),
  /** Columns of an encoded row. */
  width: z.int().min(0),
  /** The mean encoded training row: where explanations start, and what an unknown value becomes. */
  base: z.array(z.number()),
});
export type Encoder = z.infer<typeof encoderSchema>;
export type EncodedColumn = z.infer<typeof columnSchema>;

/** How many columns a feature takes. */
export function columnWidth(column: EncodedColumn): number {
  return 1 + Math.max(0, column.edges.length - 1) + (column.flag ? 1 : 0);
}
