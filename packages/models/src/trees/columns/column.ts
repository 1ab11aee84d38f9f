import { z } from 'zod';

/**
 * How one feature or category becomes codes of 0 to 255. A numeric column: 0 where it is not known, else one plus the
 * number of cuts below the value. A category: 0 for a rare, unseen or undeclared value, else one plus its place.
 */
export const columnSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('numeric'), feature: z.int().min(0), cuts: z.array(z.number()).max(254) }),
  z.object({ kind: z.literal('category'), category: z.int().min(0), hashes: z.array(z.int()).max(255) }),
]);
export type Column = z.infer<typeof columnSchema>;

/** Codes that a column can have: 0 for "not known", and one per bin. */
export function codesOf(column: Column): number {
  return column.kind === 'numeric' ? column.cuts.length + 2 : column.hashes.length + 1;
}
