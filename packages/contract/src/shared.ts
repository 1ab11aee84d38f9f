import { decimalSchema } from '@tidewaiter/domain';
import { z } from 'zod';

/** Money over HTTP: a decimal as text, so that no cent is lost on the way. */
export const moneySchema = decimalSchema;
export const timestampSchema = z.iso.datetime();
export const idSchema = z.coerce.number().int().min(1).max(2_147_483_647);
export const uuidSchema = z.uuid();

/** Keyset paging: the cursor of the page before, and how many rows at most. */
export const pageQuery = {
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
};

export function pageOf<const Item extends z.ZodType>(item: Item) {
  return z.object({ rows: z.array(item), nextCursor: z.string().nullable() });
}

/** A share with its 95 % interval; null where nothing was examined. */
export const rateSchema = z.object({
  examined: z.int(),
  nonCompliant: z.int(),
  rate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
