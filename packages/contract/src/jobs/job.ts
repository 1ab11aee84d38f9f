import { errorCodes } from '@tidewaiter/domain';
import { z } from 'zod';
import { timestampSchema, uuidSchema } from '../shared.ts';

export const jobKinds = [
  'load',
  'roll_back',
  'rotate_pseudonyms',
  'score',
  'train',
  'assess',
  'compare',
  'drift',
  'shadow',
] as const;
export type JobKind = (typeof jobKinds)[number];
export const jobStatuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** Long work that was asked for: where it stands, and what came of it. */
export const jobSchema = z.object({
  id: uuidSchema,
  kind: z.enum(jobKinds),
  status: z.enum(jobStatuses),
  /** The batch that it is about, where it is about one. */
  batchId: uuidSchema.nullable(),
  progress: z.object({
    step: z.string(),
    done: z.number(),
    total: z.number().nullable(),
    /** How far training is from what it fits; null where nothing trains. */
    loss: z.number().nullable().default(null),
  }),
  result: z.record(z.string(), z.unknown()).nullable(),
  error: z.object({ code: z.enum(errorCodes), message: z.string() }).nullable(),
  /** How often it was taken up, and how often it may be. */
  attempts: z.int(),
  maxAttempts: z.int(),
  /** When it is tried again by itself; null where it is not. */
  nextAttemptAt: timestampSchema.nullable(),
  /** It failed, and can be handed to the queue once more. */
  retryable: z.boolean(),
  startedBy: z.string(),
  createdAt: timestampSchema,
  finishedAt: timestampSchema.nullable(),
});
export type Job = z.infer<typeof jobSchema>;

export const jobParams = z.object({ id: uuidSchema });
