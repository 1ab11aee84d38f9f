import { errorCodes } from '@tidewaiter/domain';
import { z } from 'zod';
import { timestampSchema, uuidSchema } from '../shared.ts';

export const jobKinds = ['score', 'train'] as const;
export const jobStatuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** Long work that was asked for: where it stands, and what came of it. */
export const jobSchema = z.object({
  id: uuidSchema,
  kind: z.enum(jobKinds),
  status: z.enum(jobStatuses),
  /** The batch that it scores, where it was asked for one. */
  batchId: uuidSchema.nullable(),
  progress: z.object({ step: z.string(), done: z.number(), total: z.number().nullable() }),
  result: z.record(z.string(), z.unknown()).nullable(),
  error: z.object({ code: z.enum(errorCodes), message: z.string() }).nullable(),
  startedBy: z.string(),
  createdAt: timestampSchema,
  finishedAt: timestampSchema.nullable(),
});
export type Job = z.infer<typeof jobSchema>;

export const jobParams = z.object({ id: uuidSchema });
