import { dateSchema } from '@tidewaiter/domain';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { jobSchema } from '../jobs/job.ts';
import { uuidSchema } from '../shared.ts';

export const startSelectionRun = endpoint({
  id: 'startSelectionRun',
  method: 'POST',
  path: '/selection/runs',
  summary: 'Score and select lanes: one batch, or a range of registration dates',
  access: ['analyst', 'manager'],
  scope: 'none',
  body: z
    .object({ batchId: uuidSchema.optional(), from: dateSchema.optional(), to: dateSchema.optional() })
    .refine((run) => run.batchId !== undefined || run.from !== undefined, 'needs a batch or a first date'),
  answer: { kind: 'json', status: 202, schema: jobSchema },
  errors: ['not_signed_in', 'not_allowed', 'invalid_request', 'not_found', 'no_live_model'],
});
