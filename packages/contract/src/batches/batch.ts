import { batchStatusSchema, errorCodes, layoutSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { timestampSchema, uuidSchema } from '../shared.ts';

/** A batch with every row accounted for: accepted + rejected + superseded = rows, once it is loaded. */
export const batchSchema = z.object({
  id: uuidSchema,
  fileName: z.string(),
  layout: layoutSchema.nullable(),
  status: batchStatusSchema,
  bytes: z.int(),
  rows: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  superseded: z.int(),
  rejectedByCode: z.array(
    z.object({ code: z.string(), column: z.string().nullable(), rows: z.int(), mend: z.string() }),
  ),
  unknownColumns: z.array(z.string()),
  sha256: z.string().nullable(),
  error: z.object({ code: z.enum(errorCodes), message: z.string() }).nullable(),
  seconds: z.number(),
  createdBy: z.string(),
  createdAt: timestampSchema,
  finishedAt: timestampSchema.nullable(),
});
export type Batch = z.infer<typeof batchSchema>;

export const batchParams = z.object({ id: uuidSchema });
