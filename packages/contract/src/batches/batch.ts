import { batchStatusSchema, batchSteps, errorCodes, layoutSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { timestampSchema, uuidSchema } from '../shared.ts';

/** A batch with every row accounted for: accepted + rejected + superseded = rows, once it is loaded. */
export const batchSchema = z.object({
  id: uuidSchema,
  fileName: z.string(),
  layout: layoutSchema.nullable(),
  mapping: z.string().nullable().describe('the column mapping that it was read by, where it was'),
  format: z.string().nullable().describe('csv, csv.gz, xlsx or parquet'),
  encoding: z.string().nullable().describe('of a text, as it was found'),
  status: batchStatusSchema,
  /** Bytes of the whole file, where they are known. */
  size: z.int().nullable(),
  /** Where its load is; null before and after. */
  step: z.enum(batchSteps).nullable(),
  /** Bytes that have come in, or been read by the load. */
  bytes: z.int(),
  rows: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  superseded: z.int(),
  rejectedByCode: z.array(
    z.object({ code: z.string(), column: z.string().nullable(), rows: z.int(), mend: z.string() }),
  ),
  unknownColumns: z.array(z.string()),
  /** The job that is to load it or takes it back, as long as it has not ended. */
  jobId: uuidSchema.nullable(),
  sha256: z.string().nullable(),
  error: z
    .object({
      code: z.enum(errorCodes),
      message: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    })
    .nullable(),
  seconds: z.number(),
  rowsPerSecond: z.int().nullable(),
  remainingSeconds: z.int().nullable(),
  createdBy: z.string(),
  createdAt: timestampSchema,
  finishedAt: timestampSchema.nullable(),
});
export type Batch = z.infer<typeof batchSchema>;

export const batchParams = z.object({ id: uuidSchema });
